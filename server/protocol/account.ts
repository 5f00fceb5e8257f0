import * as z from "zod";
import { staffRoles } from "./staff.ts";
import { instant, plainDate } from "./values.ts";

const password = z.string().max(1000);

/** `GET /api/account`: one's own, whatever one's roles. */
export const accountReply = z.strictObject({
  name: z.string(),
  username: z.string(),
  /** Of the office: all times are shown in it. */
  timeZone: z.string(),
  roles: z.array(z.enum(staffRoles)),
  /** What has to be done before anything else works (U4, U5). */
  duty: z.enum(["password", "two_factor"]).nullable(),
  /** False: signs in by OpenID Connect only. */
  hasPassword: z.boolean(),
  hasTwoFactor: z.boolean(),
  /** From then on this person needs a second factor; null: never. */
  twoFactorFrom: plainDate.nullable(),
  sessions: z.array(
    z.strictObject({
      id: z.string(),
      since: instant,
      seenAt: instant,
      method: z.enum(["password", "oidc"]),
      isThis: z.boolean(),
    }),
  ),
});
export type AccountReply = z.output<typeof accountReply>;

export const passwordsInput = z.strictObject({ current: password, next: password });
export const passwordInput = z.strictObject({ password });
/** Of an authenticator app; spaces that people type between the groups are taken off. */
export const codeInput = z.strictObject({
  code: z
    .string()
    .max(20)
    .transform((typed) => typed.replaceAll(/\s/g, ""))
    .pipe(z.string().regex(/^[0-9]{6}$/)),
});
/** One of one's own, or null: all but this one. */
export const endSessionsInput = z.strictObject({ sessionId: z.string().max(64).nullable() });
export const nothingInput = z.strictObject({});

/** The key to scan or to type, and the codes for the day the phone is gone: shown once. */
export type TwoFactorStart = { secret: string; uri: string; recoveryCodes: string[] };
export type RecoveryCodes = { recoveryCodes: string[] };
