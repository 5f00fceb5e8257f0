import type { Catalogue } from "#server/domain/catalogue.ts";
import { type FigureId, figureIds } from "#server/domain/report/figure.ts";
import { createTypedTables, isTypedPlace, type TypedRow } from "#server/domain/report/typed-table.ts";
import type { ReportReplies } from "#server/protocol/report-commands.ts";
import type { ReportLocale } from "#server/words/report/report-words.ts";
import { createReportLanguage } from "./create-report-language.ts";
import { labelOf, type ReportLanguage } from "./label-figure.ts";
import type { StoredHistoricValue } from "./report-store.ts";

type PresentedHistoricValues = Pick<ReportReplies["historic:list"], "tables"> & {
  values: readonly (StoredHistoricValue & { rowLabel: string | null })[];
};

/** As no count is shown, none is small. */
const noThreshold = 0;

/**
 * What was typed in, each with the name of its row, and in words where numbers of `year` can stand. A row below another
 * one is called by both: "keine Angabe" there is three times in T6.
 */
export function presentHistoricValues(
  values: readonly StoredHistoricValue[],
  year: number,
  catalogue: Catalogue,
  locale: ReportLocale,
): PresentedHistoricValues {
  const tables = createTypedTables(catalogue);
  const language = createReportLanguage(locale, catalogue, noThreshold);
  const nameOf = (id: FigureId, { key, label, below }: TypedRow) => {
    const name = labelOf(label, language);
    // A year may have two weeks of one number: its own, and that of the year before.
    if (label.kind === "number") return `${language.words.figures[id].firstColumn} ${name} (${key})`;
    return below === null ? name : `${labelOf(below, language)}: ${name}`;
  };
  return {
    values: values.map((one) => {
      const id = figureIds.find((known) => known === one.figure);
      const row = id && isTypedPlace(tables, one) ? tables(id, one.year).rows.find(({ key }) => key === one.row) : null;
      return { ...one, rowLabel: id && row ? nameOf(id, row) : null };
    }),
    tables: figureIds.flatMap((id) => {
      const { rows, columns } = tables(id, year);
      if (columns.length === 0) return [];
      const named = {
        rows: rows.map((row) => ({ key: row.key, label: nameOf(id, row) })),
        columns: columns.map(({ key, label }) => ({ key, label: labelOf(label, language) })),
      };
      return [{ id, caption: captionOf(id, language), ...named }];
    }),
  };
}

function captionOf(id: FigureId, { words }: ReportLanguage): string {
  return words.figures[id].caption;
}
