import type { Hono } from "hono";
import * as z from "zod";
import { parseBody, refuse } from "./answers.ts";
import { browserOf, createAskLibrary } from "./ask-library.ts";
import type { HttpOptions } from "./create-http-app.ts";

/** Where to go afterwards: a path of ours. */
const oidcInput = z.strictObject({ next: z.string().max(500).nullable() });

/** Signing in by the office's own OpenID Connect provider; without a configured one these paths do not exist. */
export function addOidcRoutes(
  app: Hono,
  options: HttpOptions,
  noteSignIn: (userId: string | null) => Promise<void>,
): void {
  const { handleAuth, publicUrl, staff, oidcName } = options;
  if (oidcName === null) return;
  const ask = createAskLibrary(options);

  app.post("/api/auth/sign-in/oidc", async (c) => {
    const input = await parseBody(c, oidcInput);
    if (!input) return refuse(c, "invalid_input");
    // The page decides where to go on: only it knows whose session it is, and checks what stands in `next`.
    const query = new URLSearchParams({ back: "", ...(input.next === null ? {} : { next: input.next }) });
    const answer = await ask(browserOf(c), "sign-in/social", {
      provider: "oidc",
      callbackURL: `${publicUrl}/sign-in?${query}`,
      errorCallbackURL: `${publicUrl}/sign-in`,
      disableRedirect: true,
    });
    const { url } = answer.body;
    if (!answer.response.ok || typeof url !== "string") return refuse(c, "provider_unavailable");
    for (const cookie of answer.response.headers.getSetCookie()) c.header("set-cookie", cookie, { append: true });
    return c.json({ url });
  });

  // The only GET that changes something: the provider sends the browser here, with a state that this browser asked for.
  app.get("/api/auth/callback/oidc", async (c) => {
    const query = new URLSearchParams();
    for (const name of ["code", "state", "error", "iss"]) {
      const value = c.req.query(name);
      if (value !== undefined) query.set(name, value.slice(0, 2_000));
    }
    const headers = new Headers();
    const { cookie } = browserOf(c);
    if (cookie !== undefined) headers.set("cookie", cookie);
    const response = await handleAuth(new Request(`${publicUrl}/api/auth/callback/oidc?${query}`, { headers }));
    const cookies = response.headers.getSetCookie();
    const session = await staff.findWithDuty(cookies.map((one) => one.split(";")[0]).join("; "));
    if (session) await noteSignIn(session.userId);
    for (const one of cookies) c.header("set-cookie", one, { append: true });
    return c.redirect(response.headers.get("location") ?? `${publicUrl}/sign-in?error=failed`);
  });
}
