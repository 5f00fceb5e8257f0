import { hasOwnRecords } from "./earlier-counts.ts";
import { type Fact, factOf } from "./fact.ts";
import type { Cell, Column, Figure, Label, Row } from "./figure.ts";
import { notRecorded } from "./not-recorded.ts";
import { isWithinPeriod, type ReportPeriod } from "./report-period.ts";
import type { ReportSource } from "./report-source.ts";
import { shareCell } from "./share-cell.ts";

const given = ["yes", "partly", "no"] as const;
type Answer = (typeof given)[number] | "given" | typeof notRecorded | "all";

/**
 * X2: whether the talk helped, as said at the kiosk (T11's quota; resolution no. 2 a). The answers have no ticket, so
 * there is one quota for everything and none by concern.
 */
export function kioskAnswers(source: ReportSource): Figure {
  const { period, previous, feedback } = source;
  const periods = hasOwnRecords(source) ? [period, previous] : [period];

  function countOf(answer: Answer, within: ReportPeriod): number {
    return feedback.filter(({ date, helped }) => isWithinPeriod(date, within) && matches(helped, answer)).length;
  }

  function rowOf(answer: Answer): Row {
    const counts = periods.flatMap((within): Cell[] => {
      const [part, whole] = [factFor(answer, within), factFor("given", within)];
      const [value, all] = [countOf(answer, within), countOf("given", within)];
      const isShare = answer !== "all" && answer !== notRecorded;
      return [
        { kind: "count", fact: part, value },
        isShare ? shareCell({ fact: part, value }, { fact: whole, value: all }) : { kind: "none" },
      ];
    });
    const label = { kind: "word", word: `helped.${answer}` } as const;
    return { key: answer, label, level: 0, isTotal: answer === "all" || answer === "given", cells: counts };
  }

  return {
    id: "X2",
    unit: "answers",
    sources: ["feedback.date", "feedback.helped"],
    columns: periods.flatMap((within, at) => columnsOf(within, at === 0, periods.length > 1)),
    rows: [...given.map(rowOf), rowOf("given"), rowOf(notRecorded), rowOf("all")],
    sums: periods.flatMap((within) => [
      { whole: factFor("given", within), parts: given.map((answer) => factFor(answer, within)) },
      { whole: factFor("all", within), parts: [factFor("given", within), factFor(notRecorded, within)] },
    ]),
    notes: [{ word: "answersWithoutTicket" }],
  };
}

function columnsOf(period: ReportPeriod, isCurrent: boolean, isOneOfSeveral: boolean): Column[] {
  const label: Label = { kind: "period", period };
  return [
    { key: isCurrent ? "count" : "previous", label, kind: "count" },
    {
      key: isCurrent ? "share" : "previousShare",
      label: { kind: "word", word: "shareOfAnswers" },
      kind: "share",
      of: { kind: "word", word: "helped.given" },
      ...(isOneOfSeveral ? { within: label } : {}),
    },
  ];
}

function factFor(answer: Answer, within: ReportPeriod): Fact {
  return factOf("answers", within, answer === "all" ? {} : { helped: answer });
}

function matches(helped: string | null, answer: Answer): boolean {
  if (answer === "all") return true;
  if (answer === notRecorded) return helped === null;
  return answer === "given" ? helped !== null : helped === answer;
}
