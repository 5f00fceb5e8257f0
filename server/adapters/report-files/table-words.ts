import { fillWords } from "#server/application/report/fill-words.ts";
import { withUnit } from "#server/application/report/with-unit.ts";
import type { ReportDocument, ReportTable } from "#server/protocol/report.ts";
import { formWords } from "./form-words.ts";

type Column = ReportTable["columns"][number];
type Context = Pick<ReportDocument, "locale" | "threshold">;

/** `Tabelle T2: Kontakte nach Monat und Zugangsweg`. */
export function captionOf({ id, caption }: ReportTable, document: Context): string {
  return `${fillWords(formWords(document).forms.table, { id })}: ${caption}`;
}

/** What stands above a column; labels of older reports lack the unit. */
export function headOf({ label, unit }: Column, document: Context): string {
  return unit === null ? label : withUnit(label, formWords(document).measures[unit]);
}

/** What is counted, and how, in one line. */
export function countedLine({ unit, rule }: ReportTable, document: Context): string {
  return fillWords(formWords(document).forms.counted, { unit, rule });
}

/** Footnotes, what the signs for hidden cells mean, and the fields: everything that stands under a table. */
export function linesUnder(table: ReportTable, document: Context): string[] {
  const { forms } = formWords(document);
  return [
    ...table.notes,
    ...hiddenLines(table, document),
    ...(table.sources.length > 0 ? [fillWords(forms.sources, { fields: table.sources.join(", ") })] : []),
  ];
}

function hiddenLines({ rows }: ReportTable, document: Context): string[] {
  const { forms } = formWords(document);
  const cells = rows.flatMap((row) => row.cells);
  return (["small", "secondary"] as const).flatMap((why) => {
    const found = cells.find(({ hidden }) => hidden === why);
    return found ? [fillWords(forms.hidden[why], { cell: found.text, threshold: document.threshold })] : [];
  });
}
