import { answersByTeam } from "./answers-by-team.ts";
import { clientStatements } from "./client-statements.ts";
import { concernsByOutcome } from "./concerns-by-outcome.ts";
import { concernsByTile } from "./concerns-by-tile.ts";
import { contactsByMonth } from "./contacts-by-month.ts";
import { contactsByOutcome } from "./contacts-by-outcome.ts";
import { emergenciesByKind } from "./emergencies-by-kind.ts";
import { expertAssessments } from "./expert-assessments.ts";
import { factsAndDecisions } from "./facts-and-decisions.ts";
import { type Figure, type FigureId, figureIds } from "./figure.ts";
import { housingByMonth } from "./housing-by-month.ts";
import { kioskAnswers } from "./kiosk-answers.ts";
import { kioskFeedback } from "./kiosk-feedback.ts";
import { lawsuitsAvoided } from "./lawsuits-avoided.ts";
import { mediationsByArea } from "./mediations-by-area.ts";
import { municipalConcerns } from "./municipal-concerns.ts";
import { reactions } from "./reactions.ts";
import { referralsByTarget } from "./referrals-by-target.ts";
import { remediesBeforeAndAfter } from "./remedies-before-and-after.ts";
import type { ReportSource } from "./report-source.ts";
import { suggestionRegister } from "./suggestion-register.ts";
import { timeToResolution } from "./time-to-resolution.ts";

/** Every figure there is, as a pure function of the records. */
const builders: Partial<Record<FigureId, (source: ReportSource) => Figure>> = {
  T2: contactsByMonth,
  T7: concernsByTile,
  A3: concernsByOutcome,
  T10: municipalConcerns,
  A4: housingByMonth,
  T11: clientStatements,
  X2: kioskAnswers,
  T12: expertAssessments,
  T13: emergenciesByKind,
  T14: mediationsByArea,
  T15: contactsByOutcome,
  T16: remediesBeforeAndAfter,
  T17: lawsuitsAvoided,
  T18: factsAndDecisions,
  T19: timeToResolution,
  X4: answersByTeam,
  T20: reactions,
  X3: kioskFeedback,
  T21: suggestionRegister,
  T22: referralsByTarget,
};

/** The figures of the report, in its order. */
export function buildFigures(source: ReportSource): readonly Figure[] {
  return figureIds.flatMap((id) => builders[id]?.(source) ?? []);
}
