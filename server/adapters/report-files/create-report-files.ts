import type { ReportRenderer } from "#server/application/report/report-renderer.ts";
import { reportFormats } from "#server/domain/report/report-formats.ts";
import type { ReportDocument, ReportTable } from "#server/protocol/report.ts";
import { reportMedia } from "./report-media.ts";
import { createReportWorker } from "./report-worker.ts";

export type ReportFiles = {
  /** One for each form. */
  renderers: readonly ReportRenderer[];
  /** As SVG, the same as in PDF and DOCX; null: the table has no picture. Its words are the chart's `alternative`. */
  drawChart(table: ReportTable, locale: ReportDocument["locale"]): Promise<string | null>;
  close(): Promise<void>;
};

/** All forms of the report, written in a thread of their own. */
export function createReportFiles(): ReportFiles {
  const worker = createReportWorker();
  return {
    renderers: reportFormats.map((format) => ({
      format,
      ...reportMedia[format],
      render: async (document, { cover, signal }) => {
        const file = await worker.run({ kind: "file", format, document, cover }, signal);
        if (!(file instanceof Uint8Array)) throw new Error(`no ${format} came back`);
        return file;
      },
    })),
    drawChart: async (table, locale) => {
      const picture = await worker.run({ kind: "picture", table, locale });
      return typeof picture === "string" ? picture : null;
    },
    close: () => worker.close(),
  };
}
