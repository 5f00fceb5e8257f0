import type { ReportRenderer } from "#server/application/report/report-renderer.ts";
import type { CoverId } from "#server/domain/report/chapters.ts";
import type { ReportFormat } from "#server/domain/report/report-formats.ts";
import type { ReportDocument, ReportTable } from "#server/protocol/report.ts";

/** What the thread is asked for: the report in a form, or the picture of a table. */
export type ReportJob =
  | { kind: "file"; format: ReportFormat; document: ReportDocument; cover: CoverId }
  | { kind: "picture"; table: ReportTable; locale: ReportDocument["locale"] };

export type ReportJobResult = Uint8Array | string | null;

/** Each form is loaded when it is first asked for: whoever wants a sheet does not wait for Typst. */
const renderers: Readonly<Record<ReportFormat, () => Promise<ReportRenderer["render"]>>> = {
  pdf: async () => (await import("./render-pdf.ts")).renderPdf,
  docx: async () => (await import("./render-docx.ts")).renderDocx,
  csv: async () => (await import("./render-csv.ts")).renderCsv,
  xlsx: async () => (await import("./render-xlsx.ts")).renderXlsx,
  ods: async () => (await import("./render-ods.ts")).renderOds,
  json: async () => (await import("./render-json.ts")).renderJson,
};

export async function runReportJob(job: ReportJob): Promise<ReportJobResult> {
  if (job.kind === "picture") return (await import("./draw-chart.ts")).drawChart(job.table, job.locale);
  const render = await renderers[job.format]();
  return render(job.document, { cover: job.cover });
}
