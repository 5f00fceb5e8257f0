import { betterAuth } from "better-auth";
import { prismaAdapter } from "better-auth/adapters/prisma";
import { twoFactor } from "better-auth/plugins/two-factor";
import { username } from "better-auth/plugins/username";
import type { Logger } from "pino";
import type { PrismaClient } from "#generated/sqlite/client.ts";
import type { Clock, StaffSessions } from "#server/application/ports.ts";
import { StorageUnavailableError } from "#server/application/storage-unavailable-error.ts";
import type { SignInRules } from "#server/domain/office-settings.ts";
import type { OidcSettings } from "#server/env.ts";
import { hashSessionTokens } from "./hash-session-tokens.ts";
import { createLibraryHooks, sessionSeconds } from "./library-hooks.ts";
import { createOidcPlugin, oidcProviderId } from "./oidc-provider.ts";
import { hashPassword, verifyPassword } from "./password-hash.ts";
import { makeRecoveryCodes } from "./recovery-codes.ts";
import { createStaffSessions } from "./staff-sessions.ts";

export type Auth = {
  /** Answers `/api/auth/*`. */
  handle(request: Request): Promise<Response>;
  sessions: StaffSessions;
};

export type AuthOptions = {
  client: PrismaClient;
  provider: "sqlite" | "postgresql";
  secret: string;
  publicUrl: string;
  origins: ReadonlySet<string>;
  oidc: OidcSettings | null;
  clock: Clock;
  log: Logger;
  /** How people of this office sign in, and which day it is there. */
  readRules(officeId: string): Promise<SignInRules & { timeZone: string }>;
  /** A session nobody used for too long: ends it, and says so. */
  endIdle(session: { officeId: string; userId: string; sessionId: string }): Promise<void>;
};

export function createAuth(options: AuthOptions): Auth {
  const auth = createLibrary(options);
  return {
    async handle(request) {
      try {
        return await auth.handler(request);
      } catch (error) {
        throw new StorageUnavailableError("sign-in", { cause: error });
      }
    },
    sessions: createStaffSessions(options, async (cookie) => {
      // Most requests come from kiosks and displays, which have none.
      if (!cookie.includes("wm_staff.")) return null;
      try {
        return await auth.api.getSession({ headers: new Headers({ cookie }) });
      } catch (error) {
        throw new StorageUnavailableError("session", { cause: error });
      }
    }),
  };
}

function createLibrary({ client, provider, secret, publicUrl, origins, oidc, clock, log }: AuthOptions) {
  const adapter = prismaAdapter(client, { provider });
  return betterAuth({
    appName: "Wartemarke",
    database: (all: Parameters<typeof adapter>[0]) => hashSessionTokens(adapter(all)),
    secret,
    baseURL: publicUrl,
    trustedOrigins: [...origins],
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      // How long a new one has to be is our own rule (U1); an old one of another length must still fit.
      minPasswordLength: 1,
      maxPasswordLength: 1000,
      password: { hash: hashPassword, verify: verifyPassword },
    },
    plugins: [
      username({ usernameValidator: (value) => /^[a-z0-9._-]+$/i.test(value) }),
      twoFactor({ issuer: "Wartemarke", backupCodeOptions: { customBackupCodesGenerate: makeRecoveryCodes } }),
      ...(oidc ? [createOidcPlugin(oidc)] : []),
    ],
    user: {
      additionalFields: {
        officeId: { type: "string", input: false },
        roles: { type: "string", input: false },
        lockedAt: { type: "date", input: false, required: false },
        passwordChangeRequired: { type: "boolean", input: false, required: false },
      },
    },
    account: {
      // By user name, through the address made of it; nothing the provider knows is taken over.
      accountLinking: {
        enabled: true,
        trustedProviders: [oidcProviderId],
        requireLocalEmailVerified: false,
        updateUserInfoOnLink: false,
      },
      updateAccountOnSignIn: false,
    },
    session: {
      expiresIn: sessionSeconds,
      disableSessionRefresh: true,
      additionalFields: {
        seenAt: { type: "date", input: false, required: false },
        method: { type: "string", input: false, required: false },
      },
    },
    databaseHooks: createLibraryHooks({ client, clock }),
    advanced: {
      cookiePrefix: "wm_staff",
      useSecureCookies: publicUrl.startsWith("https://"),
      defaultCookieAttributes: { sameSite: "strict", httpOnly: true },
      // The way back from the provider comes from another site; this one tells that it began here.
      cookies: { state: { attributes: { sameSite: "lax", httpOnly: true } } },
      ipAddress: { disableIpTracking: true },
    },
    // Ours counts per account and address, and lets nobody lock out a lobby (adapters/http/sign-in-limit.ts).
    rateLimit: { enabled: false },
    telemetry: { enabled: false },
    // Otherwise it prints what went wrong to the console, with the data it went wrong on.
    onAPIError: { throw: true, errorURL: `${publicUrl}/sign-in` },
    logger: {
      // That it had something to say, not what: its messages may hold what they are about.
      log: (level) => log[level === "error" ? "error" : "debug"]({ said: level }, "sign-in library"),
    },
  });
}
