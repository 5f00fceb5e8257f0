import type { Concern } from "../catalogue.ts";
import { concernsInOrder, unspecifiedLast } from "./concerns-in-order.ts";
import { type Fact, type FactDimension, factOf } from "./fact.ts";
import type { Cell, Column, Figure, Label, Row } from "./figure.ts";
import { medianCells, medianColumns } from "./median-cells.ts";
import { isWithinPeriod, type ReportPeriod } from "./report-period.ts";
import type { ReportSource, ReportVisit } from "./report-source.ts";
import { shareCell } from "./share-cell.ts";
import { shortPeriodNotes } from "./short-period.ts";

const emergencies = "NOT";
/** All benefits withdrawn: an emergency of another tile. */
const withdrawal = "ARB-03";

type Limits = Partial<Record<FactDimension, string>>;
type Group = { key: string; label: Label; limits: Limits; visits: readonly ReportVisit[] };

/**
 * T13: emergencies by kind, and whether the livelihood was secured the same day (resolution no. 2 b to d). Counts
 * concerns: who has no money and no home has two emergencies.
 */
export function emergenciesByKind(source: ReportSource): Figure {
  const { period, catalogue } = source;
  const kinds = concernsInOrder(catalogue).filter(isEmergency).toSorted(unspecifiedLast);
  const groups = groupsOf(source, kinds);
  const factsOf = (limits: Limits) => stages.map((stage) => factOf("concerns", period, { ...limits, ...stage }));
  const rowOf = ({ key, label, limits, visits }: Group): Row => ({
    key,
    label,
    level: 0,
    isTotal: limits === total,
    cells: cellsOf(factsOf(limits), visits, period),
  });
  const all = groups.flatMap(({ visits }) => visits);
  const below = kinds.filter(({ code }) => code !== withdrawal);
  return {
    id: "T13",
    unit: "concerns",
    sources: ["visit.foundConcerns", "visit.crisisIntervention", "visit.existenceSecured", "visit.waitMinutes"],
    columns,
    rows: [
      ...groups,
      { key: "total", label: { kind: "word", word: "total" } as const, limits: total, visits: all },
    ].map(rowOf),
    sums: [
      ...stages.map((stage) => ({
        whole: factOf("concerns", period, { ...total, ...stage }),
        parts: groups.map(({ limits }) => factOf("concerns", period, { ...limits, ...stage })),
      })),
      // The same tile as in T7.
      {
        whole: factOf("concerns", period, { tile: emergencies }),
        parts: below.map(({ code }) => factOf("concerns", period, { concern: code })),
      },
    ],
    notes: [{ word: "severalEmergencies" }, { word: "sameDay" }, { word: "firstAction" }, ...shortPeriodNotes(period)],
  };
}

const total: Limits = { emergency: "yes" };

function groupsOf({ period, visits }: ReportSource, kinds: readonly Concern[]): readonly Group[] {
  const codes = new Set(kinds.map(({ code }) => code));
  const having = visits.filter(
    ({ date, foundConcerns }) => isWithinPeriod(date, period) && foundConcerns.some((code) => codes.has(code)),
  );
  return kinds.map(({ code, parent }) => ({
    key: code,
    label: { kind: "concern", code, isUnspecified: parent === null },
    limits: { concern: code },
    visits: having.filter(({ foundConcerns }) => foundConcerns.includes(code)),
  }));
}

/** Each is part of the one before it (V4). */
const stages: readonly Limits[] = [{}, { crisis: "yes" }, { crisis: "yes", secured: "yes" }];

const columns: readonly Column[] = [
  { key: "count", label: { kind: "word", word: "emergency.count" }, kind: "count" },
  { key: "crisis", label: { kind: "word", word: "emergency.crisis" }, kind: "count" },
  {
    key: "crisisShare",
    label: { kind: "word", word: "share.emergencies" },
    kind: "share",
    of: { kind: "word", word: "emergency.count" },
  },
  { key: "secured", label: { kind: "word", word: "emergency.secured" }, kind: "count" },
  {
    key: "securedShare",
    label: { kind: "word", word: "share.crises" },
    kind: "share",
    of: { kind: "word", word: "emergency.crisis" },
  },
  ...medianColumns("firstAction", "minutes"),
];

function isEmergency({ code, parent }: Concern): boolean {
  return code === emergencies || parent === emergencies || code === withdrawal;
}

function cellsOf(
  [all, crisis, secured]: readonly Fact[],
  visits: readonly ReportVisit[],
  period: ReportPeriod,
): Cell[] {
  if (!all || !crisis || !secured) return [];
  const acted = visits.filter(({ crisisIntervention }) => crisisIntervention === true);
  const [count, crises, livelihoods] = [
    { fact: all, value: visits.length },
    { fact: crisis, value: acted.length },
    { fact: secured, value: acted.filter(({ existenceSecured }) => existenceSecured === true).length },
  ];
  return [
    { kind: "count", ...count },
    { kind: "count", ...crises },
    shareCell(crises, count),
    { kind: "count", ...livelihoods },
    shareCell(livelihoods, crises),
    ...medianCells(
      all,
      // A contact with two emergencies waited once.
      [...new Set(visits)].flatMap(({ waitMinutes }) => waitMinutes ?? []),
      period,
    ),
  ];
}
