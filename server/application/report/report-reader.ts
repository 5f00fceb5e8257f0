import type { OfficeSettings } from "#server/domain/office-settings.ts";
import type { FreeTextId } from "#server/domain/report/chapters.ts";
import type { Figure } from "#server/domain/report/figure.ts";
import type { ProtectedFigure } from "#server/domain/report/protected-figure.ts";
import type { ReportPeriod } from "#server/domain/report/report-period.ts";
import type { ReportSource } from "#server/domain/report/report-source.ts";
import type { ReportDocument } from "#server/protocol/report.ts";
import type { ReportLocale } from "#server/words/report/report-words.ts";

/** All that a report is made of, of one moment; day and public holidays are nobody's records. */
export type ReportRecords = {
  source: Omit<ReportSource, "holidays" | "today">;
  settings: OfficeSettings;
  /** Free chapters of the year in which the period ends, as they stand. */
  texts: Readonly<Partial<Record<FreeTextId, string>>>;
  /** Reports of that year and of the one before as they were frozen, oldest first. */
  published: readonly FrozenReport[];
};

export type FrozenReport = {
  year: number;
  version: number;
  documents: Readonly<Partial<Record<ReportLocale, ReportDocument>>>;
  figures: readonly Figure[];
  printed: readonly ProtectedFigure[];
};

/** Reads beside the queue, on a connection of its own: a report never delays a draw. */
export type ReportReader = {
  /** @throws if the office does not exist. */
  read(officeId: string, period: ReportPeriod): Promise<ReportRecords>;
  /** Its documents by language; null: that version was not frozen. */
  readFrozen(officeId: string, year: number, version: number): Promise<FrozenReport["documents"] | null>;
  close(): Promise<void>;
};
