import { type Fact, factOf } from "./fact.ts";
import type { Cell, Column, Figure, Row } from "./figure.ts";
import { isWithinPeriod, type ReportPeriod } from "./report-period.ts";
import type { ReportSource } from "./report-source.ts";

const given = ["yes", "partly", "no"] as const;
type Answer = (typeof given)[number] | "given" | "not_stated" | "all";

/**
 * X2: whether the talk helped, as said at the kiosk (T11's quota; resolution no. 2 a). The answers have no ticket, so
 * there is one quota for everything and none by concern.
 */
export function kioskAnswers({ period, previous, feedback }: ReportSource): Figure {
  function countOf(answer: Answer, within: ReportPeriod): number {
    return feedback.filter(({ date, helped }) => isWithinPeriod(date, within) && matches(helped, answer)).length;
  }

  function rowOf(answer: Answer): Row {
    const counts = [period, previous].flatMap((within): Cell[] => {
      const [part, whole] = [factFor(answer, within), factFor("given", within)];
      const [value, all] = [countOf(answer, within), countOf("given", within)];
      const isShare = answer !== "all" && answer !== "not_stated";
      return [
        { kind: "count", fact: part, value },
        isShare ? { kind: "share", part, whole, value: all === 0 ? null : value / all } : { kind: "none" },
      ];
    });
    const label = { kind: "word", word: `helped.${answer}` } as const;
    return { key: answer, label, level: 0, isTotal: answer === "all" || answer === "given", cells: counts };
  }

  return {
    id: "X2",
    unit: "answers",
    sources: ["feedback.date", "feedback.helped"],
    columns: [period, previous].flatMap((within, at): Column[] => [
      { key: at === 0 ? "count" : "previous", label: { kind: "period", period: within }, kind: "count" },
      {
        key: at === 0 ? "share" : "previousShare",
        label: { kind: "word", word: "shareOfAnswers" },
        kind: "share",
        of: { kind: "word", word: "helped.given" },
      },
    ]),
    rows: [...given.map(rowOf), rowOf("given"), rowOf("not_stated"), rowOf("all")],
    sums: [period, previous].flatMap((within) => [
      { whole: factFor("given", within), parts: given.map((answer) => factFor(answer, within)) },
      { whole: factFor("all", within), parts: [factFor("given", within), factFor("not_stated", within)] },
    ]),
    notes: [{ word: "answersWithoutTicket" }],
  };
}

function factFor(answer: Answer, within: ReportPeriod): Fact {
  return factOf("answers", within, answer === "all" ? {} : { helped: answer });
}

function matches(helped: string | null, answer: Answer): boolean {
  if (answer === "all") return true;
  if (answer === "not_stated") return helped === null;
  return answer === "given" ? helped !== null : helped === answer;
}
