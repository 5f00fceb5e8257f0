import { areas } from "../visit.ts";
import { tileFinder } from "./concern-tiles.ts";
import { type CrossTable, crossTable, type LimitsAt } from "./cross-table.ts";
import { factOf, type Sum } from "./fact.ts";
import type { Cell, Column, Figure, Row } from "./figure.ts";
import { notRecorded } from "./not-recorded.ts";
import { outcomeGroupFinder } from "./outcome-groups.ts";
import type { ReportPeriod } from "./report-period.ts";
import type { ReportSource, ReportVisit } from "./report-source.ts";
import { shareCell } from "./share-cell.ts";
import type { Tally } from "./tally.ts";
import { tallyPeriods } from "./tally-periods.ts";

/** Conflicts with staff, and about plans and duties. */
const conflictTile = "UMG";
const conflictConcern = "ARB-04";
const mediatedGroup = "G2";
const agreement = "VER-EIN";
/** Any other outcome, or none. */
const other = "other";

/** T14: mediation by part of the authority and by outcome (resolution no. 1 a, 2 e). Counts contacts. */
export function mediationsByArea(source: ReportSource): Figure {
  const { period, catalogue } = source;
  const outcomes = catalogue.outcomes
    .filter(({ group }) => group === mediatedGroup)
    .toSorted((a, b) => a.order - b.order)
    .map(({ code }) => ({ key: code, label: { kind: "outcome", code } }) as const);
  const areaEntries = [...areas, notRecorded].map(
    (area) => ({ key: area, label: { kind: "word", word: `area.${area}` } }) as const,
  );
  const tally = countMediations(source);
  const table = crossTable(tally, {
    unit: "contacts",
    period,
    rows: { dimension: "area", entries: areaEntries },
    columns: {
      dimension: "outcome",
      entries: [...outcomes, { key: other, label: { kind: "word", word: "mediation.other" } }],
    },
    limitsAt,
  });
  const [codes, rest] = [table.columns.slice(0, outcomes.length), table.columns.slice(outcomes.length)];
  return {
    id: "T14",
    unit: "contacts",
    sources: ["visit.foundConcerns", "visit.outcome", "visit.area"],
    columns: [...codes, mediatedColumn, ...rest, agreementShare],
    rows: table.rows.map((row) => withMediated(row, codes, table, period)),
    sums: [
      ...table.sums,
      ...[undefined, ...areaEntries.map(({ key }) => key)].map((area) => mediatedSum(area, codes, table, period)),
    ],
    notes: [{ word: "whatMediationIs" }, { word: "agreementShare" }],
  };
}

function countMediations(source: ReportSource): Tally {
  const [tileOf, groupOf] = [tileFinder(source.catalogue), outcomeGroupFinder(source.catalogue)];
  const isConflict = ({ foundConcerns }: ReportVisit) =>
    foundConcerns.some((code) => tileOf(code) === conflictTile || code === conflictConcern);
  const { current } = tallyPeriods(source, source.visits, (tally, visit) => {
    const outcome = groupOf(visit.outcome) === mediatedGroup ? visit.outcome : null;
    if (outcome !== null || isConflict(visit)) tally.add(visit.area ?? notRecorded, outcome ?? other);
  });
  return current;
}

/** What was mediated is counted whatever its concern is: the same count as in the table of outcomes (T15). */
const limitsAt: LimitsAt = (area, outcome) => ({
  ...(area === undefined ? {} : { area }),
  ...(outcome === undefined ? { mediation: "yes" } : outcome === other ? { mediation: other } : { outcome }),
});

const mediatedColumn: Column = { key: "mediated", label: { kind: "word", word: "mediation.mediated" }, kind: "count" };

const agreementShare: Column = {
  key: "agreementShare",
  label: { kind: "word", word: "mediation.agreementShare" },
  kind: "share",
  of: { kind: "word", word: "mediation.mediated" },
};

function withMediated(row: Row, codes: readonly Column[], table: CrossTable, period: ReportPeriod): Row {
  const area = row.isTotal ? undefined : row.key;
  const mediated = mediatedOf(area, codes, table, period);
  const agreed = codes.some(({ key }) => key === agreement) ? table.countAt(area, agreement) : null;
  return {
    ...row,
    cells: [
      ...row.cells.slice(0, codes.length),
      { kind: "count", ...mediated },
      ...row.cells.slice(codes.length),
      agreed ? shareCell(agreed, mediated) : ({ kind: "none" } satisfies Cell),
    ],
  };
}

function mediatedOf(area: string | undefined, codes: readonly Column[], table: CrossTable, period: ReportPeriod) {
  return {
    fact: factOf("contacts", period, { outcomeGroup: mediatedGroup, ...(area === undefined ? {} : { area }) }),
    value: codes.reduce((sum, { key }) => sum + table.countAt(area, key).value, 0),
  };
}

function mediatedSum(area: string | undefined, codes: readonly Column[], table: CrossTable, period: ReportPeriod): Sum {
  return {
    whole: mediatedOf(area, codes, table, period).fact,
    parts: codes.map(({ key }) => table.countAt(area, key).fact),
  };
}
