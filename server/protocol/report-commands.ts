import * as z from "zod";
import { firstRecordedDate } from "#server/domain/recorded-date.ts";
import { freeTextIds } from "#server/domain/report/chapters.ts";
import { figureIds } from "#server/domain/report/figure.ts";
import { isTypedShare, typedColumns } from "#server/domain/report/typed-columns.ts";
import { areas, channels } from "#server/domain/visit.ts";
import { type ReportChange, reportChange } from "./report.ts";
import { instant, plainDate } from "./values.ts";

/** Characters; so that a chapter fits into one message of 16 KB. */
const maxReportText = 7_500;
/** Characters of one import. */
const maxHistoricCsv = 12_000;

export const reportYear = z
  .int()
  .min(Number(firstRecordedDate.slice(0, 4)))
  .max(2200);
const revision = z.int().min(0).max(1_000_000_000);

/** Whole days; what is longer than ten years is no report. */
export const reportPeriod = z
  .strictObject({ from: plainDate, to: plainDate })
  .refine(({ from, to }) => from <= to && from >= firstRecordedDate, { message: "period_invalid" })
  .refine(({ from, to }) => Number(to.slice(0, 4)) - Number(from.slice(0, 4)) <= 12, { message: "period_too_long" });

const reportFilter = z.strictObject({
  channel: z.enum(channels).nullable(),
  area: z.enum(areas).nullable(),
  /** Whether the main concern is one of the city's own rules. */
  municipal: z.boolean().nullable(),
});

export const reportLocale = z.enum(["de", "en"]);

const text = z
  .string()
  .trim()
  .max(maxReportText)
  .regex(/^(?:[^\p{C}]|[\n\u200c\u200d])*$/u);

const key = z.string().regex(/^[^\p{C}]{1,80}$/u);

const historicValue = z.strictObject({
  id: z.uuid(),
  year: reportYear,
  figure: z.enum(figureIds),
  row: key,
  column: key,
  /** Null: there is none any more. */
  value: z.number().min(0).max(1_000_000_000).nullable(),
});

/** In a column that is printed; what stands elsewhere can only be taken away (Z10). */
const historicEdit = historicValue.refine(
  ({ figure, column, value }) =>
    value === null || (typedColumns(figure).includes(column) && (Number.isInteger(value) || isTypedShare(column))),
  { message: "column_invalid" },
);

export const reportInputs = {
  /** As the figures stand now; readers have what was frozen (Z12). */
  "report:read": z.strictObject({ period: reportPeriod, filter: reportFilter, locale: reportLocale }),
  /** Of what was frozen; `version` null: the newest. */
  "report:read-frozen": z.strictObject({ year: reportYear, version: z.int().min(1).nullable(), locale: reportLocale }),
  /** The id is made by the client: the same again is the same version (Z5). */
  "report:freeze": z.strictObject({ id: z.uuid(), year: reportYear }),
  "report:list": z.strictObject({}),
  "report-text:read": z.strictObject({ year: reportYear }),
  /** `baseRevision` null: a new one. */
  "report-text:save": z.strictObject({
    id: z.uuid(),
    year: reportYear,
    chapter: z.enum(freeTextIds),
    text,
    baseRevision: revision.nullable(),
  }),
  /** What is there of all years, and where numbers of `year` can stand (Z6). */
  "historic:list": z.strictObject({ year: reportYear, locale: reportLocale }),
  "historic:save": z.strictObject({ value: historicEdit, baseRevision: revision.nullable() }),
  /** Columns `Jahr;Tabelle;Zeile;Spalte;Wert`; stored whole or not at all (Z10). */
  "historic:import": z.strictObject({ csv: z.string().max(maxHistoricCsv) }),
} as const;

const ombudsperson = ["staff:ombudsperson"] as const;
const readers = ["staff:ombudsperson", "staff:report_reader"] as const;

export const reportActors = {
  "report:read": ombudsperson,
  "report:read-frozen": readers,
  "report:freeze": ombudsperson,
  "report:list": readers,
  "report-text:read": ombudsperson,
  "report-text:save": ombudsperson,
  "historic:list": ombudsperson,
  "historic:save": ombudsperson,
  "historic:import": ombudsperson,
} as const;

export const reportListReply = z.strictObject({
  /** Newest year first, newest version first. */
  frozen: z.array(
    z.strictObject({
      id: z.uuid(),
      year: z.int(),
      version: z.int(),
      frozenAt: instant,
      catalogueVersion: z.string(),
      legalAsOf: plainDate,
    }),
  ),
});

export const freezeReply = z.strictObject({
  version: z.int(),
  /** Against the version before, in the order of the report, in German; none: it is the first, or nothing has changed. */
  changes: z.array(reportChange),
});

export const reportTextsReply = z.strictObject({
  texts: z.array(
    z.strictObject({ id: z.uuid(), year: z.int(), chapter: z.enum(freeTextIds), text: z.string(), revision: z.int() }),
  ),
});

const named = z.strictObject({ key: z.string(), label: z.string() });

export const historicListReply = z.strictObject({
  /** `rowLabel` null: it is printed nowhere. */
  values: z.array(historicValue.extend({ value: z.number(), revision: z.int(), rowLabel: z.string().nullable() })),
  tables: z.array(
    z.strictObject({ id: z.enum(figureIds), caption: z.string(), rows: z.array(named), columns: z.array(named) }),
  ),
});

/** What is wrong with a line; `line` counts from 1, with the line of names. */
const historicProblem = z.strictObject({
  line: z.int(),
  is: z.enum(["columns", "year", "table", "row", "column", "number", "twice"]),
});

export const historicImportReply = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("stored"), added: z.int(), changed: z.int(), unchanged: z.int() }),
  /** Nothing was stored; the first of them, at most 50. */
  z.strictObject({ kind: z.literal("refused"), problems: z.array(historicProblem) }),
]);

/** UTF-8 JSON of a `ReportPage`, parsed by whoever wrote it down: half a megabyte that the server only passes on. */
export type ReportPageReply = { page: Uint8Array };

export type ReportReplies = {
  "report:read": ReportPageReply;
  "report:read-frozen": ReportPageReply;
  "report:freeze": { version: number; changes: ReportChange[] };
  "report:list": z.output<typeof reportListReply>;
  "report-text:read": z.output<typeof reportTextsReply>;
  "report-text:save": null;
  "historic:list": z.output<typeof historicListReply>;
  "historic:save": null;
  "historic:import": z.output<typeof historicImportReply>;
};
