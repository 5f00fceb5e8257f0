import * as z from "zod";
import { type NoteSubject, noteKinds, noteLimits } from "#server/domain/note.ts";
import type { CaseId } from "#server/domain/visit.ts";
import { plainDate, visitId } from "./values.ts";

const noteId = z.uuid();
const revision = z.int().min(0).max(1_000_000_000);
const caseId = z.uuid().transform((v) => v as CaseId);

const subject = z
  .strictObject({ visitId: visitId.nullable(), caseId: caseId.nullable() })
  .refine((one) => (one.visitId === null) !== (one.caseId === null))
  .transform((one) => one as NoteSubject);

const text = z
  .string()
  .trim()
  .min(1)
  .max(noteLimits.note)
  // Lines and tabs, but nothing that a screen would not show.
  .regex(/^(?:[^\p{C}]|[\n\t\u200c\u200d])+$/u);

export const noteInputs = {
  /** What is written to a contact or case, opened; and whether something may be written at all (P14). */
  "note:read": z.strictObject({ subject }),
  /** The id is made by the client; `baseRevision` null: a new one. */
  "note:save": z
    .strictObject({ id: noteId, subject, kind: z.enum(noteKinds), text, baseRevision: revision.nullable() })
    .refine((one) => one.text.length <= noteLimits[one.kind], { path: ["text"], message: "too_long" }),
  "note:remove": z.strictObject({ id: noteId, subject, baseRevision: revision }),
} as const;

/** Never the administrator, never the report (P13). */
export const noteActors = {
  "note:read": ["staff:ombudsperson"],
  "note:save": ["staff:ombudsperson"],
  "note:remove": ["staff:ombudsperson"],
} as const;

export const noteListReply = z.strictObject({
  /** False: what is there can be read and removed, nothing new be written. */
  allowed: z.boolean(),
  /** Days that what is written now is kept. */
  keepDays: z.int(),
  notes: z.array(
    z.strictObject({ id: noteId, kind: z.enum(noteKinds), text: z.string(), revision, keepUntil: plainDate }),
  ),
});
export type NoteListReply = z.output<typeof noteListReply>;

export type NoteReplies = {
  "note:read": NoteListReply;
  "note:save": { revision: number; keepUntil: string };
  "note:remove": null;
};
