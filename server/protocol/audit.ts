import * as z from "zod";
import { instant, plainDate } from "./values.ts";

const point = z.strictObject({ seq: z.int(), hash: z.string() });

export const auditInputs = {
  /** Of whole days in the office's zone; `actorId` null: whoever it was. */
  "audit:list": z.strictObject({
    from: plainDate,
    to: plainDate,
    actorId: z.string().max(64).nullable(),
    offset: z.int().min(0).max(10_000_000),
  }),
  /** Reads the whole chain (L3). */
  "audit:verify": z.strictObject({}),
} as const;

export const auditActors = {
  "audit:list": ["staff:administrator"],
  "audit:verify": ["staff:administrator"],
} as const;

/** Entries of one answer. */
export const auditPageSize = 200;

export const auditListReply = z.strictObject({
  total: z.int(),
  /** The latest first, at most 200 from `offset`. */
  entries: z.array(
    z.strictObject({
      id: z.int(),
      /** Its number in the chain; null for a moment after it was written. */
      seq: z.int().nullable(),
      at: instant,
      actorKind: z.enum(["kiosk", "display", "phone", "staff", "clock", "operator"]),
      /** Of the account or device as it is called now; it is not stored with the entry. */
      actorName: z.string().nullable(),
      action: z.string(),
      subjectKind: z.string().nullable(),
      /** Its first eight characters. */
      subjectId: z.string().nullable(),
      /** Names, never values. */
      fields: z.array(z.string()),
    }),
  ),
  /** Who can be filtered for. */
  people: z.array(z.strictObject({ id: z.string(), name: z.string() })),
});
export type AuditListReply = z.output<typeof auditListReply>;

export const auditVerifyReply = z.strictObject({
  entries: z.int(),
  /** Written, but not numbered yet. */
  waiting: z.int(),
  head: point.nullable(),
  /** Null: unbroken. */
  fault: z
    .strictObject({
      kind: z.enum(["changed", "out_of_order", "removed", "added"]),
      seq: z.int(),
      /** How many are missing, where some are. */
      count: z.int().nullable(),
    })
    .nullable(),
});
export type AuditVerifyReply = z.output<typeof auditVerifyReply>;

export type AuditReplies = { "audit:list": AuditListReply; "audit:verify": AuditVerifyReply };
