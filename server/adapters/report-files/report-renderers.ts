import type { ReportRenderer } from "#server/application/report/report-renderer.ts";
import { type ReportFormat, reportFormats } from "#server/domain/report/report-formats.ts";
import { reportMedia } from "./report-media.ts";

/** Each form is loaded when it is first asked for: whoever wants a sheet does not wait for Typst. */
const load: Readonly<Record<ReportFormat, () => Promise<ReportRenderer["render"]>>> = {
  pdf: async () => (await import("./render-pdf.ts")).renderPdf,
  docx: async () => (await import("./render-docx.ts")).renderDocx,
  csv: async () => (await import("./render-csv.ts")).renderCsv,
  xlsx: async () => (await import("./render-xlsx.ts")).renderXlsx,
  ods: async () => (await import("./render-ods.ts")).renderOds,
  json: async () => (await import("./render-json.ts")).renderJson,
};

/** All forms of the report. They take seconds of computing: no server does that beside its lobby. */
export const reportRenderers: readonly ReportRenderer[] = reportFormats.map((format) => ({
  format,
  ...reportMedia[format],
  render: async (document, options) => (await load[format]())(document, options),
}));
