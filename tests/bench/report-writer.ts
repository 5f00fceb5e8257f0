import { reportRenderers } from "#server/adapters/report-files/report-renderers.ts";
import type { ReportFormat } from "#server/domain/report/report-formats.ts";
import type { ReportDocument } from "#server/protocol/report.ts";

export type WritingPlan = { document: ReportDocument; format: ReportFormat };

/** Writes a report as often as it is told to, and answers with the length of the file. */
process.on("message", async ({ document, format }: WritingPlan) => {
  const renderer = reportRenderers.find((one) => one.format === format);
  if (!renderer) throw new Error(`nothing writes ${format}`);
  const { length } = await renderer.render(document, { cover: "committee" });
  process.send?.({ length });
});
