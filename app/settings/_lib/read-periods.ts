import { type RetentionSettings, retentionLimits } from "#server/domain/retention.ts";

export type PeriodName = keyof typeof retentionLimits;
export const periodNames = Object.keys(retentionLimits) as PeriodName[];

/** Typed periods as settings; null, and which ones, where a number is missing or out of its range. */
export function readPeriods(draft: Readonly<Record<PeriodName, string>> & { notesAllowed: boolean }): {
  settings: RetentionSettings | null;
  wrong: readonly PeriodName[];
} {
  const numberOf = (name: PeriodName) => (/^\d{1,4}$/.test(draft[name].trim()) ? Number(draft[name]) : Number.NaN);
  const wrong = periodNames.filter((name) => {
    const { min, max } = retentionLimits[name];
    const value = numberOf(name);
    return !(value >= min && value <= max);
  });
  if (wrong.length > 0) return { settings: null, wrong };
  const settings = {
    auditMonths: numberOf("auditMonths"),
    draftDays: numberOf("draftDays"),
    appointmentDays: numberOf("appointmentDays"),
    noteDays: numberOf("noteDays"),
    notesAllowed: draft.notesAllowed,
  };
  return { settings, wrong };
}
