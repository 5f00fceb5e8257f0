import type { ReportCell, ReportTable } from "#server/protocol/report.ts";

export type NumberFormat = "count" | "share" | "whole" | "tenth";
export type PrintedNumber = { value: number; format: NumberFormat };

type Column = Pick<ReportTable["columns"][number], "kind" | "unit">;

const digitsOf: Readonly<Record<NumberFormat, number>> = { count: 0, share: 3, whole: 0, tenth: 1 };

/**
 * The number as it is printed, rounded like its text: a sheet that is finer than the page would be another report, and
 * the digits behind a share could tell what it was taken from (Z2). Null: a text.
 */
export function printedNumber({ value, hidden }: ReportCell, { kind, unit }: Column): PrintedNumber | null {
  if (value === null || hidden !== null || kind === "text") return null;
  const format = kind === "measure" ? (unit === "hours" ? "tenth" : "whole") : kind;
  return { value: Number(value.toFixed(digitsOf[format])), format };
}
