import type { CoverId } from "#server/domain/report/chapters.ts";
import type { Figure } from "#server/domain/report/figure.ts";
import type { ProtectedFigure } from "#server/domain/report/protected-figure.ts";
import type { ReportFilter } from "#server/domain/report/report-filter.ts";
import type { ReportFormat } from "#server/domain/report/report-formats.ts";
import type { ReportPeriod } from "#server/domain/report/report-period.ts";
import type { Instant, PlainDate } from "#server/domain/time.ts";
import type { ReportChange, ReportDocument } from "#server/protocol/report.ts";
import type { ReportLocale } from "#server/words/report/report-words.ts";
import type { ReportFile } from "./write-report-file.ts";

export type ReportJob = {
  officeId: string;
  period: ReportPeriod;
  filter: ReportFilter;
  locales: readonly ReportLocale[];
  /** The free chapters as well: until they are frozen they are drafts (Z11). */
  withTexts: boolean;
  today: PlainDate;
  /** What is printed as the state of the figures; null: a period that still runs. */
  frozen: { at: Instant; version: number } | null;
};

export type MadeReport = {
  documents: readonly ReportDocument[];
  /** Of a new version against the one before, in the first of the languages. */
  changes: readonly ReportChange[];
  /** Before and after small counts were hidden: what later reports are protected against. */
  figures: readonly Figure[];
  printed: readonly ProtectedFigure[];
};

/** A report in one language: as the records stand, or as it was frozen. */
export type WantedReport =
  | ({ kind: "living"; locale: ReportLocale } & Pick<
      ReportJob,
      "officeId" | "period" | "filter" | "withTexts" | "today"
    >)
  | { kind: "frozen"; locale: ReportLocale; officeId: string; year: number; version: number };

export type WantedFile = { of: WantedReport; format: ReportFormat; cover: CoverId };

export type ReportStep = "waiting" | "reading" | "computing" | "protecting" | "writing";
/** `share`: 0–1. */
export type ReportProgress = { share: number; step: ReportStep };

export type WorkOptions = { onProgress?: (progress: ReportProgress) => void; signal?: AbortSignal };

/**
 * Works on reports, one after the other. What is aborted rejects with the signal's reason; what is behind it goes on.
 * A figure that cannot be computed names itself in the document.
 */
export type ReportWork = {
  make(job: ReportJob, options?: WorkOptions): Promise<MadeReport>;
  /** As it leaves: UTF-8 JSON of `reportPage`, parsed by it. */
  page(wanted: WantedReport, options?: WorkOptions): Promise<Uint8Array>;
  file(wanted: WantedFile, options?: WorkOptions): Promise<ReportFile>;
  close(): Promise<void>;
};
