import * as z from "zod";
import { type CatalogueChanges, editionLimits } from "#server/domain/catalogue-edition.ts";
import { reactionKinds } from "#server/domain/visit.ts";
import type { CatalogueReply } from "./replies.ts";
import { concernCode, instant, languageTag, outcomeCode, plainDate } from "./values.ts";
import { referralCode } from "./visit.ts";

/** No control characters; Farsi needs the two joiners inside of words. */
function line(max: number) {
  return z
    .string()
    .trim()
    .min(1)
    .max(max)
    .regex(/^(?:[^\p{C}]|[\u200c\u200d])+$/u);
}

const version = z.string().min(1).max(40);
const urgency = z.union([z.literal(0), z.literal(1), z.literal(2)]);
const order = z.int().min(0).max(999);
const labelPatch = z.record(languageTag, line(editionLimits.label).nullable()).optional();
const validity = { validFrom: plainDate.nullable().optional(), validTo: plainDate.nullable().optional() };

function distinct<T extends z.ZodType<{ code: string }>>(entry: T) {
  return z
    .array(entry)
    .max(200)
    .refine((list) => new Set(list.map(({ code }) => code)).size === list.length);
}

/** Only what changes; a field that is not there stays as it is (`CatalogueChanges`). */
const catalogueChanges = z
  .strictObject({
    concerns: distinct(
      z.strictObject({
        code: concernCode,
        parent: concernCode.nullable().optional(),
        order: order.optional(),
        labels: labelPatch,
        kiosk: z.boolean().optional(),
        urgency: urgency.optional(),
        municipal: z.boolean().optional(),
        legalRefs: z.array(line(editionLimits.legalRef)).max(editionLimits.legalRefs).optional(),
        ...validity,
      }),
    ),
    outcomes: distinct(
      z.strictObject({
        code: outcomeCode,
        order: order.optional(),
        labels: labelPatch,
        definition: z.union([z.literal(""), line(editionLimits.definition)]).optional(),
        ...validity,
      }),
    ),
    referralTargets: distinct(
      z.strictObject({
        code: referralCode,
        order: order.optional(),
        label: line(editionLimits.target).optional(),
        contact: line(editionLimits.contact).nullable().optional(),
        verify: z.boolean().optional(),
        ...validity,
      }),
    ),
  })
  .transform((changes) => changes as CatalogueChanges);

export const catalogueInputs = {
  "catalogue:read": z.strictObject({}),
  /** One version whole, to be edited or compared; null: the one in force. */
  "catalogue:read-version": z.strictObject({ version: version.nullable() }),
  "catalogue:publish": z.strictObject({ baseVersion: version, changes: catalogueChanges }),
} as const;

const labels = z.object({ de: z.string() }).catchall(z.string());
const validityReply = { validFrom: plainDate.nullable(), validTo: plainDate.nullable() };

export const catalogueVersionReply = z.strictObject({
  version,
  concerns: z.array(
    z.strictObject({
      code: concernCode,
      parent: concernCode.nullable(),
      order: z.int(),
      labels,
      hint: labels.nullable(),
      icon: z.string().nullable(),
      legalRefs: z.array(z.string()),
      urgency,
      kiosk: z.boolean(),
      municipal: z.boolean(),
      krmDefault: z.enum(reactionKinds),
      ...validityReply,
    }),
  ),
  outcomeGroups: z.array(z.strictObject({ code: z.string(), labels })),
  outcomes: z.array(
    z.strictObject({
      code: outcomeCode,
      order: z.int(),
      group: z.string(),
      labels,
      definition: z.string(),
      final: z.boolean(),
      countsForLawsuitAvoided: z.boolean(),
      ...validityReply,
    }),
  ),
  referralTargets: z.array(
    z.strictObject({
      code: referralCode,
      order: z.int(),
      label: z.string(),
      contact: z.string().nullable(),
      verify: z.boolean(),
      ...validityReply,
    }),
  ),
  /** Codes of every version there ever was: a new one is none of them (V3). */
  usedCodes: z.strictObject({ concerns: z.array(z.string()), referralTargets: z.array(z.string()) }),
  /** Newest first; the first is in force. */
  versions: z.array(z.strictObject({ version, publishedAt: instant })),
});
export type CatalogueVersionReply = z.output<typeof catalogueVersionReply>;

export type CatalogueReplies = {
  "catalogue:read": CatalogueReply;
  "catalogue:read-version": CatalogueVersionReply;
  /** The version that is in force now. */
  "catalogue:publish": { version: string };
};
