import { withOffice } from "#scripts/admin/open-office.ts";
import { openStaffDesk } from "#scripts/admin/open-staff-desk.ts";
import { readOptions, requireOne, UsageError } from "#scripts/admin/options.ts";
import type { StaffDesk, StaffEditor } from "#server/application/staff/staff-desk.ts";
import type { StaffMember } from "#server/application/staff/staff-store.ts";

/** What can be done to somebody; what is printed afterwards. */
const actions = {
  lock: async (desk: StaffDesk, by: StaffEditor, { id, name }: StaffMember) => {
    const result = await desk.setLocked(by, id, true);
    if (!result.ok && result.code === "last_administrator") {
      throw new Error(`${name} is the last administrator who is not locked.`);
    }
    return `${name} is locked and signed out everywhere.`;
  },
  unlock: async (desk: StaffDesk, by: StaffEditor, { id, name }: StaffMember) => {
    await desk.setLocked(by, id, false);
    return `${name} can sign in again.`;
  },
  "reset-password": async (desk: StaffDesk, by: StaffEditor, { id, name }: StaffMember) => {
    const result = await desk.resetPassword(by, id);
    if (!result.ok) throw new Error(`${name} does not exist any more.`);
    return `${name} signs in with ${result.value.password} and then chooses another password. It is not shown again.`;
  },
  "reset-two-factor": async (desk: StaffDesk, by: StaffEditor, { id, name }: StaffMember) => {
    await desk.resetTwoFactor(by, id);
    return `${name} has no second factor any more and is signed out everywhere.`;
  },
} as const;
export type UserAction = keyof typeof actions;

/** `user lock`, `unlock`, `reset-password`, `reset-two-factor`: also while the server runs, which closes connections. */
export async function changeUser(action: UserAction, args: readonly string[]): Promise<void> {
  const username = requireOne(readOptions(args, ["username"]), "username").toLowerCase();
  await withOffice(async ({ database, officeId }) => {
    const { staffDesk, by } = openStaffDesk(database, officeId);
    const member = (await staffDesk.list(officeId)).find((one) => one.username === username);
    if (!member) throw new UsageError(`There is nobody with the user name ${username}.`);
    console.log(await actions[action](staffDesk, by, member));
  });
}

export async function listUsers(args: readonly string[]): Promise<void> {
  readOptions(args, []);
  await withOffice(async ({ database, officeId }) => {
    for (const member of await openStaffDesk(database, officeId).staffDesk.list(officeId)) {
      const facts = [
        member.lockedAt === null ? null : "locked",
        member.hasTwoFactor ? "second factor" : null,
        member.passwordChangeRequired ? "first password" : null,
        member.sessions.length > 0 ? "signed in" : null,
      ];
      const known = facts.filter((fact) => fact !== null).join(", ");
      console.log([member.username, member.name, member.roles.join("+"), known].join("\t").trimEnd());
    }
  });
}
