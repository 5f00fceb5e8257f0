import type { Case } from "#server/domain/case.ts";
import type { CaseReference } from "#server/domain/case-reference.ts";
import type { FollowUp, FollowUpId } from "#server/domain/follow-up.ts";
import { yearBefore, yearPeriod } from "#server/domain/report/report-period.ts";
import type { ReportSource, ReportVisit } from "#server/domain/report/report-source.ts";
import { buildCatalogue, buildSettings, buildVisit } from "./builders.ts";

export function buildReportVisit(overrides: Partial<ReportVisit> = {}): ReportVisit {
  return buildVisit({ state: "complete", ...overrides });
}

/** An office without any record: a test adds what it is about. */
export function buildReportSource(overrides: Partial<ReportSource> = {}): ReportSource {
  const period = overrides.period ?? yearPeriod(2026);
  const { weeklyHours, exceptions, timeZone } = buildSettings();
  return {
    period,
    previous: yearBefore(period),
    today: period.to,
    visits: [],
    tickets: [],
    feedback: [],
    cases: [],
    followUps: [],
    suggestions: [],
    clientViews: [],
    expertViews: [],
    policyEvents: [],
    absences: [],
    historicValues: [],
    hours: { weeklyHours, exceptions, timeZone },
    holidays: [],
    catalogue: buildCatalogue(),
    ...overrides,
  };
}

export function buildReportCase(overrides: Partial<Case> & Pick<Case, "id">): Case {
  return { revision: 0, reference: "K7-3MQ" as CaseReference, openedOn: "2026-01-05", closedOn: null, ...overrides };
}

export function buildReportFollowUp(overrides: Partial<FollowUp> = {}): FollowUp {
  return {
    id: "follow-up" as FollowUpId,
    revision: 0,
    caseId: null,
    visitId: null,
    dueOn: "2026-01-05",
    kind: "ask_team",
    waitingFor: null,
    askedOn: null,
    answeredOn: null,
    doneOn: null,
    ...overrides,
  };
}
