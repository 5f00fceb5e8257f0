import { ageGenderHousehold } from "./age-gender-household.ts";
import { answersByTeam } from "./answers-by-team.ts";
import { clientStatements } from "./client-statements.ts";
import { comparisonWithBa } from "./comparison-with-ba.ts";
import { concernsByOutcome } from "./concerns-by-outcome.ts";
import { concernsByTile } from "./concerns-by-tile.ts";
import { contactsByMonth } from "./contacts-by-month.ts";
import { contactsByOutcome } from "./contacts-by-outcome.ts";
import { contactsByWeek } from "./contacts-by-week.ts";
import { emergenciesByKind } from "./emergencies-by-kind.ts";
import { expertAssessments } from "./expert-assessments.ts";
import { factsAndDecisions } from "./facts-and-decisions.ts";
import { type Figure, type FigureId, figureIds } from "./figure.ts";
import { hoursAndClosingDays } from "./hours-and-closing-days.ts";
import { housingByMonth } from "./housing-by-month.ts";
import { kioskAnswers } from "./kiosk-answers.ts";
import { kioskFeedback } from "./kiosk-feedback.ts";
import { languagesAndInterpreters } from "./languages-and-interpreters.ts";
import { lateBeginningNotes } from "./late-beginning.ts";
import { lawsuitsAvoided } from "./lawsuits-avoided.ts";
import { mediationsByArea } from "./mediations-by-area.ts";
import { mostFrequentConcerns } from "./most-frequent-concerns.ts";
import { municipalConcerns } from "./municipal-concerns.ts";
import { personsCasesContactsConcerns } from "./persons-cases-contacts-concerns.ts";
import { reactions } from "./reactions.ts";
import { referralsByTarget } from "./referrals-by-target.ts";
import { remediesBeforeAndAfter } from "./remedies-before-and-after.ts";
import type { ReportSource } from "./report-source.ts";
import { runningNotes } from "./running-period.ts";
import { rushByHour } from "./rush-by-hour.ts";
import { statedAndFound } from "./stated-and-found.ts";
import { suggestionRegister } from "./suggestion-register.ts";
import { timeToResolution } from "./time-to-resolution.ts";
import { waitsAndEndings } from "./waits-and-endings.ts";

/** Every figure there is, as a pure function of the records. */
const builders: Record<FigureId, (source: ReportSource) => Figure> = {
  T1: hoursAndClosingDays,
  T2: contactsByMonth,
  A1: contactsByWeek,
  T3: personsCasesContactsConcerns,
  A2: rushByHour,
  T4: waitsAndEndings,
  T5: languagesAndInterpreters,
  T6: ageGenderHousehold,
  T7: concernsByTile,
  T8: mostFrequentConcerns,
  A3: concernsByOutcome,
  X1: statedAndFound,
  T9: comparisonWithBa,
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

/** One of them alone. */
export function buildFigure(id: FigureId, source: ReportSource): Figure {
  const figure = builders[id](source);
  return {
    ...figure,
    notes: [...figure.notes, ...lateBeginningNotes(figure, source), ...runningNotes(figure, source)],
  };
}

/**
 * The figures of the report, in its order.
 *
 * @param onFailure told of a figure that cannot be computed, and the others are; without it the fault is thrown.
 */
export function buildFigures(
  source: ReportSource,
  onFailure: (id: FigureId, error: unknown) => void = (_, error) => {
    throw error;
  },
): readonly Figure[] {
  return figureIds.flatMap((id) => {
    try {
      return buildFigure(id, source);
    } catch (error) {
      onFailure(id, error);
      return [];
    }
  });
}
