import { firstRecordedDate } from "../recorded-date.ts";
import { type FigureId, figureIds } from "./figure.ts";
import type { HistoricValue } from "./report-source.ts";
import { isTypedShare, typedColumns } from "./typed-columns.ts";
import { isTypedPlace, type TypedTables } from "./typed-table.ts";

/** The names of the columns, in their order. */
const historicColumns = ["Jahr", "Tabelle", "Zeile", "Spalte", "Wert"] as const;

/** `line` counts from 1, the line of names included. */
export type HistoricProblem = {
  line: number;
  is: "columns" | "year" | "table" | "row" | "column" | "number" | "twice";
};

/** Longer lists are read one after the other. */
const mostProblems = 50;
const firstYear = Number(firstRecordedDate.slice(0, 4));

/**
 * Reads numbers of earlier years, `Jahr;Tabelle;Zeile;Spalte;Wert`, as a spreadsheet writes them: with or without a mark
 * of order, quotes where they are needed, 1.234,5 or 1234.5. Whole or not at all (Z10): one wrong line refuses all.
 *
 * @param lastYear the last one for which there may be any.
 * @param tables where numbers can stand: what would be printed nowhere is refused.
 */
export function parseHistoricCsv(
  csv: string,
  lastYear: number,
  tables: TypedTables,
): { values: HistoricValue[]; problems: readonly HistoricProblem[] } {
  const lines = csv.replace(/^\uFEFF/, "").split(/\r?\n/);
  const values: HistoricValue[] = [];
  const problems: HistoricProblem[] = [];
  const seen = new Set<string>();
  const [names = "", ...rest] = lines;
  if (splitLine(names).join(";") !== historicColumns.join(";"))
    return { values, problems: [{ line: 1, is: "columns" }] };
  for (const [at, text] of rest.entries()) {
    if (text.trim() === "") continue;
    const read = readLine(text, lastYear, tables);
    const key = typeof read === "string" ? null : JSON.stringify([read.year, read.figure, read.row, read.column]);
    const is = typeof read === "string" ? read : seen.has(String(key)) ? "twice" : null;
    if (is !== null) problems.push({ line: at + 2, is });
    else if (typeof read !== "string") values.push(read);
    if (key !== null) seen.add(key);
    if (problems.length === mostProblems) break;
  }
  return problems.length > 0 ? { values: [], problems } : { values, problems };
}

function readLine(text: string, lastYear: number, tables: TypedTables): HistoricValue | HistoricProblem["is"] {
  const fields = splitLine(text);
  const [year = "", figure = "", row = "", column = "", value = ""] = fields;
  if (fields.length !== historicColumns.length) return "columns";
  if (!/^\d{4}$/.test(year) || Number(year) < firstYear || Number(year) > lastYear) return "year";
  if (!isFigure(figure) || typedColumns(figure).length === 0) return "table";
  if (!typedColumns(figure).includes(column)) return "column";
  if (!isTypedPlace(tables, { year: Number(year), figure, row, column })) return "row";
  const number = readNumber(value);
  const isWrong = number === null || !(Number.isInteger(number) || isTypedShare(column));
  return isWrong ? "number" : { year: Number(year), figure, row, column, value: number };
}

function isFigure(id: string): id is FigureId {
  return figureIds.some((known) => known === id);
}

/** Fields between semicolons; quoted ones may hold semicolons, and quotes twice. */
function splitLine(line: string): string[] {
  const fields: string[] = [];
  let rest = `${line};`;
  while (rest !== "") {
    const [whole = rest, field = ""] = /^\s*("(?:[^"]|"")*"|[^;]*);/.exec(rest) ?? [];
    const text = field.trim();
    fields.push(/^".*"$/s.test(text) ? text.slice(1, -1).replaceAll('""', '"') : text);
    rest = rest.slice(whole.length);
  }
  return fields;
}

/** Not negative. `1.234` is doubtful, a thousand or one and a bit, so it is refused; `1.234,0` and `1234` are not. */
function readNumber(text: string): number | null {
  const plain = /^\d{1,3}(\.\d{3})+(,\d+)?$/.test(text) && text.includes(",") ? text.replaceAll(".", "") : text;
  const isNumber = /^\d{1,9}([.,]\d{1,6})?$/.test(plain);
  if (!isNumber || /^\d{1,3}\.\d{3}$/.test(plain)) return null;
  return Number(plain.replace(",", "."));
}
