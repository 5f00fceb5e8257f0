import type { ReportFormat } from "#server/domain/report/report-formats.ts";

const office = "application/vnd.openxmlformats-officedocument";

/** Media type and end of the name of each form. CSV is a zip: a file for each table. */
export const reportMedia: Readonly<Record<ReportFormat, { mime: string; extension: string }>> = {
  pdf: { mime: "application/pdf", extension: "pdf" },
  docx: { mime: `${office}.wordprocessingml.document`, extension: "docx" },
  csv: { mime: "application/zip", extension: "zip" },
  xlsx: { mime: `${office}.spreadsheetml.sheet`, extension: "xlsx" },
  ods: { mime: "application/vnd.oasis.opendocument.spreadsheet", extension: "ods" },
  json: { mime: "application/json", extension: "json" },
};
