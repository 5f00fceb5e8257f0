import type { Context } from "hono";
import type * as z from "zod";
import type { HttpErrorCode } from "#server/protocol/http.ts";

const statusOf = {
  invalid_input: 400,
  credentials_wrong: 401,
  not_signed_in: 401,
  forbidden: 403,
  not_found: 404,
  username_taken: 409,
  account_locked: 403,
  code_wrong: 401,
  sign_in_expired: 410,
  password_too_short: 422,
  password_too_long: 422,
  password_too_common: 422,
  password_unchanged: 422,
  link_invalid: 410,
  too_many_attempts: 429,
  rate_limited: 429,
  internal: 500,
  provider_unavailable: 502,
  storage_unavailable: 503,
  speech_unavailable: 503,
} as const satisfies Record<HttpErrorCode, number>;

export function refuse(c: Context, code: HttpErrorCode): Response {
  return c.json({ code }, statusOf[code]);
}

/** Null: not JSON, or not what the schema says. */
export async function parseBody<T extends z.ZodType>(c: Context, schema: T): Promise<z.output<T> | null> {
  const body: unknown = await c.req.json().catch(() => null);
  const parsed = schema.safeParse(body);
  return parsed.success ? parsed.data : null;
}
