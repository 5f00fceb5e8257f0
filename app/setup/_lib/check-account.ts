export type AccountDraft = { name: string; username: string; password: string };
export type AccountErrors = Partial<Record<keyof AccountDraft, "required" | "tooLong" | "tooShort" | "username">>;

export const maxNameLength = 40;
export const minPasswordLength = 8;
export const maxPasswordLength = 128;

/** What can be said about a new account before the server is asked. */
export function checkAccount({ name, username, password }: AccountDraft): AccountErrors {
  const errors: AccountErrors = {};
  if (!name.trim()) errors.name = "required";
  else if (name.trim().length > maxNameLength) errors.name = "tooLong";
  if (!username.trim()) errors.username = "required";
  else if (!/^[a-z0-9._-]{3,30}$/.test(username.trim())) errors.username = "username";
  if (!password) errors.password = "required";
  else if (password.length < minPasswordLength) errors.password = "tooShort";
  else if (password.length > maxPasswordLength) errors.password = "tooLong";
  return errors;
}
