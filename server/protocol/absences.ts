import * as z from "zod";
import { type AbsenceId, absenceKinds } from "#server/domain/absence.ts";
import { firstRecordedDate } from "#server/domain/recorded-date.ts";
import { plainDate } from "./values.ts";

const absenceId = z.uuid().transform((v) => v as AbsenceId);
const recordedDate = plainDate.refine((date) => date >= firstRecordedDate, { message: "too_early" });

const absence = z
  .strictObject({ id: absenceId, from: recordedDate, to: recordedDate, kind: z.enum(absenceKinds) })
  .refine((one) => one.from <= one.to, { path: ["to"], message: "ends_before_start" });

export const absenceInputs = {
  /** `baseRevision` null: a new one. */
  "absence:save": z.strictObject({ absence, baseRevision: z.int().min(0).nullable() }),
  "absence:remove": z.strictObject({ id: absenceId, baseRevision: z.int().min(0) }),
  "absence:list": z.strictObject({}),
} as const;

/** Those of the last year, of this one, and those to come, earliest first. */
export const absenceListReply = z.strictObject({
  absences: z.array(
    z.strictObject({
      id: absenceId,
      revision: z.int(),
      from: plainDate,
      to: plainDate,
      kind: z.enum(absenceKinds),
    }),
  ),
});
type AbsenceListReply = z.output<typeof absenceListReply>;

export type AbsenceReplies = {
  "absence:save": null;
  "absence:remove": null;
  "absence:list": AbsenceListReply;
};
