import { auditOf } from "#server/domain/audit.ts";
import { noFilter } from "#server/domain/report/report-filter.ts";
import { yearPeriod } from "#server/domain/report/report-period.ts";
import { err, ok, type Result } from "#server/domain/result.ts";
import { localDate } from "#server/domain/zoned-time.ts";
import type { ReportChange } from "#server/protocol/report.ts";
import { type StaffActor, toActorRef } from "../actor.ts";
import type { Clock, QueueStore } from "../ports.ts";
import type { ReportStore } from "./report-store.ts";
import type { ReportWork } from "./report-work.ts";

const locales = ["de", "en"] as const;

type ReportPorts = { store: QueueStore; clock: Clock; reports: ReportStore; reportWork: ReportWork };

export type Freezing = { id: string; year: number };

/**
 * Keeps the report of a year as it stands, as the next version (Z5). The same id again is the same version, and so is a
 * report in which nothing has changed but the day: that one is not stored twice by mistake, it was asked for.
 */
export async function freezeReport(
  { store, clock, reports, reportWork }: ReportPorts,
  actor: StaffActor,
  { id, year }: Freezing,
): Promise<Result<{ version: number; changes: ReportChange[] }, "date_invalid" | "record_conflict">> {
  const { officeId } = actor;
  const now = clock.now();
  const today = localDate(now, (await store.read(officeId)).settings.timeZone);
  if (year > Number(today.slice(0, 4))) return err("date_invalid");
  const known = (await reports.frozen(officeId)).filter((one) => one.year === year);
  const isThere = known.find((one) => one.id === id);
  if (isThere) return ok({ version: isThere.version, changes: [] });

  const version = (known[0]?.version ?? 0) + 1;
  const period = yearPeriod(year);
  const job = { officeId, period, filter: noFilter, locales, withTexts: true, today, frozen: { at: now, version } };
  const { documents, changes, figures, printed } = await reportWork.make(job);
  const [document] = documents;
  if (!document) throw new Error("no document was made");
  const { catalogueVersion, legalAsOf } = document;
  const report = {
    ...{ id, year, version, frozenAt: now, frozenBy: actor.userId, catalogueVersion, legalAsOf },
    documents: Object.fromEntries(documents.map((one) => [one.locale, one])),
    figures,
    printed,
  };
  const trace = {
    actor: toActorRef(actor),
    at: now,
    audit: [auditOf("report_frozen", { kind: "report", id: `${year}-${version}` })],
  };
  return (await reports.freeze(officeId, report, trace))
    ? ok({ version, changes: [...changes] })
    : err("record_conflict");
}
