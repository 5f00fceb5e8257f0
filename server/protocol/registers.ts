import * as z from "zod";
import { expertRoles } from "#server/domain/expert-view.ts";
import { registerLimits, registerNames } from "#server/domain/register-entry.ts";
import { suggestionAddressees, suggestionStatuses } from "#server/domain/suggestion.ts";
import { concernCode, languageTag, plainDate } from "./values.ts";

/** No control characters but the end of a line; Farsi needs the two joiners inside of words. */
function text(max: number) {
  return z
    .string()
    .trim()
    .min(1)
    .max(max)
    .regex(/^(?:[^\p{C}]|[\n\u200c\u200d])+$/u);
}

const month = z.string().regex(/^[0-9]{4}-(0[1-9]|1[0-2])$/);
const quarter = z.string().regex(/^[0-9]{4}-Q[1-4]$/);

const suggestion = z.strictObject({
  concern: concernCode.nullable(),
  text: text(registerLimits.suggestion),
  addressedTo: z.enum(suggestionAddressees),
  status: z.enum(suggestionStatuses),
  reason: text(registerLimits.reason).nullable(),
  proposedOn: plainDate,
  answeredOn: plainDate.nullable(),
});

const clientView = z.strictObject({
  concern: concernCode,
  text: text(registerLimits.clientView),
  language: languageTag,
  month,
});

const expertView = z.strictObject({
  quarter,
  role: z.enum(expertRoles),
  concern: concernCode,
  text: text(registerLimits.expertView),
});

const policyEvent = z.strictObject({
  date: plainDate,
  label: text(registerLimits.eventLabel),
  /** None: it concerns everything. */
  concerns: z
    .array(concernCode)
    .max(40)
    .transform((codes) => [...new Set(codes)].toSorted()),
});

const entry = { id: z.uuid(), baseRevision: z.int().min(0) };
/** `baseRevision` null: a new entry. */
const draft = { id: z.uuid(), baseRevision: z.int().min(0).nullable() };

export const registerInputs = {
  "suggestion:save": z.strictObject({ ...draft, suggestion }),
  "client-view:save": z.strictObject({ ...draft, clientView }),
  /** For the report, or not any more. */
  "client-view:release": z.strictObject({ ...entry, released: z.boolean() }),
  "expert-view:save": z.strictObject({ ...draft, expertView }),
  "policy-event:save": z.strictObject({ ...draft, policyEvent }),
  "register:remove": z.strictObject({ ...entry, register: z.enum(registerNames) }),
  /** All four registers of a year. */
  "register:read": z.strictObject({ year: z.int().min(2017).max(2200) }),
  /** What the console says at the end of a quarter. */
  "register:remind": z.strictObject({}),
} as const;

const stored = { id: z.uuid(), revision: z.int() };

const reminder = z.strictObject({
  quarter,
  /** Municipal concerns nobody has written about in that quarter. */
  missing: z.array(concernCode),
  /** How many there are. */
  of: z.int(),
});

export const registerReminderReply = z.strictObject({ reminder: reminder.nullable() });

/** Newest first. */
export const registersReply = z.strictObject({
  suggestions: z.array(suggestion.extend(stored)),
  clientViews: z.array(clientView.extend({ ...stored, releasedOn: plainDate.nullable() })),
  expertViews: z.array(expertView.extend(stored)),
  policyEvents: z.array(policyEvent.extend(stored)),
});
export type RegistersReply = z.output<typeof registersReply>;

export type RegisterReplies = {
  "suggestion:save": null;
  "client-view:save": null;
  "client-view:release": null;
  "expert-view:save": null;
  "policy-event:save": null;
  "register:remove": null;
  "register:read": RegistersReply;
  "register:remind": z.output<typeof registerReminderReply>;
};
