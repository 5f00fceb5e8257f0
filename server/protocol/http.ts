import * as z from "zod";
import { codeInput } from "./account.ts";
import { staffRoles, username } from "./staff.ts";
import { deviceKind, plainDate, shortName } from "./values.ts";

/** 256 bits, base64url. */
const secret = z.string().regex(/^[\w-]{43,44}$/);

/** How long it has to be is said by `checkPassword`. */
const password = z.string().max(1000);

/** `POST /api/setup`: the first administrator, through the one-time link. */
export const setUpInput = z.strictObject({
  token: secret,
  name: shortName,
  username,
  password,
  /** Small offices: the same person also works at the desk. */
  worksAsOmbudsperson: z.boolean(),
});
export type SetUpInput = z.output<typeof setUpInput>;

/** `POST /api/auth/sign-in/username`, answered with `SignInReply`. */
export const signInInput = z.object({ username: z.string().max(100), password: z.string().max(1000) });
/** `next`: the second step is still to come. */
export type SignInReply = { next?: "code" };

/** `POST /api/auth/sign-in/second-step`: a code of the authenticator app, or one of the recovery codes. */
export const secondStepInput = z.union([
  codeInput,
  z.strictObject({
    recoveryCode: z
      .string()
      .trim()
      .toLowerCase()
      .regex(/^[a-z0-9]{5}-[a-z0-9]{5}$/),
  }),
]);

/** `POST /api/devices/pair`, answered with `pairingStart`. */
export const pairInput = z.strictObject({ kind: deviceKind });

/** `POST /api/devices/pair/poll`, answered with `PairingPoll`; when approved, with the device's cookie. */
export const pollInput = z.strictObject({ deviceCode: secret });

/** `POST /api/devices/claim`: the token of a one-time link. */
export const claimInput = z.strictObject({ token: secret });

/** `GET /api/session`: what this browser is. */
export const sessionReply = z.strictObject({
  kiosk: z.boolean(),
  display: z.boolean(),
  staff: z
    .strictObject({
      /** Whose what is typed in this browser is; no secret. */
      id: z.string(),
      name: z.string(),
      roles: z.array(z.enum(staffRoles)),
      /** Nothing but the own account works before this is done (U4, U5). */
      duty: z.enum(["password", "two_factor"]).nullable(),
      /** The day from which this person will need a second factor and has none yet. */
      twoFactorDue: plainDate.nullable(),
      /** Minutes without anybody there after which the session ends (U6). */
      idleMinutes: z.int(),
    })
    .nullable(),
  /** Name of the other system by which staff may sign in; null: there is none. */
  signInBy: z.string().nullable(),
  /** Nobody can sign in yet. */
  setupNeeded: z.boolean(),
  officeName: z.string(),
});
export type SessionReply = z.output<typeof sessionReply>;

/** Body of every refusal: `{ "code": … }`. */
export const httpErrorCodes = [
  "invalid_input",
  "not_found",
  /** Wrong origin, or not JSON (R24, R30). */
  "forbidden",
  "not_signed_in",
  /** Set-up link or pairing link: unknown, used, or too old. */
  "link_invalid",
  "username_taken",
  /** Of a new password (U1). */
  "password_too_short",
  "password_too_long",
  "password_too_common",
  "password_unchanged",
  /** Right name and password of somebody who is locked. */
  "account_locked",
  /** The second factor: a code that is wrong, used, or too old; or the first step is too long ago. */
  "code_wrong",
  /** The other system by which staff may sign in does not answer. */
  "provider_unavailable",
  "sign_in_expired",
  /** Sign-in: username or password is wrong; which one is not said. */
  "credentials_wrong",
  "too_many_attempts",
  "rate_limited",
  "storage_unavailable",
  /** The voice does not work now, or too much is waiting for it. */
  "speech_unavailable",
  "internal",
] as const;
export type HttpErrorCode = (typeof httpErrorCodes)[number];
