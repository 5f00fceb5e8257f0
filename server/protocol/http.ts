import * as z from "zod";
import { staffRoles } from "./commands.ts";
import { deviceKind, shortName } from "./values.ts";

/** 256 bits, base64url. */
const secret = z.string().regex(/^[\w-]{43,44}$/);

/** In lower case, whatever was typed. */
const username = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^[a-z0-9._-]{3,30}$/);

const password = z.string().min(8).max(128);

/** Somebody who may sign in. */
export const staffDraft = z.strictObject({
  officeId: z.string(),
  name: shortName,
  username,
  password,
  roles: z.array(z.enum(staffRoles)).min(1),
});

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
  staff: z.strictObject({ name: z.string(), roles: z.array(z.enum(staffRoles)) }).nullable(),
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
  /** Set-up link or pairing link: unknown, used, or too old. */
  "link_invalid",
  "username_taken",
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
