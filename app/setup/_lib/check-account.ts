export type AccountDraft = { name: string; username: string; password: string };
export type AccountErrors = Partial<Record<"name" | "username", "required" | "tooLong" | "username">> & {
  /** What else it must be is said by `checkPassword`. */
  password?: "required";
};

export const maxNameLength = 40;

/** What can be said about a new account before the server is asked. */
export function checkAccount({ name, username, password }: AccountDraft): AccountErrors {
  const errors: AccountErrors = {};
  if (!name.trim()) errors.name = "required";
  else if (name.trim().length > maxNameLength) errors.name = "tooLong";
  if (!username.trim()) errors.username = "required";
  else if (!/^[a-z0-9._-]{3,30}$/.test(username.trim())) errors.username = "username";
  if (!password) errors.password = "required";
  return errors;
}
