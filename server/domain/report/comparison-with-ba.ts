import { type BaSubject, baSubjects } from "../ba-statistics.ts";
import { codeTable } from "./code-table.ts";
import type { Cell, Column, Figure } from "./figure.ts";
import type { HistoricValue, ReportSource } from "./report-source.ts";
import { tallyPeriods } from "./tally-periods.ts";
import { baColumns } from "./typed-columns.ts";

const subjects = Object.keys(baSubjects) as BaSubject[];

/**
 * T9: own concerns by the subjects of the BA's statistics, beside its shares of objections and lawsuits (resolution
 * no. 4, 6). Counts concerns.
 */
export function comparisonWithBa(source: ReportSource): Figure {
  const { concerns } = source.catalogue;
  const subjectOf = new Map<string, BaSubject>(concerns.map(({ code, baSubject = "other" }) => [code, baSubject]));
  const tallies = tallyPeriods(source, source.visits, (tally, { foundConcerns }) => {
    for (const code of foundConcerns) tally.add(subjectOf.get(code) ?? "other");
  });
  const table = codeTable(source, {
    id: "T9",
    unit: "concerns",
    dimension: "baSubject",
    entries: subjects.map((subject) => ({ key: subject, label: { kind: "word", word: `ba.${subject}` } })),
    tallies,
    share: { label: { kind: "word", word: "share.concerns" }, of: { kind: "word", word: "all.concerns" } },
  });
  const values = newestValues(source);
  const year = values[0]?.year;
  return {
    id: "T9",
    unit: "concerns",
    sources: ["visit.date", "visit.foundConcerns", "concern.baSubject", "historicValue"],
    columns: [...table.columns, ...baColumns.map(columnOf)],
    rows: table.rows.map((row) => ({
      ...row,
      cells: [...row.cells, ...baColumns.map((column) => cellOf(values, row.key, column))],
    })),
    sums: table.sums,
    notes: [
      year === undefined ? { word: "withoutBa" } : { word: "baYear", values: { year: String(year) } },
      { word: "baOtherWhole" },
      ...table.notes,
    ],
  };
}

function columnOf(key: (typeof baColumns)[number]): Column {
  return { key, label: { kind: "word", word: `ba.${key}` }, kind: "share", of: { kind: "word", word: `all.${key}` } };
}

/** Of the report's year, or of the last one before it that somebody typed in. */
function newestValues({ period, historicValues }: ReportSource): readonly HistoricValue[] {
  const known = historicValues.filter(
    ({ figure, column, year }) =>
      figure === "T9" && baColumns.some((one) => one === column) && year <= Number(period.to.slice(0, 4)),
  );
  const newest = Math.max(...known.map(({ year }) => year));
  return known.filter(({ year }) => year === newest);
}

function cellOf(values: readonly HistoricValue[], row: string, column: string): Cell {
  const found = values.find((one) => one.row === row && one.column === column);
  return found ? { kind: "published", value: found.value / 100 } : { kind: "none" };
}
