import type { StaffRole } from "#server/protocol/staff.ts";

export type PersonDraft = { name: string; username: string; roles: readonly StaffRole[] };
export type PersonErrors = Partial<Record<"name" | "username" | "roles", "required" | "tooLong" | "username">>;

export const maxNameLength = 40;

/** What can be said about a person before the server is asked. */
export function checkPerson({ name, username, roles }: PersonDraft): PersonErrors {
  const errors: PersonErrors = {};
  if (!name.trim()) errors.name = "required";
  else if (name.trim().length > maxNameLength) errors.name = "tooLong";
  if (!username.trim()) errors.username = "required";
  else if (!/^[a-z0-9._-]{3,30}$/.test(username.trim())) errors.username = "username";
  if (roles.length === 0) errors.roles = "required";
  return errors;
}
