import * as z from "zod";
import { coverIds } from "#server/domain/report/chapters.ts";
import { reportFormats } from "#server/domain/report/report-formats.ts";
import { reportLocale, reportPeriod, reportYear } from "./report-commands.ts";

/** `POST /api/reports`: a file is made; `of` says of what. */
export const reportJobInput = z.strictObject({
  of: z.discriminatedUnion("kind", [
    /** As the figures stand now. */
    z.strictObject({ kind: z.literal("period"), period: reportPeriod }),
    /** As it was frozen; `version` null: the newest. */
    z.strictObject({ kind: z.literal("frozen"), year: reportYear, version: z.int().min(1).nullable() }),
  ]),
  format: z.enum(reportFormats),
  cover: z.enum(coverIds),
  locale: reportLocale,
});
export type ReportJobInput = z.output<typeof reportJobInput>;

export const reportJobStarted = z.strictObject({ id: z.uuid() });

/** `GET /api/reports/:id`. */
export const reportJobReply = z.strictObject({
  state: z.enum(["running", "done", "failed"]),
  /** 0–1. */
  share: z.number().min(0).max(1),
  step: z.enum(["waiting", "reading", "computing", "protecting", "writing"]),
  /** Of the file, once it is done. */
  name: z.string().nullable(),
  /** Bytes. */
  size: z.int().nullable(),
});
export type ReportJobReply = z.output<typeof reportJobReply>;
