import { daysToResolution } from "../case.ts";
import { closedCases } from "./closed-cases.ts";
import { factOf, type Sum } from "./fact.ts";
import type { Cell, Column, Figure, Row } from "./figure.ts";
import { medianCells, medianColumns } from "./median-cells.ts";
import { notRecorded } from "./not-recorded.ts";
import { isWithinPeriod } from "./report-period.ts";
import type { ReportSource, ReportVisit } from "./report-source.ts";
import { shareCell } from "./share-cell.ts";
import { shortPeriodNotes } from "./short-period.ts";

const fields = ["factsEstablished", "decisionObtained"] as const;
type Field = (typeof fields)[number];
const answers = ["yes", "no", notRecorded] as const;

/**
 * T18: facts established and decisions obtained (resolution no. 4, second and third sentence). Counts contacts; the
 * days are those of the cases they belong to.
 */
export function factsAndDecisions(source: ReportSource): Figure {
  const { period } = source;
  const contacts = source.visits.filter(({ date }) => isWithinPeriod(date, period));
  const all = { fact: factOf("contacts", period), value: contacts.length };
  const rowOf = (field: Field): Row => {
    const counts = answers.map((answer) => ({
      fact: factOf("contacts", period, { [field]: answer }),
      value: contacts.filter((visit) => answerOf(visit, field) === answer).length,
    }));
    const [yes = all] = counts;
    return {
      key: field,
      label: { kind: "word", word: field },
      level: 0,
      isTotal: false,
      cells: [
        ...[...counts, all].map((one): Cell => ({ kind: "count", ...one })),
        shareCell(yes, all),
        ...caseCells(source, field),
      ],
    };
  };
  return {
    id: "T18",
    unit: "contacts",
    sources: ["visit.factsEstablished", "visit.decisionObtained", "case.openedOn", "case.closedOn"],
    columns,
    rows: fields.map(rowOf),
    sums: fields.map(
      (field): Sum => ({
        whole: all.fact,
        parts: answers.map((answer) => factOf("contacts", period, { [field]: answer })),
      }),
    ),
    notes: [{ word: "daysOfCases" }, ...shortPeriodNotes(period)],
  };
}

const columns: readonly Column[] = [
  ...answers.map(
    (answer): Column => ({ key: answer, label: { kind: "word", word: `answer.${answer}` }, kind: "count" }),
  ),
  { key: "total", label: { kind: "word", word: "all.contacts" }, kind: "count" },
  {
    key: "share",
    label: { kind: "word", word: "share.yesOfContacts" },
    kind: "share",
    of: { kind: "word", word: "all.contacts" },
  },
  { key: "cases", label: { kind: "word", word: "closedCases" }, kind: "count" },
  ...medianColumns("days", "days"),
];

function answerOf(visit: ReportVisit, field: Field): (typeof answers)[number] {
  if (visit[field] === null) return notRecorded;
  return visit[field] ? "yes" : "no";
}

/** Cases closed in the period in one of whose contacts the answer is yes. */
function caseCells(source: ReportSource, field: Field): Cell[] {
  const having = new Set(source.visits.filter((visit) => visit[field] === true).map(({ caseId }) => caseId));
  const closed = closedCases(source).filter(({ id }) => having.has(id));
  const fact = factOf("cases", source.period, { state: "closed", [field]: "yes" });
  const days = closed.flatMap((one) => daysToResolution(one) ?? []);
  return [{ kind: "count", fact, value: closed.length }, ...medianCells(fact, days, source.period)];
}
