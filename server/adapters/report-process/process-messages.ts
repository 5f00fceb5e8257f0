import type {
  MadeReport,
  ReportJob,
  ReportProgress,
  WantedFile,
  WantedReport,
} from "#server/application/report/report-work.ts";
import type { ReportFile } from "#server/application/report/write-report-file.ts";

export type ReportTask =
  | { kind: "make"; input: ReportJob }
  | { kind: "page"; input: WantedReport }
  | { kind: "file"; input: WantedFile };

export type ReportProduct = MadeReport | Uint8Array | ReportFile;

/** The first message: what the program needs to begin. */
export type ProcessBeginning<T> = { data: T };

export type ProcessRequest = { id: number; task: ReportTask };

/** An error comes with its message and its stack. */
export type ProcessAnswer =
  | { kind: "progress"; id: number; progress: ReportProgress }
  | { kind: "done"; id: number; product: ReportProduct }
  | { kind: "failed"; id: number; error: unknown }
  | { kind: "figure_failed"; figure: string; error: unknown };
