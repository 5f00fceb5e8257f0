import type { FigureId } from "#server/domain/report/figure.ts";
import type { ReportDocument, ReportPictures, ReportTable } from "#server/protocol/report.ts";
import type { ReportLocale } from "#server/words/report/report-words.ts";

/** SVG of a table; null: it has no picture. */
export type DrawPicture = (table: ReportTable, locale: ReportLocale) => string | null;

/** Pictures for a page; files draw their own. One that cannot be drawn is missing; its table is there. */
export function drawPictures(
  { chapters, locale }: ReportDocument,
  draw: DrawPicture,
  onFailure: (id: FigureId, error: unknown) => void,
): ReportPictures {
  const pictures: ReportPictures = {};
  for (const part of chapters.flatMap(({ parts }) => parts)) {
    if (part.kind !== "table") continue;
    try {
      const svg = draw(part.table, locale);
      if (svg !== null) pictures[part.table.id] = svg;
    } catch (error) {
      onFailure(part.table.id, error);
    }
  }
  return pictures;
}
