import { randomUUID } from "node:crypto";
import type { PrismaClient } from "#generated/sqlite/client.ts";
import type { StaffAccounts, StaffDraft } from "#server/application/ports.ts";
import { StorageUnavailableError } from "#server/application/storage-unavailable-error.ts";
import { err, ok } from "#server/domain/result.ts";
import { staffDraft } from "#server/protocol/http.ts";
import { hashPassword } from "./password-hash.ts";

/** People who may sign in. There is no sign-up: the set-up link makes the first, the `admin` command the others. */
export function createStaffAccounts(client: PrismaClient): StaffAccounts {
  return {
    async isEmpty() {
      try {
        return (await client.user.findFirst({ select: { id: true } })) === null;
      } catch (error) {
        throw new StorageUnavailableError("staff", { cause: error });
      }
    },
    async create(draft) {
      const parsed = staffDraft.safeParse(draft);
      if (!parsed.success) return err("invalid_input");
      const account = parsed.data;
      const userId = randomUUID();
      const hash = await hashPassword(account.password);
      try {
        await client.user.create({ data: toRow(userId, account, hash) });
        return ok({ userId });
      } catch (error) {
        if ((error as { code?: unknown }).code === "P2002") return err("username_taken");
        throw new StorageUnavailableError("staff", { cause: error });
      }
    },
  };
}

function toRow(userId: string, { officeId, name, username, roles }: StaffDraft, password: string) {
  return {
    id: userId,
    name,
    username,
    displayUsername: username,
    // The library wants one; nobody is ever written to. `.invalid` can never be a real domain (RFC 2606).
    email: `${username}@staff.invalid`,
    officeId,
    roles: roles.join(","),
    accounts: { create: { id: randomUUID(), accountId: userId, providerId: "credential", password } },
  };
}
