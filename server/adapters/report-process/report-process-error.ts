export type ReportProcessCode = "report_out_of_memory" | "report_process_ended" | "report_timed_out" | "server_stops";

/** The process did not come to an answer. The log has `code`, and what stack the process left behind. */
export class ReportProcessError extends Error {
  override name = "ReportProcessError";
  readonly code: ReportProcessCode;

  constructor(
    code: ReportProcessCode,
    message: string,
    { printed = "", cause }: { printed?: string; cause?: unknown } = {},
  ) {
    super(message, cause === undefined ? {} : { cause });
    this.code = code;
    if (printed !== "") this.stack = `${this.name}: ${message}\n${printed}`;
  }
}
