import { askPassword } from "#scripts/admin/ask-password.ts";
import { withOffice } from "#scripts/admin/open-office.ts";
import { openStaffDesk } from "#scripts/admin/open-staff-desk.ts";
import { readOptions, requireOne, UsageError } from "#scripts/admin/options.ts";
import { systemRandom } from "#server/adapters/system/system-random.ts";
import { type PasswordProblem, passwordLength } from "#server/domain/password-rules.ts";
import { type StaffRole, staffProfile, staffRoles } from "#server/protocol/staff.ts";

export async function addUser(args: readonly string[]): Promise<void> {
  const options = readOptions(args, ["name", "role", "username"]);
  const name = requireOne(options, "name");
  const roles = (options.role ?? []).flatMap((value) => value.split(",")).map(toRole);
  if (roles.length === 0) throw new UsageError("--role is missing");
  const username = options.username?.length ? requireOne(options, "username") : usernameFor(name);
  const password = process.env.WARTEMARKE_PASSWORD ?? (await askPassword(`Password for ${username}: `));
  await withOffice(async ({ database, officeId, env }) => {
    const profile = staffProfile.safeParse({ name, username, roles: [...new Set(roles)] });
    if (!profile.success)
      throw new Error("Not accepted: a name has 1 to 40 characters, a user name 3 to 30 of a-z 0-9 . _ -");
    const { staffDesk, by } = openStaffDesk(database, officeId);
    const added = await staffDesk.addWithPassword(by, { userId: systemRandom.uuid(), ...profile.data, password });
    if (!added.ok) throw new Error(refusalOf(added.code, username));
    console.log(`${name} can sign in as ${username} at ${originOf(env)}/sign-in (${roles.join(", ")}).`);
  });
}

export function originOf({ publicUrl, port }: { publicUrl: string | null; port: number }): string {
  return publicUrl ?? `http://localhost:${port}`;
}

/** `Jürgen Groß` → `juergen.gross`. */
export function usernameFor(name: string): string {
  const german: Record<string, string> = { ä: "ae", ö: "oe", ü: "ue", ß: "ss" };
  return name
    .toLowerCase()
    .replaceAll(/[äöüß]/g, (letter) => german[letter] ?? letter)
    .normalize("NFD")
    .replaceAll(/\p{M}/gu, "")
    .replaceAll(/[^a-z0-9]+/g, ".")
    .replaceAll(/^\.+|\.+$/g, "")
    .slice(0, 30);
}

function refusalOf(code: "username_taken" | "record_conflict" | PasswordProblem, username: string): string {
  if (code === "password_too_common") {
    return "Not accepted: this password is one of those everybody tries first, or made of names known here.";
  }
  if (code === "username_taken" || code === "record_conflict") return `The user name ${username} is taken.`;
  return `Not accepted: a password has ${passwordLength.min} to ${passwordLength.max} characters.`;
}

function toRole(value: string): StaffRole {
  const role = staffRoles.find((known) => known === value.trim());
  if (!role) throw new UsageError(`--role: ${value} is none of ${staffRoles.join(", ")}`);
  return role;
}
