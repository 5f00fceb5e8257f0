import type { ReportFilter } from "#server/domain/report/report-filter.ts";
import type { ReportPeriod } from "#server/domain/report/report-period.ts";
import { err, ok, type Result } from "#server/domain/result.ts";
import type { PlainDate } from "#server/domain/time.ts";
import { localDate } from "#server/domain/zoned-time.ts";
import type { ReportDocument, ReportPictures } from "#server/protocol/report.ts";
import type { ReportLocale } from "#server/words/report/report-words.ts";
import type { StaffActor } from "../actor.ts";
import type { Clock, QueueStore } from "../ports.ts";
import type { ReportStore } from "./report-store.ts";
import type { MadeReport, ReportWork, WorkOptions } from "./report-work.ts";

export type ReportQuery = { period: ReportPeriod; filter: ReportFilter; locale: ReportLocale };

export type ReportPorts = { store: QueueStore; clock: Clock; reports: ReportStore; reportWork: ReportWork };

type Pictured = { document: ReportDocument; pictures: ReportPictures };

/** The figures as they stand now; nothing is stored. */
export async function readReport(
  ports: ReportPorts,
  actor: StaffActor,
  query: ReportQuery,
): Promise<Result<Pictured, "forbidden">> {
  const allowed = mayRead(actor);
  if (!allowed.ok) return allowed;
  const { documents, pictures } = await make(ports, actor, query, { withPictures: true }, {});
  return ok({ document: firstOf(documents), pictures });
}

/** @param query one that this actor may read. */
export async function makeDocument(
  ports: ReportPorts,
  actor: StaffActor,
  query: ReportQuery,
  options: WorkOptions = {},
): Promise<ReportDocument> {
  return firstOf((await make(ports, actor, query, { withPictures: false }, options)).documents);
}

async function make(
  ports: ReportPorts,
  { officeId, roles }: StaffActor,
  { period, filter, locale }: ReportQuery,
  { withPictures }: { withPictures: boolean },
  options: WorkOptions,
): Promise<MadeReport> {
  const withTexts = roles.includes("ombudsperson");
  const today = await todayOf(ports, officeId);
  const job = { officeId, period, filter, locales: [locale], withTexts, withPictures, today, frozen: null };
  return ports.reportWork.make(job, options);
}

function firstOf([document]: readonly ReportDocument[]): ReportDocument {
  if (!document) throw new Error("no document was made");
  return document;
}

/** @param version null: the newest. */
export async function readFrozen(
  { reports }: ReportPorts,
  officeId: string,
  { year, version, locale }: { year: number; version: number | null; locale: ReportLocale },
): Promise<Result<ReportDocument, "record_not_found">> {
  const found = await reports.readFrozen(officeId, year, version);
  const document = found?.documents[locale];
  return document ? ok(document) : err("record_not_found");
}

/**
 * Living figures are the ombudsperson's: whoever sees no record could take one state of them from another, a day, a part
 * or a late record, and be left with one person. Readers have what was frozen (Z12).
 */
export function mayRead({ roles }: StaffActor): Result<null, "forbidden"> {
  return roles.includes("ombudsperson") ? ok(null) : err("forbidden");
}

async function todayOf({ store, clock }: ReportPorts, officeId: string): Promise<PlainDate> {
  return localDate(clock.now(), (await store.read(officeId)).settings.timeZone);
}
