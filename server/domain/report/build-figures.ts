import { contactsByMonth } from "./contacts-by-month.ts";
import { type Figure, type FigureId, figureIds } from "./figure.ts";
import type { ReportSource } from "./report-source.ts";

/** Every figure there is, as a pure function of the records. */
const builders: Partial<Record<FigureId, (source: ReportSource) => Figure>> = {
  T2: contactsByMonth,
};

/** The figures of the report, in its order. */
export function buildFigures(source: ReportSource): readonly Figure[] {
  return figureIds.flatMap((id) => builders[id]?.(source) ?? []);
}
