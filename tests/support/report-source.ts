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
