import { clientStatements } from "./client-statements.ts";
import { concernsByOutcome } from "./concerns-by-outcome.ts";
import { concernsByTile } from "./concerns-by-tile.ts";
import { contactsByMonth } from "./contacts-by-month.ts";
import { expertAssessments } from "./expert-assessments.ts";
import { type Figure, type FigureId, figureIds } from "./figure.ts";
import { kioskAnswers } from "./kiosk-answers.ts";
import type { ReportSource } from "./report-source.ts";
import { suggestionRegister } from "./suggestion-register.ts";

/** Every figure there is, as a pure function of the records. */
const builders: Partial<Record<FigureId, (source: ReportSource) => Figure>> = {
  T2: contactsByMonth,
  T11: clientStatements,
  X2: kioskAnswers,
  T12: expertAssessments,
  T21: suggestionRegister,
  T7: concernsByTile,
  A3: concernsByOutcome,
};

/** The figures of the report, in its order. */
export function buildFigures(source: ReportSource): readonly Figure[] {
  return figureIds.flatMap((id) => builders[id]?.(source) ?? []);
}
