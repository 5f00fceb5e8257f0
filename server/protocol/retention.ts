import * as z from "zod";
import { retentionLimits } from "#server/domain/retention.ts";
import { retentionRules } from "#server/domain/retention-plan.ts";
import { instant } from "./values.ts";

const counts = z.record(z.enum(retentionRules), z.int());

function days({ min, max }: { min: number; max: number }) {
  return z.int().min(min).max(max);
}

/** Units stand in `domain/retention.ts`. */
export const retentionSettings = z.strictObject({
  auditMonths: days(retentionLimits.auditMonths),
  draftDays: days(retentionLimits.draftDays),
  appointmentDays: days(retentionLimits.appointmentDays),
  notesAllowed: z.boolean(),
  noteDays: days(retentionLimits.noteDays),
});

export const retentionInputs = {
  "retention:read": z.strictObject({}),
  "retention:save": z.strictObject({ settings: retentionSettings }),
} as const;

/** How long what is kept, and whether notes may be written: technology and office decide it, not who works with it. */
export const retentionActors = {
  "retention:read": ["staff:administrator"],
  "retention:save": ["staff:administrator"],
} as const;

/** Counts and settings only: an administrator sees no record (P13). */
export const retentionReply = z.strictObject({
  settings: retentionSettings,
  /** `unused`: no notes are allowed, and there are none. */
  noteKey: z.enum(["unused", "ready", "missing", "wrong"]),
  /** What a run would delete now, by rule. */
  due: counts,
  /** The latest first, at most 14. */
  runs: z.array(z.strictObject({ at: instant, counts })),
});
export type RetentionReply = z.output<typeof retentionReply>;

export type RetentionReplies = { "retention:read": RetentionReply; "retention:save": null };
