import fc from "fast-check";
import { expect, test } from "vitest";
import { type StaffRole, staffRoles } from "#server/protocol/staff.ts";
import {
  addMember,
  changeMember,
  changeOwnPassword,
  endSessions,
  lockMember,
  resetPassword,
  resetTwoFactor,
} from "./staff-rules.ts";
import type { StaffChange, StaffMember } from "./staff-store.ts";

const at = "2026-11-23T08:00:00.000Z";

function memberOf(id: string, roles: readonly StaffRole[], patch: Partial<StaffMember> = {}): StaffMember {
  return {
    id,
    name: id,
    username: id,
    roles,
    lockedAt: null,
    passwordChangeRequired: false,
    hasTwoFactor: false,
    sessions: [1, 2].map((n) => ({ id: `${id}-${n}`, since: at, seenAt: at, expiresAt: at, method: "password" })),
    ...patch,
  };
}
const profileOf = ({ name, username, roles }: StaffMember) => ({ name, username, roles });
const admin = memberOf("admin", ["administrator"]);
const deputy = memberOf("deputy", ["ombudsperson"]);

test("[U3] other roles end that person's sessions; another name does not", () => {
  const before = profileOf(deputy);
  const renamed = changeMember([admin, deputy], "deputy", { before, after: { ...before, name: "D. Neu" } });
  expect(renamed).toMatchObject({ ok: true, value: { endsSessions: [], audit: [{ fields: ["name"] }] } });
  const promoted = changeMember([admin, deputy], "deputy", { before, after: { ...before, roles: ["administrator"] } });
  expect(promoted).toMatchObject({
    ok: true,
    value: {
      endsSessions: ["deputy-1", "deputy-2"],
      audit: [{ action: "user_changed", subjectId: "deputy", fields: ["roles"] }],
    },
  });
});

test("[U3] what somebody else changed meanwhile is not overwritten; the same change again is done already", () => {
  const before = profileOf(deputy);
  const now = memberOf("deputy", ["ombudsperson", "report_reader"]);
  expect(changeMember([admin, now], "deputy", { before, after: { ...before, name: "D. Neu" } })).toEqual({
    ok: false,
    code: "record_conflict",
  });
  const after = { ...before, roles: ["report_reader", "ombudsperson"] as const };
  expect(changeMember([admin, now], "deputy", { before, after })).toEqual({ ok: true, value: null });
  expect(changeMember([admin], "deputy", { before, after })).toEqual({ ok: false, code: "record_not_found" });
});

test("[U2] nobody locks themselves, resets their own password or second factor", () => {
  const members = [admin, memberOf("second", ["administrator"])];
  expect(lockMember(members, "admin", "admin", at)).toEqual({ ok: false, code: "not_yourself" });
  expect(resetPassword(members, "admin", "admin", "hash")).toEqual({ ok: false, code: "not_yourself" });
  expect(resetTwoFactor(members, "admin", "admin")).toEqual({ ok: false, code: "not_yourself" });
});

test("[U3] lock and resets end all sessions, one's own new password all but the one at work", () => {
  const members = [admin, memberOf("deputy", ["ombudsperson"], { hasTwoFactor: true })];
  for (const change of [
    lockMember(members, "admin", "deputy", at),
    resetPassword(members, "admin", "deputy", "hash"),
    resetTwoFactor(members, "admin", "deputy"),
  ]) {
    expect(change).toMatchObject({ ok: true, value: { endsSessions: ["deputy-1", "deputy-2"] } });
  }
  const own = { userId: "deputy", sessionId: "deputy-2", passwordHash: "hash" };
  expect(changeOwnPassword(members, own)).toMatchObject({ ok: true, value: { endsSessions: ["deputy-1"] } });
  expect(endSessions(members, "deputy", { only: "admin-1" })).toEqual({ ok: true, value: null });
});

test("the same person added again gets another first password, as long as nobody has used the first", () => {
  const draft = { ...profileOf(deputy), userId: "deputy", passwordHash: "hash", passwordChangeRequired: true };
  expect(addMember([admin], draft)).toMatchObject({ ok: true, value: { isNew: true } });
  const unused = memberOf("deputy", ["ombudsperson"], { passwordChangeRequired: true, sessions: [] });
  expect(addMember([admin, unused], draft)).toMatchObject({ ok: true, value: { passwordHash: "hash" } });
  expect(addMember([admin, deputy], draft)).toEqual({ ok: false, code: "record_conflict" });
  expect(addMember([admin, deputy], { ...draft, userId: "other" })).toEqual({ ok: false, code: "username_taken" });
});

test("[U2] whatever administrators do in whatever order, one of them can still sign in and administer", () => {
  const people = ["a", "b", "c"];
  const step = fc.record({
    actor: fc.constantFrom(...people),
    user: fc.constantFrom(...people),
    does: fc.oneof(
      fc.record({ what: fc.constant("lock" as const), locked: fc.boolean() }),
      fc.record({ what: fc.constant("roles" as const), roles: fc.subarray([...staffRoles], { minLength: 1 }) }),
    ),
  });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
      let members: StaffMember[] = people.map((id) => memberOf(id, ["administrator"]));
      for (const { actor, user, does } of steps) {
        const member = members.find((one) => one.id === user);
        if (!member) throw new Error(user);
        const before = profileOf(member);
        const result =
          does.what === "lock"
            ? lockMember(members, actor, user, does.locked ? at : null)
            : changeMember(members, user, { before, after: { ...before, roles: does.roles } });
        if (result.ok && result.value) members = apply(members, result.value);
        expect(members.some((one) => one.lockedAt === null && one.roles.includes("administrator"))).toBe(true);
      }
    }),
  );
});

function apply(members: readonly StaffMember[], change: StaffChange): StaffMember[] {
  return members.map((one) => (one.id === change.userId ? { ...one, ...change.set } : one));
}
