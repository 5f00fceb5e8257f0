import type { ReportDocument, ReportTable } from "#server/protocol/report.ts";

/** Every table of the report in its order. */
export function documentTables({ chapters }: ReportDocument): readonly ReportTable[] {
  return chapters.flatMap(({ parts }) => parts.flatMap((part) => (part.kind === "table" ? [part.table] : [])));
}
