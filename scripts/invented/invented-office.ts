import type { Absence } from "#server/domain/absence.ts";
import type { Case } from "#server/domain/case.ts";
import type { ClientView } from "#server/domain/client-view.ts";
import type { ExpertView } from "#server/domain/expert-view.ts";
import type { FollowUp } from "#server/domain/follow-up.ts";
import type { PolicyEvent } from "#server/domain/policy-event.ts";
import type { TicketStatistic } from "#server/domain/queue.ts";
import type { ReportFeedback } from "#server/domain/report/report-source.ts";
import type { Suggestion } from "#server/domain/suggestion.ts";
import type { Visit } from "#server/domain/visit.ts";

/** Years of an office that never was: whoever shows any of it says so. */
export type InventedOffice = {
  visits: readonly Visit[];
  tickets: readonly TicketStatistic[];
  cases: readonly Case[];
  followUps: readonly FollowUp[];
  feedback: readonly (ReportFeedback & { id: string })[];
  suggestions: readonly Suggestion[];
  clientViews: readonly ClientView[];
  expertViews: readonly ExpertView[];
  policyEvents: readonly PolicyEvent[];
  absences: readonly Absence[];
};
