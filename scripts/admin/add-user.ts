import { askPassword } from "#scripts/admin/ask-password.ts";
import { withOffice } from "#scripts/admin/open-office.ts";
import { readOptions, requireOne, UsageError } from "#scripts/admin/options.ts";
import { createStaffAccounts } from "#server/adapters/auth/staff-accounts.ts";
import { type StaffRole, staffRoles } from "#server/protocol/commands.ts";

export async function addUser(args: readonly string[]): Promise<void> {
  const options = readOptions(args, ["name", "role", "username"]);
  const name = requireOne(options, "name");
  const roles = (options.role ?? []).flatMap((value) => value.split(",")).map(toRole);
  if (roles.length === 0) throw new UsageError("--role is missing");
  const username = options.username?.length ? requireOne(options, "username") : usernameFor(name);
  const password = process.env.WARTEMARKE_PASSWORD ?? (await askPassword(`Password for ${username}: `));
  await withOffice(async ({ database, officeId, env }) => {
    const created = await createStaffAccounts(database.client).create({ officeId, name, username, password, roles });
    if (!created.ok && created.code === "username_taken") throw new Error(`The user name ${username} is taken.`);
    if (!created.ok) {
      throw new Error(
        `Not accepted: a name has 1 to 40 characters, a user name 3 to 30 of a-z 0-9 . _ -, a password 8 to 128.`,
      );
    }
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

function toRole(value: string): StaffRole {
  const role = staffRoles.find((known) => known === value.trim());
  if (!role) throw new UsageError(`--role: ${value} is none of ${staffRoles.join(", ")}`);
  return role;
}
