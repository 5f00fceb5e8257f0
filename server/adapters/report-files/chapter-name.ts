import type { ReportDocument } from "#server/protocol/report.ts";

/** `2 Inanspruchnahme`; introduction, closing and annex have no number. */
export function chapterName({ id, title }: ReportDocument["chapters"][number]): string {
  return /^\d+$/.test(id) ? `${id} ${title}` : title;
}
