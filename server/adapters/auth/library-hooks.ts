import { APIError, type BetterAuthOptions } from "better-auth";
import type { PrismaClient } from "#generated/sqlite/client.ts";
import type { Clock } from "#server/application/ports.ts";

/** A working day with room at both ends; then everybody signs in again. */
export const sessionSeconds = 12 * 60 * 60;

/** What is stored of a session and of an account at another system, and of whom none is made. */
export function createLibraryHooks(deps: {
  client: PrismaClient;
  clock: Clock;
}): NonNullable<BetterAuthOptions["databaseHooks"]> {
  const { client, clock } = deps;
  return {
    session: {
      create: {
        before: async (session, context) => {
          const user = await client.user.findUnique({ where: { id: session.userId }, select: { lockedAt: true } });
          if (user?.lockedAt) throw new APIError("FORBIDDEN", { code: "ACCOUNT_LOCKED", message: "locked" });
          return {
            data: {
              ...session,
              // P12: no address and no browser. "Do not remember me" would otherwise mean a whole day.
              ipAddress: null,
              userAgent: null,
              expiresAt: new Date(Date.now() + sessionSeconds * 1000),
              createdAt: new Date(clock.now()),
              seenAt: new Date(clock.now()),
              method: context?.path?.startsWith("/callback") ? "oidc" : (session.method ?? "password"),
            },
          };
        },
      },
    },
    account: {
      create: {
        before: async (account) => {
          // The name was given to somebody else over there: that is not the person it was here.
          const known = { userId: account.userId, providerId: account.providerId };
          if (await client.account.findFirst({ where: known, select: { id: true } })) return false;
          // Whom the provider means is kept; what could be asked of it in somebody's name is not.
          return { data: { ...account, accessToken: null, refreshToken: null, idToken: null, scope: null } };
        },
      },
    },
  };
}
