import type { StaffMember, StaffStore } from "#server/application/staff/staff-store.ts";
import { ok } from "#server/domain/result.ts";

/** People as a list in memory, for tests of who may send which command; what a store must do is tested on real ones. */
export function createMemoryStaffStore(members: readonly StaffMember[] = []): StaffStore {
  return {
    isEmpty: async () => members.length === 0,
    list: async () => members,
    passwordHashOf: async () => null,
    update: async (_officeId, _actor, _at, change) => {
      const result = change(members);
      return result.ok ? ok(result.value) : result;
    },
    findSessions: async (ids) => ids.map((id) => ({ id, seenAt: "2026-11-23T08:00:00.000Z" })),
    touchSessions: async () => {},
    note: async () => {},
  };
}
