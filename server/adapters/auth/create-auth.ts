import { betterAuth } from "better-auth";
import { prismaAdapter } from "better-auth/adapters/prisma";
import { username } from "better-auth/plugins/username";
import type { Logger } from "pino";
import type { PrismaClient } from "#generated/sqlite/client.ts";
import type { Clock, StaffSessions } from "#server/application/ports.ts";
import { StorageUnavailableError } from "#server/application/storage-unavailable-error.ts";
import { addMillis } from "#server/domain/time.ts";
import { type StaffRole, staffRoles } from "#server/protocol/commands.ts";
import { hashPassword, verifyPassword } from "./password-hash.ts";

/** A working day with room at both ends; then everybody signs in again. */
const sessionSeconds = 12 * 60 * 60;

export type Auth = {
  /** Answers `/api/auth/*`. */
  handle(request: Request): Promise<Response>;
  sessions: StaffSessions;
};

export function createAuth(options: {
  client: PrismaClient;
  provider: "sqlite" | "postgresql";
  secret: string;
  publicUrl: string;
  origins: ReadonlySet<string>;
  clock: Clock;
  log: Logger;
}): Auth {
  const { client, provider, secret, publicUrl, origins, clock, log } = options;
  const auth = betterAuth({
    database: prismaAdapter(client, { provider }),
    secret,
    baseURL: publicUrl,
    trustedOrigins: [...origins],
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: 8,
      maxPasswordLength: 128,
      password: { hash: hashPassword, verify: verifyPassword },
    },
    plugins: [username({ usernameValidator: (value) => /^[a-z0-9._-]+$/i.test(value) })],
    user: {
      additionalFields: {
        officeId: { type: "string", input: false },
        roles: { type: "string", input: false },
      },
    },
    session: { expiresIn: sessionSeconds, disableSessionRefresh: true },
    databaseHooks: {
      session: {
        create: {
          // P12: no address and no browser. "Do not remember me" would otherwise mean a whole day.
          before: async (session) => ({
            data: {
              ...session,
              ipAddress: null,
              userAgent: null,
              expiresAt: new Date(Date.now() + sessionSeconds * 1000),
            },
          }),
        },
      },
    },
    advanced: {
      cookiePrefix: "wm_staff",
      useSecureCookies: publicUrl.startsWith("https://"),
      defaultCookieAttributes: { sameSite: "strict", httpOnly: true },
      ipAddress: { disableIpTracking: true },
    },
    // Ours counts per account and address, and lets nobody lock out a lobby (adapters/http/sign-in-limit.ts).
    rateLimit: { enabled: false },
    telemetry: { enabled: false },
    // Otherwise it prints what went wrong to the console, with the data it went wrong on.
    onAPIError: { throw: true },
    logger: {
      // That it had something to say, not what: its messages may hold what they are about.
      log: (level) => log[level === "error" ? "error" : "debug"]({ said: level }, "sign-in library"),
    },
  });

  async function findSession(cookie: string) {
    // Most requests come from kiosks and displays, which have none.
    if (!cookie.includes("wm_staff.")) return null;
    try {
      return await auth.api.getSession({ headers: new Headers({ cookie }) });
    } catch (error) {
      throw new StorageUnavailableError("session", { cause: error });
    }
  }

  return {
    async handle(request) {
      try {
        return await auth.handler(request);
      } catch (error) {
        throw new StorageUnavailableError("sign-in", { cause: error });
      }
    },
    sessions: {
      async find(cookie) {
        const found = await findSession(cookie);
        if (!found) return null;
        const { session, user } = found;
        return {
          sessionId: session.id,
          userId: user.id,
          name: user.name,
          officeId: user.officeId,
          roles: parseRoles(user.roles),
          // The library reads the machine's clock, everything else the server's.
          expiresAt: addMillis(clock.now(), session.expiresAt.getTime() - Date.now()),
        };
      },
    },
  };
}

function parseRoles(list: string): readonly StaffRole[] {
  return list.split(",").filter((role): role is StaffRole => (staffRoles as readonly string[]).includes(role));
}
