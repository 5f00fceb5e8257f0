/** Forms in which the report is written. */
export const reportFormats = ["pdf", "docx", "csv", "xlsx", "ods", "json"] as const;
export type ReportFormat = (typeof reportFormats)[number];
