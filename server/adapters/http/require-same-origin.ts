import type { MiddlewareHandler } from "hono";
import { isAllowedOrigin } from "#server/application/origins.ts";
import type { HttpErrorCode } from "#server/protocol/http.ts";

/**
 * R24, R30: whatever may change something comes from one of our own pages, says so, and is JSON: a form of another site
 * can send none of these. A request without an origin is refused too, because its cookie would still be sent.
 */
export function requireSameOrigin(origins: ReadonlySet<string>): MiddlewareHandler {
  return async (c, next) => {
    if (c.req.method === "GET" || c.req.method === "HEAD") return next();
    const site = c.req.header("sec-fetch-site");
    const isOurs = isAllowedOrigin(origins, c.req.header("origin")) && (site === undefined || site === "same-origin");
    const isJson = /^application\/json\s*(;|$)/i.test(c.req.header("content-type") ?? "");
    if (!isOurs || !isJson) return c.json({ code: "forbidden" satisfies HttpErrorCode }, 403);
    return next();
  };
}
