import type { Hono } from "hono";
import * as z from "zod";
import type { HttpErrorCode } from "#server/protocol/http.ts";
import { parseBody, refuse } from "./answers.ts";
import type { HttpOptions } from "./create-http-app.ts";
import { createSignInLimit } from "./sign-in-limit.ts";

const signInInput = z.object({ username: z.string().max(100), password: z.string().max(1000) });

/** Of all the library can do only what is needed is reachable, and only with the fields that are needed. */
export function addAuthRoutes(app: Hono, options: HttpOptions): void {
  const { handleAuth, staff, signals, addressOf, publicUrl } = options;
  const limit = createSignInLimit(options.clock);

  function ask(path: string, original: Request, body: object): Promise<Response> {
    const headers = new Headers({ "content-type": "application/json" });
    for (const name of ["cookie", "origin"]) {
      const value = original.headers.get(name);
      if (value !== null) headers.set(name, value);
    }
    const url = `${publicUrl}/api/auth/${path}`;
    return handleAuth(new Request(url, { method: "POST", headers, body: JSON.stringify(body) }));
  }

  app.post("/api/auth/sign-in/username", async (c) => {
    const input = await parseBody(c, signInInput);
    if (!input) return refuse(c, "invalid_input");
    const { username, password } = input;
    const address = addressOf(c);
    if (!limit.allows(username, address)) return refuse(c, "too_many_attempts");
    const response = await ask("sign-in/username", c.req.raw, { username, password });
    if (!response.ok) return refuse(c, codeOf(response));
    limit.succeeded(username, address);
    return withoutBody(response);
  });

  app.post("/api/auth/sign-out", async (c) => {
    const cookie = c.req.header("cookie") ?? "";
    const session = await staff.find(cookie);
    const response = await ask("sign-out", c.req.raw, {});
    if (!response.ok) return refuse(c, codeOf(response));
    // The library says "signed out" even where the database did not delete the session.
    if (session && (await staff.find(cookie))) return refuse(c, "storage_unavailable");
    if (session) signals.send({ type: "session_ended", sessionId: session.sessionId });
    return withoutBody(response);
  });
}

function codeOf(response: Response): HttpErrorCode {
  if (response.status >= 500) return "storage_unavailable";
  // A name that cannot exist is answered like one that does not.
  return response.status === 401 || response.status === 422 ? "credentials_wrong" : "invalid_input";
}

/** The cookie is all a page needs: the library's answer also holds the session's token, where scripts could read it. */
function withoutBody(response: Response): Response {
  const headers = new Headers({ "content-type": "application/json" });
  for (const cookie of response.headers.getSetCookie()) headers.append("set-cookie", cookie);
  return new Response("{}", { status: 200, headers });
}
