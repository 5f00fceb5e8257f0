import type { MadeReport, ReportJob, ReportProgress } from "#server/application/report/report-work.ts";

export type ThreadRequest = { id: number; job: ReportJob };

/** `failure`: for the log. */
export type ThreadAnswer =
  | { id: number; kind: "progress"; progress: ReportProgress }
  | { id: number; kind: "done"; made: MadeReport }
  | { id: number; kind: "failed"; failure: string }
  | { id: number; kind: "figure_failed"; failure: string };
