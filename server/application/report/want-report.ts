import type { ReportFilter } from "#server/domain/report/report-filter.ts";
import type { ReportPeriod } from "#server/domain/report/report-period.ts";
import { err, ok, type Result } from "#server/domain/result.ts";
import { localDate } from "#server/domain/zoned-time.ts";
import type { ReportLocale } from "#server/words/report/report-words.ts";
import type { StaffActor } from "../actor.ts";
import type { Clock, QueueStore } from "../ports.ts";
import type { ReportStore } from "./report-store.ts";
import type { WantedReport } from "./report-work.ts";

export type LivingQuery = { period: ReportPeriod; filter: ReportFilter; locale: ReportLocale };
/** `version` null: the newest. */
export type FrozenQuery = { year: number; version: number | null; locale: ReportLocale };

/**
 * The figures as they stand now. They are the ombudsperson's: whoever sees no record could take one state of them from
 * another, a day, a part or a late record, and be left with one person. Readers have what was frozen (Z12).
 */
export async function wantLiving(
  { store, clock }: { store: QueueStore; clock: Clock },
  { officeId, roles }: StaffActor,
  query: LivingQuery,
): Promise<Result<WantedReport, "forbidden">> {
  if (!roles.includes("ombudsperson")) return err("forbidden");
  const today = localDate(clock.now(), (await store.read(officeId)).settings.timeZone);
  return ok({ kind: "living", officeId, withTexts: true, today, ...query });
}

export async function wantFrozen(
  { reports }: { reports: ReportStore },
  officeId: string,
  { year, version, locale }: FrozenQuery,
): Promise<Result<WantedReport, "record_not_found">> {
  // Newest version first.
  const found = (await reports.frozen(officeId)).find(
    (one) => one.year === year && (version === null || one.version === version),
  );
  return found ? ok({ kind: "frozen", officeId, year, version: found.version, locale }) : err("record_not_found");
}
