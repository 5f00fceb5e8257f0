import * as z from "zod";
import {
  ageBands,
  areas,
  type CaseId,
  genders,
  households,
  interpreters,
  krmStates,
  legalStates,
  maxFoundConcerns,
  type ReferralCode,
  reactionKinds,
  remediesAfter,
  remediesBefore,
  type VisitContent,
  visitStates,
} from "#server/domain/visit.ts";
import { channel, concernCode, languageTag, outcomeCode, plainDate, ticketId, visitId } from "./values.ts";

const caseId = z.uuid().transform((v) => v as CaseId);
export const referralCode = z
  .string()
  .regex(/^[A-Z]{2,8}(-[A-Z]{2,8})?$/)
  .transform((v) => v as ReferralCode);

const maxReferrals = 8;

function distinct<T extends z.ZodType>(entry: T, max: number) {
  return z
    .array(entry)
    .max(max)
    .refine((list) => new Set(list).size === list.length);
}

/** What a person records of a contact (`VisitContent`); null: not recorded. */
const content = {
  channel,
  foundConcerns: distinct(concernCode, maxFoundConcerns),
  reactionKind: z.enum(reactionKinds).nullable(),
  area: z.enum(areas).nullable(),
  krmBefore: z.enum(krmStates).nullable(),
  language: languageTag,
  interpreter: z.enum(interpreters).nullable(),
  ageBand: z.enum(ageBands).nullable(),
  gender: z.enum(genders).nullable(),
  household: z.enum(households).nullable(),
  outcome: outcomeCode.nullable(),
  crisisIntervention: z.boolean().nullable(),
  existenceSecured: z.boolean().nullable(),
  factsEstablished: z.boolean().nullable(),
  decisionObtained: z.boolean().nullable(),
  deadlineHintGiven: z.boolean().nullable(),
  remedyBefore: z.enum(remediesBefore).nullable(),
  remedyAfter: z.enum(remediesAfter).nullable(),
  legalState: z.enum(legalStates).nullable(),
  referrals: distinct(referralCode, maxReferrals),
  consentJobcenterOn: plainDate.nullable(),
  consentCallbackOn: plainDate.nullable(),
  caseId: caseId.nullable(),
} satisfies Record<keyof VisitContent, z.ZodType>;

/** Fields of a record that change; what is not named stays as it is (V5). */
const visitChanges = z.strictObject(content).partial();
const recordRevision = z.int().min(0).max(1_000_000);

/** One edit of one record: what changes, and the revision it was read at (V5). */
export const visitEdit = { baseRevision: recordRevision, changes: visitChanges };

export const visitInputs = {
  /** A contact without a number; the same id again is the same contact (V6). */
  "visit:open": z.strictObject({
    visitId,
    channel,
    language: languageTag,
    concern: concernCode.nullable(),
    caseId: caseId.nullable(),
  }),
  "visit:read": z.strictObject({ visitId }),
  /** Saves what was typed, complete or not (V5). */
  "visit:edit": z.strictObject({
    visitId,
    ...visitEdit,
    /** The case that `changes` names is opened with this edit, unless it is there (F1). */
    opensCase: z.boolean().default(false),
  }),
  /** The record is complete (V2). */
  "visit:finish": z.strictObject({ visitId, ...visitEdit }),
  "visit:put-off": z.strictObject({ visitId, ...visitEdit }),
  /** A contact that was begun by mistake (V6). */
  "visit:discard": z.strictObject({ visitId, baseRevision: recordRevision }),
} as const;

/** One whole record. */
export const visitReply = z.strictObject({
  ...content,
  id: visitId,
  state: z.enum(visitStates),
  revision: z.int(),
  ticketId: ticketId.nullable(),
  ticketNumber: z.int().nullable(),
  date: plainDate,
  hour: z.int().nullable(),
  statedConcern: concernCode.nullable(),
  waitMinutes: z.int().nullable(),
  talkMinutes: z.int().nullable(),
  catalogueVersion: z.string(),
});
export type VisitReply = z.output<typeof visitReply>;

/** `revision`: as it is afterwards, to be named as the base of the next edit. */
export type VisitReplies = {
  "visit:open": { revision: number };
  "visit:read": VisitReply;
  "visit:edit": { revision: number };
  "visit:finish": { revision: number };
  "visit:put-off": { revision: number };
  "visit:discard": null;
};
