export type LibraryAnswer = {
  response: Response;
  /** What it says, parsed; an empty object where that is nothing. */
  body: Record<string, unknown>;
};

/** What of a browser's request the library may know. */
export type Browser = { origin: string | undefined; cookie: string | undefined };

/** Sends one request to the sign-in library in the name of a browser, with the fields that are needed and no other. */
export type AskLibrary = (browser: Browser, path: string, body: object) => Promise<LibraryAnswer>;

export function createAskLibrary(deps: {
  handleAuth: (request: Request) => Promise<Response>;
  publicUrl: string;
}): AskLibrary {
  return async ({ origin, cookie }, path, body) => {
    const headers = new Headers({ "content-type": "application/json" });
    if (origin !== undefined) headers.set("origin", origin);
    if (cookie !== undefined) headers.set("cookie", cookie);
    const url = `${deps.publicUrl}/api/auth/${path}`;
    const response = await deps.handleAuth(new Request(url, { method: "POST", headers, body: JSON.stringify(body) }));
    const said: unknown = await response
      .clone()
      .json()
      .catch(() => null);
    return { response, body: typeof said === "object" && said !== null ? (said as Record<string, unknown>) : {} };
  };
}

export function browserOf({ req }: { req: { header(name: string): string | undefined } }): Browser {
  return { origin: req.header("origin"), cookie: req.header("cookie") };
}

/** Somebody else may still be signed in at this browser: a code must count for who gave the password. */
export function withoutSession({ origin, cookie }: Browser): Browser {
  const pairs = cookie?.split(";").filter((pair) => !pair.includes("wm_staff.session_token="));
  return { origin, cookie: pairs?.join(";") };
}

/** The same browser as it would be after this answer. */
export function afterAnswer({ origin }: Browser, { response }: LibraryAnswer): Browser {
  const pairs = response.headers.getSetCookie().map((one) => one.split(";")[0]);
  return { origin, cookie: pairs.join("; ") };
}

/** The cookie is all a page needs: the library's answer also holds the session's token, where scripts could read it. */
export function answerWith(said: object, { response }: LibraryAnswer): Response {
  const headers = new Headers({ "content-type": "application/json" });
  for (const cookie of response.headers.getSetCookie()) headers.append("set-cookie", cookie);
  return new Response(JSON.stringify(said), { status: 200, headers });
}
