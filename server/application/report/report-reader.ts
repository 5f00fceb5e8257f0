import type { OfficeSettings } from "#server/domain/office-settings.ts";
import type { FreeTextId } from "#server/domain/report/chapters.ts";
import type { ReportPeriod } from "#server/domain/report/report-period.ts";
import type { ReportSource } from "#server/domain/report/report-source.ts";

/** All that a report is made of, of one moment; the public holidays are nobody's records. */
export type ReportRecords = {
  source: Omit<ReportSource, "holidays">;
  settings: OfficeSettings;
  /** Free chapters of the year in which the period ends, as they stand. */
  texts: Readonly<Partial<Record<FreeTextId, string>>>;
};

/** Reads beside the queue, on a connection of its own: a report never delays a draw. */
export type ReportReader = {
  /** @throws if the office does not exist. */
  read(officeId: string, period: ReportPeriod): Promise<ReportRecords>;
  close(): Promise<void>;
};
