import type { Clock, SessionWithDuty, StaffSessions } from "#server/application/ports.ts";
import type { SignInRules } from "#server/domain/office-settings.ts";
import { addMillis, type PlainDate } from "#server/domain/time.ts";
import { type StaffRole, staffRoles } from "#server/protocol/staff.ts";

/** What the sign-in library knows of a session; its dates are of the machine's clock. */
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
    readRules(officeId: string): Promise<SignInRules & { today: PlainDate }>;
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

/** Who comes through the office's own provider has done there what that asks for. */
function dutyOf(
  { session, user }: FoundSession,
  roles: readonly StaffRole[],
  { twoFactorFrom, today }: SignInRules & { today: PlainDate },
): Pick<SessionWithDuty, "duty" | "twoFactorDue"> {
  const isMissing = session.method !== "oidc" && roles.includes("administrator") && !user.twoFactorEnabled;
  const twoFactorDue = isMissing ? twoFactorFrom : null;
  if (session.method !== "oidc" && user.passwordChangeRequired) return { duty: "password", twoFactorDue };
  return { duty: twoFactorDue !== null && twoFactorDue <= today ? "two_factor" : null, twoFactorDue };
}

function parseRoles(list: string): readonly StaffRole[] {
  return staffRoles.filter((role) => list.split(",").includes(role));
}
