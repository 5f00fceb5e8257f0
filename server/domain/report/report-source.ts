import type { Absence } from "../absence.ts";
import type { Case } from "../case.ts";
import type { Catalogue } from "../catalogue.ts";
import type { ClientView } from "../client-view.ts";
import type { ExpertView } from "../expert-view.ts";
import type { FollowUp } from "../follow-up.ts";
import type { OfficeSettings } from "../office-settings.ts";
import type { PolicyEvent } from "../policy-event.ts";
import type { TicketStatistic } from "../queue.ts";
import type { Suggestion } from "../suggestion.ts";
import type { PlainDate } from "../time.ts";
import type { Visit } from "../visit.ts";
import type { ReportPeriod } from "./report-period.ts";

/** A contact as the report sees it: no number, no ticket, nobody who wrote it. `draft`s are not among them. */
export type ReportVisit = Omit<
  Visit,
  "id" | "revision" | "lastEdit" | "ticketId" | "ticketNumber" | "consentJobcenterOn" | "consentCallbackOn"
>;

/** Left at the kiosk, without a ticket. `helped`: "Hat Ihnen das Gespräch geholfen?" */
export type ReportFeedback = { date: PlainDate; kind: string; helped: "yes" | "partly" | "no" | null };

/** Of a year before the system was there, or of another office's statistics: typed in or imported, and marked as such. */
export type HistoricValue = { year: number; figure: string; row: string; column: string; value: number };

/**
 * All that the figures are computed from: the records of the period and of the same days a year earlier, and what the
 * registers hold. Pure data, so that a frozen report can be computed again.
 */
export type ReportSource = {
  period: ReportPeriod;
  /** The same days a year earlier. */
  previous: ReportPeriod;
  /** The day it is computed on: of what comes after it nothing is counted, not even nought (Z13). */
  today: PlainDate;
  visits: readonly ReportVisit[];
  tickets: readonly TicketStatistic[];
  feedback: readonly ReportFeedback[];
  /** Every case with a contact in one of the periods, open in one of them, or closed in one. */
  cases: readonly Case[];
  followUps: readonly FollowUp[];
  suggestions: readonly Suggestion[];
  /** Released ones only. */
  clientViews: readonly ClientView[];
  expertViews: readonly ExpertView[];
  policyEvents: readonly PolicyEvent[];
  absences: readonly Absence[];
  historicValues: readonly HistoricValue[];
  hours: Pick<OfficeSettings, "weeklyHours" | "exceptions" | "timeZone">;
  /** Public holidays of the office's state in both periods. */
  holidays: readonly PlainDate[];
  /** The newest version; it keeps entries that ended, so that old codes have their words. */
  catalogue: Catalogue;
};
