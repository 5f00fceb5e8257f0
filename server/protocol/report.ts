import { z } from "zod";
import { figureIds } from "../domain/report/figure.ts";
import { instant, plainDate } from "./values.ts";

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

/** A part of a chapter in the order of reading. A figure that could not be computed names itself and keeps the rest. */
const reportPart = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("text"), heading: z.string().nullable(), paragraphs: z.array(z.string()) }),
  z.strictObject({ kind: z.literal("table"), table: reportTable }),
  z.strictObject({ kind: z.literal("failed"), id: z.enum(figureIds), message: z.string() }),
]);

const reportChapter = z.strictObject({
  /** `1` … `10`, or a word for what has no number. */
  id: z.string(),
  title: z.string(),
  parts: z.array(reportPart),
});

/** A cell that reads differently in a later version; null: it is new, or gone (Z5). */
export const reportChange = z.strictObject({
  table: z.enum(figureIds),
  row: z.string(),
  column: z.string(),
  before: z.string().nullable(),
  after: z.string().nullable(),
});
export type ReportChange = z.infer<typeof reportChange>;

/**
 * The whole report in words, protected. Everything that is written from it is the same bytes for the same document: it
 * holds every date and number that is printed, and nothing is read from a clock.
 */
export const reportDocument = z.strictObject({
  title: z.string(),
  locale: z.enum(["de", "en"]),
  officialName: z.string(),
  shortName: z.string(),
  councilReferences: z.array(z.string()),
  period: z.strictObject({ from: plainDate, to: plainDate }),
  /** When the figures were frozen; null: they are still those of a running period. */
  frozenAt: instant.nullable(),
  /** Of a frozen report, from 1; a correction makes the next one. */
  version: z.int().min(1).nullable(),
  catalogueVersion: z.string(),
  /** Rechtsstand. */
  legalAsOf: plainDate,
  /** Printed on every page: the data of `npm run demo`. */
  isInvented: z.boolean(),
  /** Counts below it are small (Z1). */
  threshold: z.int().min(3),
  /** Lines of the three cover sheets, by `coverIds`. */
  covers: z.record(z.string(), z.strictObject({ addressee: z.string(), lines: z.array(z.string()) })),
  chapters: z.array(reportChapter),
});
export type ReportDocument = z.infer<typeof reportDocument>;

/** SVG of tables that have a picture, drawn from their shown cells alone. */
const reportPictures = z.partialRecord(z.enum(figureIds), z.string());
export type ReportPictures = z.infer<typeof reportPictures>;

/** What `report:read` and `report:read-frozen` answer with, as UTF-8 JSON. */
export const reportPage = z.strictObject({ document: reportDocument, pictures: reportPictures });
export type ReportPage = z.infer<typeof reportPage>;
