import type { Catalogue } from "../catalogue.ts";
import { buildFigure } from "./build-figures.ts";
import { concernsInOrder } from "./concerns-in-order.ts";
import { type Column, type FigureId, figureIds, type Label, type Row } from "./figure.ts";
import { yearBefore, yearPeriod } from "./report-period.ts";
import type { HistoricValue, ReportSource } from "./report-source.ts";
import { typedColumns } from "./typed-columns.ts";

/** `below`: what the row it stands under is called; null: it stands under none. */
export type TypedRow = { key: string; label: Label; below: Label | null };

/** Where numbers of an earlier year can stand; nothing else is ever printed (Z6). */
export type TypedTable = { columns: readonly Column[]; rows: readonly TypedRow[] };

export type TypedTables = (figure: FigureId, year: number) => TypedTable;

/** @param catalogue the newest: it keeps entries that ended, and numbers of those may be typed in as well. */
export function createTypedTables(catalogue: Catalogue): TypedTables {
  const known = new Map<string, TypedTable>();
  return (figure, year) => {
    const key = `${figure} ${year}`;
    const table = known.get(key) ?? typedTable(figure, year, catalogue);
    known.set(key, table);
    return table;
  };
}

/** Whether what is typed in there is printed. */
export function isTypedPlace(
  tables: TypedTables,
  { figure, year, row, column }: Omit<HistoricValue, "value">,
): boolean {
  const id = figureIds.find((one) => one === figure);
  if (!id || !typedColumns(id).includes(column)) return false;
  return tables(id, year).rows.some(({ key }) => key === row);
}

/** The rows and columns in which the figure counts something when it is the one of that year. */
function typedTable(id: FigureId, year: number, catalogue: Catalogue): TypedTable {
  const [first, ...others] = typedColumns(id);
  if (first === undefined) return { columns: [], rows: [] };
  const { columns, rows } = buildFigure(id, emptySource(year, catalogue));
  const at = columns.findIndex(({ key }) => key === first);
  const counted = rows.filter(({ cells }) => cells[at]?.kind === "count");
  return {
    columns: columns.filter(({ key }) => key === first || others.includes(key)),
    rows: forTyping(id, withParents(counted), catalogue),
  };
}

function withParents(rows: readonly Row[]): readonly TypedRow[] {
  let top: Label | null = null;
  return rows.map(({ key, label, level }) => {
    if (level === 0) top = label;
    return { key, label, below: level === 0 ? null : top };
  });
}

/** Two tables have other rows than those of an office without any record. */
function forTyping(id: FigureId, rows: readonly TypedRow[], catalogue: Catalogue): readonly TypedRow[] {
  switch (id) {
    // The contacts are the same for all three statements.
    case "T6":
      return [...rows.filter(({ below }) => below !== null), total];
    // The report's year says which ten are listed, so that any may be; and which the others are, so that none were.
    case "T8": {
      const single = concernsInOrder(catalogue).filter(({ parent }) => parent !== null);
      return [
        ...single.map(({ code }): TypedRow => ({ key: code, label: { kind: "concern", code }, below: null })),
        ...rows.filter(({ key }) => key !== "others"),
      ];
    }
    default:
      return rows;
  }
}

const total: TypedRow = { key: "total", label: { kind: "word", word: "total" }, below: null };

function emptySource(year: number, catalogue: Catalogue): ReportSource {
  const period = yearPeriod(year);
  return {
    period,
    previous: yearBefore(period),
    today: period.to,
    visits: [],
    tickets: [],
    feedback: [],
    cases: [],
    followUps: [],
    suggestions: [],
    clientViews: [],
    expertViews: [],
    policyEvents: [],
    absences: [],
    historicValues: [],
    hours: { weeklyHours: [], exceptions: [], timeZone: "UTC" },
    holidays: [],
    catalogue,
  };
}
