import type { CaseId } from "../visit.ts";
import { earlierCounts, hasOwnRecords, historicColumn } from "./earlier-counts.ts";
import { type CountedUnit, type Fact, type FactDimension, factOf, type Sum } from "./fact.ts";
import type { Cell, Figure, Row } from "./figure.ts";
import { isWithinPeriod, type ReportPeriod } from "./report-period.ts";
import type { ReportSource } from "./report-source.ts";

type Part = { key: string; unit: CountedUnit; limits: Readonly<Partial<Record<FactDimension, string>>>; level: 0 | 1 };

/** What they are the parts of stands above them. */
const parts = [
  { key: "persons", unit: "persons", limits: {}, level: 0 },
  { key: "cases", unit: "cases", limits: {}, level: 0 },
  { key: "carriedOver", unit: "cases", limits: { state: "carried_over" }, level: 1 },
  { key: "opened", unit: "cases", limits: { state: "opened" }, level: 1 },
  { key: "closed", unit: "cases", limits: { state: "closed" }, level: 1 },
  { key: "openAtEnd", unit: "cases", limits: { state: "open_at_end" }, level: 1 },
  { key: "contacts", unit: "contacts", limits: {}, level: 0 },
  { key: "withoutCase", unit: "contacts", limits: { contact: "without_case" }, level: 1 },
  { key: "firstContacts", unit: "contacts", limits: { contact: "first" }, level: 1 },
  { key: "followUps", unit: "contacts", limits: { contact: "follow_up" }, level: 1 },
  { key: "concerns", unit: "concerns", limits: {}, level: 0 },
  { key: "mainConcerns", unit: "contacts", limits: { anyTile: "any" }, level: 1 },
  { key: "furtherConcerns", unit: "concerns", limits: { position: "further" }, level: 1 },
] as const satisfies readonly Part[];
type Key = (typeof parts)[number]["key"];

const wholes: readonly (readonly [Key, readonly Key[]])[] = [
  ["cases", ["carriedOver", "opened"]],
  ["cases", ["closed", "openAtEnd"]],
  ["contacts", ["withoutCase", "firstContacts", "followUps"]],
  ["concerns", ["mainConcerns", "furtherConcerns"]],
];

/**
 * T3: persons, cases, contacts and concerns beside one another and never added up, with what the year before left over
 * (resolution no. 6). A person is known by the key of a case alone: who came without one is no person here.
 */
export function personsCasesContactsConcerns(source: ReportSource): Figure {
  const { period, previous } = source;
  const periods = hasOwnRecords(source) ? [period, previous] : [period];
  const counts = periods.map((one) => ({ period: one, values: countAll(source, one) }));
  const earlier = earlierCounts(source, "T3");
  return {
    id: "T3",
    unit: "several",
    sources: ["case.openedOn", "case.closedOn", "visit.date", "visit.caseId", "visit.foundConcerns"],
    columns: [
      ...periods.map((one, at) => ({
        key: at === 0 ? "count" : "previous",
        label: { kind: "period", period: one } as const,
        kind: "count" as const,
      })),
      ...earlier.map((one) => ({ ...historicColumn(source, one), kind: "count" as const })),
    ],
    rows: parts.map((part): Row => {
      const own = counts.map(
        (one): Cell => ({ kind: "count", fact: factFor(part, one.period), value: one.values[part.key] }),
      );
      const typed = earlier.map(({ rows, period: year }): Cell => {
        const value = rows.get(part.key);
        return value === undefined ? { kind: "none" } : { kind: "count", fact: factFor(part, year, "T3"), value };
      });
      const label = { kind: "word", word: `counted.${part.key}` } as const;
      return { key: part.key, label, level: part.level, isTotal: false, cells: [...own, ...typed] };
    }),
    sums: periods.flatMap((one) => sumsOf(one)),
    notes: [
      { word: "personsByCase" },
      { word: "carriedOver" },
      { word: "unitsApart" },
      ...(earlier.length > 0 ? [{ word: "historic" }] : []),
    ],
  };
}

function factFor({ unit, limits }: Part, period: ReportPeriod, historic?: "T3"): Fact {
  return factOf(unit, period, { ...limits, ...(historic ? { historic } : {}) });
}

function sumsOf(period: ReportPeriod): Sum[] {
  const factByKey = new Map<Key, Fact>(parts.map((part) => [part.key, factFor(part, period)]));
  return wholes.flatMap(([whole, keys]) => {
    const fact = factByKey.get(whole);
    return fact ? [{ whole: fact, parts: keys.flatMap((key) => factByKey.get(key) ?? []) }] : [];
  });
}

function countAll(source: ReportSource, period: ReportPeriod): Record<Key, number> {
  return { ...countCases(source, period), ...countContacts(source, period) };
}

function countCases({ cases }: ReportSource, { from, to }: ReportPeriod) {
  const open = cases.filter(({ openedOn, closedOn }) => openedOn <= to && (closedOn === null || closedOn >= from));
  const carriedOver = open.filter(({ openedOn }) => openedOn < from).length;
  const closed = open.filter(({ closedOn }) => closedOn !== null && closedOn <= to).length;
  return {
    cases: open.length,
    carriedOver,
    opened: open.length - carriedOver,
    closed,
    openAtEnd: open.length - closed,
  };
}

/** The first contact of a case that was opened in the period is in it; of older ones all are follow-ups (F2). */
function countContacts({ visits, cases }: ReportSource, period: ReportPeriod) {
  const older = new Set(cases.filter(({ openedOn }) => openedOn < period.from).map(({ id }) => id));
  const known = new Set<CaseId>();
  const counts = { contacts: 0, withoutCase: 0, firstContacts: 0, followUps: 0 };
  const concerns = { concerns: 0, mainConcerns: 0, furtherConcerns: 0 };
  for (const { date, caseId, foundConcerns } of visits) {
    if (!isWithinPeriod(date, period)) continue;
    counts.contacts += 1;
    concerns.concerns += foundConcerns.length;
    if (foundConcerns.length > 0) concerns.mainConcerns += 1;
    if (caseId === null) counts.withoutCase += 1;
    else if (known.has(caseId) || older.has(caseId)) counts.followUps += 1;
    else counts.firstContacts += 1;
    if (caseId !== null) known.add(caseId);
  }
  concerns.furtherConcerns = concerns.concerns - concerns.mainConcerns;
  return { persons: known.size, ...counts, ...concerns };
}
