import * as z from "zod";
import { signInRules } from "./settings.ts";
import { instant, plainDate, shortName } from "./values.ts";

/** Staff roles (P13): the queue and its records, technology, figures only. */
export const staffRoles = ["ombudsperson", "administrator", "report_reader"] as const;
export type StaffRole = (typeof staffRoles)[number];

/** In lower case, whatever was typed. */
export const username = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^[a-z0-9._-]{3,30}$/);

const userId = z.uuid();
const user = z.strictObject({ userId });
export const staffProfile = z.strictObject({
  name: shortName,
  username,
  roles: z
    .array(z.enum(staffRoles))
    .min(1)
    .refine((list) => new Set(list).size === list.length),
});

/** Commands of administrators about people who may sign in (U2–U6). */
export const staffCommandInputs = {
  "user:list": z.strictObject({}),
  /** The id is made by the page: the same one again is the same person, with a new first password. */
  "user:add": z.strictObject({ userId, ...staffProfile.shape }),
  /** `before`: what stood there when editing began. */
  "user:change": z.strictObject({ userId, before: staffProfile, after: staffProfile }),
  "user:lock": z.strictObject({ userId, locked: z.boolean() }),
  "user:reset-password": user,
  "user:reset-two-factor": user,
  "user:end-sessions": user,
  "sign-in-rules:save": z.strictObject({ before: signInRules, after: signInRules }),
} as const;

/** Never a password, never a topic. */
export const staffListReply = z.strictObject({
  members: z.array(
    z.strictObject({
      id: z.string(),
      name: z.string(),
      username: z.string(),
      roles: z.array(z.enum(staffRoles)),
      isSelf: z.boolean(),
      lockedAt: instant.nullable(),
      passwordChangeRequired: z.boolean(),
      hasTwoFactor: z.boolean(),
      /** Open sessions, and when the latest of them was last used; null: none. */
      sessionCount: z.int(),
      seenAt: instant.nullable(),
    }),
  ),
  rules: z.strictObject({ idleMinutes: z.int(), twoFactorFrom: plainDate.nullable() }),
});
export type StaffListReply = z.output<typeof staffListReply>;

/** The only time a first password is told. */
const firstPasswordReply = z.strictObject({ password: z.string() });
type FirstPasswordReply = z.output<typeof firstPasswordReply>;

export type StaffReplies = {
  "user:list": StaffListReply;
  "user:add": FirstPasswordReply;
  "user:reset-password": FirstPasswordReply;
};
