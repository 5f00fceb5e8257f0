import { type RemedyBefore, remediesAfter, remediesBefore } from "../visit.ts";
import { isLawsuitAvoided } from "../visit-rules.ts";
import { hasOwnRecords } from "./earlier-counts.ts";
import { type CountedUnit, type FactDimension, factOf, type Sum } from "./fact.ts";
import type { Cell, Column, Figure, Label, Row } from "./figure.ts";
import { isWithinPeriod, type ReportPeriod } from "./report-period.ts";
import type { ReportSource, ReportVisit } from "./report-source.ts";
import { shareCell } from "./share-cell.ts";

/** What V1 says of the remedies alone, whatever came of the talk. */
const anyOutcome = { countsForLawsuitAvoided: true };
const endings = (remedyBefore: RemedyBefore) =>
  remediesAfter.filter((remedyAfter) => isLawsuitAvoided({ remedyBefore, remedyAfter }, anyOutcome));
const remedies = remediesBefore.filter((remedy) => endings(remedy).length > 0);

type Limits = Partial<Record<FactDimension, string>>;
type Group = { key: string; label: Label; unit: CountedUnit; remedy: RemedyBefore | null };
type Stage = { key: string; limits: Limits; has(visit: ReportVisit): boolean };
type Series = { stage: Stage; within: ReportPeriod; visits: readonly ReportVisit[] };

/**
 * T17: potentially avoided lawsuits, derived from what was recorded (V1; resolution no. 4, first sentence). Counts
 * contacts, and below them the cases they belong to: two such contacts of one case are one lawsuit.
 */
export function lawsuitsAvoided(source: ReportSource): Figure {
  const { period, previous, catalogue } = source;
  const stages = stagesOf(catalogue);
  const visits = source.visits.filter(({ remedyBefore }) => remedyBefore !== null && remedies.includes(remedyBefore));
  const seriesOf = (stage: Stage, within: ReportPeriod): Series => ({
    stage,
    within,
    visits: visits.filter((visit) => isWithinPeriod(visit.date, within) && stage.has(visit)),
  });
  const series = [
    ...stages.map((stage) => seriesOf(stage, period)),
    ...(hasOwnRecords(source) ? stages.slice(-1).map((stage) => seriesOf(stage, previous)) : []),
  ];
  const rowOf = (group: Group): Row => {
    const counts = series.map((one) => countOf(one, group));
    const [all, avoided] = [counts[0], counts[stages.length - 1]];
    const share: Cell[] = all && avoided ? [shareCell(avoided, all)] : [];
    const cells = counts.map((one): Cell => ({ kind: "count", ...one }));
    return {
      key: group.key,
      label: group.label,
      level: group.unit === "cases" ? 1 : 0,
      isTotal: group.key === total.key,
      cells: [...cells.slice(0, stages.length), ...share, ...cells.slice(stages.length)],
    };
  };
  const before: Column = {
    key: "previous",
    label: { kind: "word", word: "lawsuitsAvoided" },
    kind: "count",
    within: { kind: "period", period: previous },
  };
  return {
    id: "T17",
    unit: "contacts",
    sources: ["visit.remedyBefore", "visit.remedyAfter", "visit.outcome", "outcome.countsForLawsuitAvoided"],
    columns: [...columns, ...series.slice(stages.length).map(() => before)],
    rows: [...kinds, total, cases].map(rowOf),
    sums: [...series.flatMap(({ stage, within }) => sumsOf(stage, within)), ...endedSums(period)],
    notes: [{ word: "lawsuitAvoidedRule" }, { word: "lawsuitAvoidedCases" }],
  };
}

const kinds = remedies.map(
  (remedy): Group => ({
    key: remedy,
    label: { kind: "word", word: `remedyBefore.${remedy}` },
    unit: "contacts",
    remedy,
  }),
);
const total: Group = { key: "total", label: { kind: "word", word: "total" }, unit: "contacts", remedy: null };
const cases: Group = { key: "cases", label: { kind: "word", word: "differentCases" }, unit: "cases", remedy: null };

const columns: readonly Column[] = [
  { key: "remedy", label: { kind: "word", word: "remedy.atStart" }, kind: "count" },
  { key: "ended", label: { kind: "word", word: "remedy.ended" }, kind: "count" },
  { key: "avoided", label: { kind: "word", word: "remedy.lawsuitAvoided" }, kind: "count" },
  {
    key: "share",
    label: { kind: "word", word: "share.remedies" },
    kind: "share",
    of: { kind: "word", word: "remedy.atStart" },
  },
];

/** From all with a remedy to those that count: each is part of the one before it. */
function stagesOf({ outcomes }: ReportSource["catalogue"]): readonly Stage[] {
  const byCode = new Map(outcomes.map((outcome) => [outcome.code, outcome]));
  const ended = { remedyEnded: "yes" };
  return [
    { key: "remedy", limits: {}, has: () => true },
    { key: "ended", limits: ended, has: (visit) => isLawsuitAvoided(visit, anyOutcome) },
    {
      key: "avoided",
      limits: { ...ended, lawsuitAvoided: "yes" },
      has: (visit) => isLawsuitAvoided(visit, visit.outcome && byCode.get(visit.outcome)),
    },
  ];
}

function countOf({ stage, within, visits }: Series, group: Group) {
  const { unit, remedy } = group;
  const counted = remedy === null ? visits : visits.filter(({ remedyBefore }) => remedyBefore === remedy);
  // A contact without a case is one of its own (F2).
  const ofCases = counted.filter(({ caseId }) => caseId !== null);
  const single = counted.length - ofCases.length;
  const value = unit === "cases" ? single + new Set(ofCases.map(({ caseId }) => caseId)).size : counted.length;
  return { fact: factFor(group, stage, within), value };
}

function factFor({ unit, remedy }: Group, { limits }: Stage, within: ReportPeriod) {
  return factOf(unit, within, { remedyBefore: remedy ?? "any", ...limits });
}

function sumsOf(stage: Stage, within: ReportPeriod): Sum[] {
  const repeated = factOf("contacts", within, { remedyBefore: "any", ...stage.limits, contact: "repeated" });
  return [
    { whole: factFor(total, stage, within), parts: kinds.map((kind) => factFor(kind, stage, within)) },
    // The one place where both units meet: what is more than its cases is a further contact of one of them.
    { whole: factFor(total, stage, within), parts: [factFor(cases, stage, within), repeated] },
  ];
}

/** The same contacts as in the table of remedies (T16). */
function endedSums(within: ReportPeriod): Sum[] {
  return remedies.map((remedyBefore) => ({
    whole: factOf("contacts", within, { remedyBefore, remedyEnded: "yes" }),
    parts: endings(remedyBefore).map((remedyAfter) => factOf("contacts", within, { remedyBefore, remedyAfter })),
  }));
}
