import * as z from "zod";
import type { CaseReference } from "#server/domain/case-reference.ts";
import type { FollowUpId } from "#server/domain/follow-up.ts";
import { followUpKinds, waitedFor } from "#server/domain/follow-up.ts";
import { type CaseId, visitStates } from "#server/domain/visit.ts";
import { channel, concernCode, languageTag, outcomeCode, plainDate, visitId } from "./values.ts";

const caseId = z.uuid().transform((v) => v as CaseId);
const caseReference = z.string().transform((v) => v as CaseReference);
const followUpId = z.uuid().transform((v) => v as FollowUpId);
const revision = z.int().min(0).max(1_000_000_000);

/** `openedOn` … `doneOn`: checked by `checkFollowUp` of server/domain/follow-up.ts. */
const followUp = z.strictObject({
  id: followUpId,
  /** Exactly one of the two (F5). */
  caseId: caseId.nullable(),
  visitId: visitId.nullable(),
  dueOn: plainDate,
  kind: z.enum(followUpKinds),
  waitingFor: z.enum(waitedFor).nullable(),
  askedOn: plainDate.nullable(),
  answeredOn: plainDate.nullable(),
  doneOn: plainDate.nullable(),
});

export const caseInputs = {
  /** The id is made by the client: the same again is the same case (F1). */
  "case:open": z.strictObject({ caseId, openedOn: plainDate }),
  /** One of the two: by its id, or by its reference as somebody types it. */
  "case:read": z.strictObject({ caseId: caseId.nullable(), reference: z.string().max(40).nullable() }),
  "case:close": z.strictObject({ caseId, baseRevision: revision, closedOn: plainDate }),
  "case:reopen": z.strictObject({ caseId, baseRevision: revision }),
  "case:search": z.strictObject({
    /** Opened on these days. */
    from: plainDate,
    to: plainDate,
    /** As found in one of its contacts; a tile finds what is below it. */
    concern: concernCode.nullable(),
    state: z.enum(["all", "open", "closed"]),
    offset: z.int().min(0).max(1_000_000),
  }),
  /** `baseRevision` null: a new one. The id is made by the client: the same again is the same follow-up (F5). */
  "follow-up:save": z.strictObject({
    followUp: followUp.refine((one) => (one.caseId === null) !== (one.visitId === null)),
    baseRevision: revision.nullable(),
  }),
  /** The due list: what is not done, by day; or what was done, the latest first. */
  "follow-up:list": z.strictObject({ done: z.boolean(), offset: z.int().min(0).max(1_000_000) }),
} as const;

const ombudsperson = ["staff:ombudsperson"] as const;

export const caseActors = {
  "case:open": ombudsperson,
  "case:read": ombudsperson,
  "case:close": ombudsperson,
  "case:reopen": ombudsperson,
  "case:search": ombudsperson,
  "follow-up:save": ombudsperson,
  "follow-up:list": ombudsperson,
} as const;

const storedFollowUp = followUp.extend({ revision: z.int() });

/** A case with everything that belongs to it. */
export const caseReply = z.strictObject({
  id: caseId,
  revision: z.int(),
  reference: caseReference,
  openedOn: plainDate,
  closedOn: plainDate.nullable(),
  /** In the order in which they happened (F2). */
  contacts: z.array(
    z.strictObject({
      id: visitId,
      /** 1: the first contact; above: a follow-up contact. */
      number: z.int(),
      date: plainDate,
      channel,
      state: z.enum(visitStates),
      statedConcern: concernCode.nullable(),
      foundConcerns: z.array(concernCode),
      outcome: outcomeCode.nullable(),
      language: languageTag,
    }),
  ),
  /** Of the case and of its contacts, what is due first. */
  followUps: z.array(storedFollowUp),
  /** KRM recommendation (F4). */
  acknowledgeBy: plainDate,
  replyBy: plainDate,
  /** Opened in an earlier year, open at the beginning of this one (F3). */
  isCarriedOver: z.boolean(),
  /** From receipt to closing; null while open. */
  days: z.int().nullable(),
});
export type CaseReply = z.output<typeof caseReply>;

/** Newest first, at most 50 from `offset`; `hasMore`: there are others behind them. */
export const caseSearchReply = z.strictObject({
  hasMore: z.boolean(),
  cases: z.array(
    z.strictObject({
      id: caseId,
      reference: caseReference,
      openedOn: plainDate,
      closedOn: plainDate.nullable(),
      contactCount: z.int(),
      /** Day, main concern and outcome of the latest contact; null: it has none. */
      lastContactOn: plainDate.nullable(),
      concern: concernCode.nullable(),
      outcome: outcomeCode.nullable(),
      /** Of what is not done. */
      nextDueOn: plainDate.nullable(),
    }),
  ),
});
export type CaseSearchReply = z.output<typeof caseSearchReply>;

export const followUpListReply = z.strictObject({
  total: z.int(),
  /** Of all that are not done, due before today. */
  overdue: z.int(),
  /** At most 100 from `offset`. */
  followUps: z.array(
    storedFollowUp.extend({
      /** Of its case, or of the case its contact belongs to. */
      reference: caseReference.nullable(),
      /** Day of its contact. */
      contactOn: plainDate.nullable(),
      /** Main concern of its contact, or of the latest one of its case. */
      concern: concernCode.nullable(),
    }),
  ),
});
export type FollowUpListReply = z.output<typeof followUpListReply>;

export type CaseReplies = {
  "case:open": { reference: string };
  "case:read": CaseReply;
  "case:close": null;
  "case:reopen": null;
  "case:search": CaseSearchReply;
  "follow-up:save": null;
  "follow-up:list": FollowUpListReply;
};
