import type { Figure } from "#server/domain/report/figure.ts";
import type { ProtectedFigure } from "#server/domain/report/protected-figure.ts";
import type { ReportFilter } from "#server/domain/report/report-filter.ts";
import type { ReportPeriod } from "#server/domain/report/report-period.ts";
import type { Instant, PlainDate } from "#server/domain/time.ts";
import type { ReportChange, ReportDocument, ReportPictures } from "#server/protocol/report.ts";
import type { ReportLocale } from "#server/words/report/report-words.ts";

export type ReportJob = {
  officeId: string;
  period: ReportPeriod;
  filter: ReportFilter;
  locales: readonly ReportLocale[];
  /** The free chapters as well: until they are frozen they are drafts (Z11). */
  withTexts: boolean;
  /** Pictures for a page, in the first of the languages; files draw their own. */
  withPictures?: boolean;
  today: PlainDate;
  /** What is printed as the state of the figures; null: a period that still runs. */
  frozen: { at: Instant; version: number } | null;
};

export type MadeReport = {
  documents: readonly ReportDocument[];
  /** SVG by table, where they were asked for. */
  pictures: ReportPictures;
  /** Of a new version against the one before, in the first of the languages. */
  changes: readonly ReportChange[];
  /** Before and after small counts were hidden: what later reports are protected against. Of a frozen one only. */
  figures: readonly Figure[];
  printed: readonly ProtectedFigure[];
};

export type ReportStep = "waiting" | "reading" | "computing" | "protecting" | "writing";
/** `share`: 0–1. */
export type ReportProgress = { share: number; step: ReportStep };

export type WorkOptions = { onProgress?: (progress: ReportProgress) => void; signal?: AbortSignal };

/**
 * Makes reports, one after the other. What is aborted rejects with the signal's reason; what is behind it goes on.
 * A figure that cannot be computed names itself in the document.
 */
export type ReportWork = {
  make(job: ReportJob, options?: WorkOptions): Promise<MadeReport>;
  close(): Promise<void>;
};
