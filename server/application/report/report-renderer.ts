import type { CoverId } from "#server/domain/report/chapters.ts";
import type { ReportFormat } from "#server/domain/report/report-formats.ts";
import type { ReportDocument } from "#server/protocol/report.ts";

/** One form of the report: the same bytes for the same document and cover, for it reads no clock and no database. */
export type ReportRenderer = {
  format: ReportFormat;
  /** Media type, as HTTP sends it. */
  mime: string;
  /** Of its file, without the dot. */
  extension: string;
  /** @throws where the document cannot be written as a whole. */
  render(document: ReportDocument, options: { cover: CoverId }): Promise<Uint8Array>;
};
