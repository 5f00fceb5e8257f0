import type { Clock, SessionWithDuty, StaffSessions } from "#server/application/ports.ts";
import type { SignInRules } from "#server/domain/office-settings.ts";
import { addMillis } from "#server/domain/time.ts";
import { localDate } from "#server/domain/zoned-time.ts";
import { type StaffRole, staffRoles } from "#server/protocol/staff.ts";

/** What the sign-in library knows of a session; when it expires is of the machine's clock. */
export type FoundSession = {
  session: {
    id: string;
    createdAt: Date;
    expiresAt: Date;
    seenAt?: Date | null | undefined;
    method?: string | null | undefined;
  };
  user: {
    id: string;
    name: string;
    officeId: string;
    roles: string;
    lockedAt?: Date | null | undefined;
    passwordChangeRequired?: boolean | null | undefined;
    twoFactorEnabled?: boolean | null | undefined;
  };
};

/** Asks for every request and every connection anew: what an administrator changes counts at once (R26). */
export function createStaffSessions(
  deps: {
    clock: Clock;
    readRules(officeId: string): Promise<SignInRules & { timeZone: string }>;
    endIdle(session: { officeId: string; userId: string; sessionId: string }): Promise<void>;
  },
  read: (cookie: string) => Promise<FoundSession | null>,
): StaffSessions {
  const { clock } = deps;

  async function findWithDuty(cookie: string): Promise<SessionWithDuty | null> {
    const found = await read(cookie);
    if (!found || found.user.lockedAt) return null;
    const { session, user } = found;
    const rules = await deps.readRules(user.officeId);
    const roles = parseRoles(user.roles);
    const seenAt = (session.seenAt ?? session.createdAt).toISOString();
    if (addMillis(seenAt, rules.idleMinutes * 60_000) <= clock.now()) {
      await deps.endIdle({ officeId: user.officeId, userId: user.id, sessionId: session.id });
      return null;
    }
    return {
      sessionId: session.id,
      userId: user.id,
      name: user.name,
      officeId: user.officeId,
      roles,
      // The library reads the machine's clock, everything else the server's.
      expiresAt: addMillis(clock.now(), session.expiresAt.getTime() - Date.now()),
      ...dutyOf(found, roles, rules),
    };
  }

  return {
    findWithDuty,
    async find(cookie) {
      const found = await findWithDuty(cookie);
      if (!found || found.duty !== null) return null;
      const { duty: _none, twoFactorDue: _later, ...session } = found;
      return session;
    },
  };
}

/**
 * Who comes through the office's own provider has done there what that asks for. The office's day counts from the next
 * sign-in: a session that began before it is left alone, for a talk may be under way in it (U5).
 */
function dutyOf(
  { session, user }: FoundSession,
  roles: readonly StaffRole[],
  { twoFactorFrom, timeZone }: SignInRules & { timeZone: string },
): Pick<SessionWithDuty, "duty" | "twoFactorDue"> {
  const isMissing = session.method !== "oidc" && roles.includes("administrator") && !user.twoFactorEnabled;
  const twoFactorDue = isMissing ? twoFactorFrom : null;
  if (session.method !== "oidc" && user.passwordChangeRequired) return { duty: "password", twoFactorDue };
  const signedInOn = localDate(session.createdAt.toISOString(), timeZone);
  return { duty: twoFactorDue !== null && twoFactorDue <= signedInOn ? "two_factor" : null, twoFactorDue };
}

function parseRoles(list: string): readonly StaffRole[] {
  return staffRoles.filter((role) => list.split(",").includes(role));
}
