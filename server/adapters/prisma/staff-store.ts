import { randomUUID } from "node:crypto";
import type { Prisma } from "#generated/sqlite/client.ts";
import type { StaffChange, StaffMember, StaffStore } from "#server/application/staff/staff-store.ts";
import type { Result } from "#server/domain/result.ts";
import { err } from "#server/domain/result.ts";
import type { Instant } from "#server/domain/time.ts";
import { staffRoles } from "#server/protocol/staff.ts";
import { writeAudit } from "./audit-statements.ts";
import { CommitConflictError, type Database, type Statement } from "./database.ts";
import { toInstant, toInstantOrNull } from "./rows.ts";
import { insertRow, updateRow } from "./statements.ts";
import { guardStorage, toStorageError } from "./storage-guard.ts";

const withSessions = { sessions: { orderBy: { createdAt: "desc" } } } as const satisfies Prisma.UserInclude;
type UserRow = Prisma.UserGetPayload<{ include: typeof withSessions }>;

/** People who may sign in, and their sessions. What the sign-in library writes itself stands in adapters/auth. */
export function createPrismaStaffStore(database: Database): StaffStore {
  const { client } = database;

  function readAll(reader: Pick<Prisma.TransactionClient, "user">, officeId: string): Promise<UserRow[]> {
    return reader.user.findMany({
      where: { officeId },
      include: withSessions,
      orderBy: [{ name: "asc" }, { id: "asc" }],
    });
  }

  return {
    isEmpty: () => guardStorage(async () => (await client.user.findFirst({ select: { id: true } })) === null),
    list: (officeId) => guardStorage(async () => (await readAll(client, officeId)).map(rowToMember)),
    passwordHashOf: (userId) =>
      guardStorage(async () => {
        const account = await client.account.findFirst({ where: { userId, providerId: "credential" } });
        return account?.password ?? null;
      }),
    async update(officeId, actor, at, change) {
      let result: ReturnType<typeof change> | undefined;
      try {
        await database.commitInTurn(officeId, async (reader) => {
          const rows = await readAll(reader, officeId);
          result = change(rows.map(rowToMember));
          if (!result.ok || result.value === null) return null;
          return [...toStatements(officeId, result.value, at), ...writeAudit(officeId, actor, at, result.value.audit)];
        });
      } catch (error) {
        // The only other unique key of these tables.
        if (error instanceof CommitConflictError) return err("username_taken");
        throw toStorageError(error);
      }
      return result as Result<StaffChange | null, never>;
    },
    findSessions: (ids) =>
      guardStorage(async () => {
        const rows = await client.session.findMany({ where: { id: { in: [...ids] } } });
        return rows.map((row) => ({ id: row.id, seenAt: toInstant(row.seenAt ?? row.createdAt) }));
      }),
    touchSessions: (ids, at) =>
      guardStorage(async () => {
        await client.session.updateMany({ where: { id: { in: [...ids] } }, data: { seenAt: new Date(at) } });
      }),
    note: (officeId, actor, at, audit) => guardStorage(() => database.commit(writeAudit(officeId, actor, at, audit))),
  };
}

function rowToMember(row: UserRow): StaffMember {
  return {
    id: row.id,
    name: row.name,
    username: row.username ?? "",
    roles: staffRoles.filter((role) => row.roles.split(",").includes(role)),
    lockedAt: toInstantOrNull(row.lockedAt),
    passwordChangeRequired: row.passwordChangeRequired === true,
    hasTwoFactor: row.twoFactorEnabled === true,
    sessions: row.sessions.map((session) => ({
      id: session.id,
      since: toInstant(session.createdAt),
      seenAt: toInstant(session.seenAt ?? session.createdAt),
      expiresAt: toInstant(session.expiresAt),
      method: session.method === "oidc" ? "oidc" : "password",
    })),
  };
}

function toStatements(officeId: string, change: StaffChange, at: Instant): Statement[] {
  const { userId, set = {}, passwordHash } = change;
  const now = new Date(at);
  const columns = {
    ...(set.name === undefined ? {} : { name: set.name }),
    ...(set.username === undefined ? {} : usernameColumns(set.username)),
    ...(set.roles === undefined ? {} : { roles: set.roles.join(",") }),
    ...(set.lockedAt === undefined ? {} : { lockedAt: set.lockedAt === null ? null : new Date(set.lockedAt) }),
    ...(set.passwordChangeRequired === undefined ? {} : { passwordChangeRequired: set.passwordChangeRequired }),
    ...(change.removesTwoFactor ? { twoFactorEnabled: false } : {}),
    updatedAt: now,
  };
  const user = change.isNew
    ? insertRow("User", { id: userId, officeId, emailVerified: false, createdAt: now, ...columns })
    : updateRow("User", columns, { id: userId, officeId });
  return [
    user,
    ...(passwordHash === undefined ? [] : passwordStatements(userId, passwordHash, now)),
    ...(change.forgetsProvider
      ? [{ sql: `DELETE FROM "Account" WHERE "userId" = ? AND "providerId" <> 'credential'`, args: [userId] }]
      : []),
    ...(change.removesTwoFactor ? [{ sql: 'DELETE FROM "TwoFactor" WHERE "userId" = ?', args: [userId] }] : []),
    ...(change.endsSessions ?? []).map((id) => ({
      sql: 'DELETE FROM "Session" WHERE "id" = ? AND "userId" = ?',
      args: [id, userId],
    })),
  ];
}

function usernameColumns(username: string) {
  // The library wants an address; nobody is ever written to. `.invalid` can never be a real domain (RFC 2606).
  return { username, displayUsername: username, email: `${username}@staff.invalid` };
}

function passwordStatements(userId: string, password: string, now: Date): Statement[] {
  const account = { id: randomUUID(), accountId: userId, providerId: "credential", userId };
  return [
    { sql: `DELETE FROM "Account" WHERE "userId" = ? AND "providerId" = 'credential'`, args: [userId] },
    insertRow("Account", { ...account, password, createdAt: now, updatedAt: now }),
  ];
}
