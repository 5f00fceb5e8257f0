import { z } from "zod";
import { figureIds } from "../domain/report/figure.ts";

/** A cell as it is read and as it is computed with; `value` is null wherever nothing may or can be computed. */
const reportCell = z.strictObject({
  text: z.string(),
  /** Counts as whole numbers, shares 0–1, measures in the column's unit. */
  value: z.number().nullable(),
  hidden: z.enum(["small", "secondary"]).nullable(),
});

const reportColumn = z.strictObject({
  key: z.string(),
  label: z.string(),
  kind: z.enum(["count", "share", "measure", "text"]),
  unit: z.enum(["minutes", "days", "hours"]).nullable(),
});

const reportRow = z.strictObject({
  key: z.string(),
  label: z.string(),
  level: z.union([z.literal(0), z.literal(1)]),
  isTotal: z.boolean(),
  /** As many as there are columns, in their order. */
  cells: z.array(reportCell),
});

const reportChart = z.strictObject({
  kind: z.enum(["lines", "bars", "stackedBars", "heatmap"]),
  columns: z.array(z.string()),
  marks: z.array(z.strictObject({ row: z.string(), text: z.string() })),
  /** What the picture shows, in a sentence, for those who do not see it. */
  alternative: z.string(),
});

/** One table as everybody gets it: page, PDF, DOCX, CSV, XLSX, ODS and JSON are written from this and nothing else. */
export const reportTable = z.strictObject({
  id: z.enum(figureIds),
  caption: z.string(),
  /** What is counted: "Kontakte". */
  unit: z.string(),
  /** How it is counted, in a sentence. */
  rule: z.string(),
  sources: z.array(z.string()),
  firstColumn: z.string(),
  columns: z.array(reportColumn),
  rows: z.array(reportRow),
  notes: z.array(z.string()),
  chart: reportChart.nullable(),
});
export type ReportTable = z.infer<typeof reportTable>;
export type ReportCell = z.infer<typeof reportCell>;
