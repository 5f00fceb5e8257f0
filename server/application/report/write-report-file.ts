import type { CoverId } from "#server/domain/report/chapters.ts";
import type { ReportFormat } from "#server/domain/report/report-formats.ts";
import type { ReportDocument } from "#server/protocol/report.ts";
import type { ReportRenderer } from "./report-renderer.ts";

export type ReportFile = { name: string; mime: string; bytes: Uint8Array };

/** The report as a file. @throws where nothing writes that format. */
export async function writeReportFile(
  renderers: readonly ReportRenderer[],
  document: ReportDocument,
  { format, cover }: { format: ReportFormat; cover: CoverId },
): Promise<ReportFile> {
  const renderer = renderers.find((one) => one.format === format);
  if (!renderer) throw new Error(`nothing writes the report as ${format}`);
  return {
    name: `${nameOf(document)}.${renderer.extension}`,
    mime: renderer.mime,
    bytes: await renderer.render(document, { cover }),
  };
}

/** `Jahresbericht-2026-v1`: says whether the figures are frozen, so that two states of a year are not mistaken. */
function nameOf({ title, version }: ReportDocument): string {
  const words = title.normalize("NFC").replaceAll(/[^\p{L}\p{N}]+/gu, "-");
  return version === null ? words : `${words}-v${version}`;
}
