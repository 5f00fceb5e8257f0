import type { Context, Hono } from "hono";
import type { ActorRef } from "#server/application/ports.ts";
import { createTokenBucket } from "#server/application/token-bucket.ts";
import { auditOf } from "#server/domain/audit.ts";
import { type HttpErrorCode, secondStepInput, signInInput } from "#server/protocol/http.ts";
import { parseBody, refuse } from "./answers.ts";
import {
  afterAnswer,
  answerWith,
  browserOf,
  createAskLibrary,
  type LibraryAnswer,
  withoutSession,
} from "./ask-library.ts";
import type { HttpOptions } from "./create-http-app.ts";
import { addOidcRoutes } from "./oidc-routes.ts";
import { createSignInLimit } from "./sign-in-limit.ts";
import { createUsedCodes } from "./used-codes.ts";

/** A flood of failures is one fact, not ten thousand entries. */
const failuresNoted = { burst: 20, perMinute: 4 };

/** Of all the library can do only what is needed is reachable, and only with the fields that are needed. */
export function addAuthRoutes(app: Hono, options: HttpOptions): void {
  const { staff, people, signals, addressOf, clock } = options;
  const limit = createSignInLimit(clock);
  const failures = createTokenBucket(failuresNoted);
  const usedCodes = createUsedCodes(clock);
  const ask = createAskLibrary(options);

  async function note(action: string, userId: string | null): Promise<void> {
    const [officeId] = await options.store.officeIds();
    const ref: ActorRef = { kind: "staff", id: userId };
    if (officeId !== undefined) await people.note(officeId, ref, clock.now(), [auditOf(action)]);
  }

  addOidcRoutes(app, options, (userId) => note("signed_in", userId));

  async function refuseSignIn(c: Context, code: HttpErrorCode): Promise<Response> {
    // Never the name that was typed: it may be a password in the wrong field.
    if (code !== "storage_unavailable" && failures.take("all", Date.parse(clock.now())))
      await note("sign_in_failed", null);
    return refuse(c, code);
  }

  app.post("/api/auth/sign-in/username", async (c) => {
    const input = await parseBody(c, signInInput);
    if (!input) return refuse(c, "invalid_input");
    const { username, password } = input;
    const address = addressOf(c);
    if (!limit.allows(username, address)) return refuse(c, "too_many_attempts");
    const answer = await ask(browserOf(c), "sign-in/username", { username, password });
    if (!answer.response.ok) return refuseSignIn(c, codeOf(answer));
    limit.succeeded(username, address);
    if (answer.body.twoFactorRedirect === true) return answerWith({ next: "code" }, answer);
    await note("signed_in", userIdOf(answer));
    return answerWith({}, answer);
  });

  app.post("/api/auth/sign-in/second-step", async (c) => {
    const input = await parseBody(c, secondStepInput);
    if (!input) return refuse(c, "invalid_input");
    // Of whom it is stands in the cookie of the first step; the library counts: five wrong ones a step, ten a person.
    const isApp = "code" in input;
    const path = isApp ? "two-factor/verify-totp" : "two-factor/verify-backup-code";
    const code = isApp ? input.code : input.recoveryCode;
    const answer = await ask(withoutSession(browserOf(c)), path, { code });
    if (!answer.response.ok) return refuseSignIn(c, secondCodeOf(answer));
    const userId = userIdOf(answer);
    if (isApp && userId !== null && !usedCodes.use(userId, code)) {
      // Whoever looked over the shoulder has the same code for half a minute (ASVS 6.5.1).
      await ask(afterAnswer(browserOf(c), answer), "sign-out", {});
      return refuseSignIn(c, "code_wrong");
    }
    await note(isApp ? "signed_in" : "signed_in_with_recovery_code", userId);
    return answerWith({}, answer);
  });

  app.post("/api/auth/sign-out", async (c) => {
    const cookie = c.req.header("cookie") ?? "";
    const session = await staff.findWithDuty(cookie);
    const answer = await ask(browserOf(c), "sign-out", {});
    if (!answer.response.ok) return refuse(c, codeOf(answer));
    // The library says "signed out" even where the database did not delete the session.
    if (session && (await staff.findWithDuty(cookie))) return refuse(c, "storage_unavailable");
    if (session) {
      signals.send({ type: "session_ended", sessionId: session.sessionId });
      await note("signed_out", session.userId);
    }
    return answerWith({}, answer);
  });
}

function userIdOf({ body }: LibraryAnswer): string | null {
  const { user } = body as { user?: { id?: unknown } };
  return typeof user?.id === "string" ? user.id : null;
}

function codeOf({ response, body }: LibraryAnswer): HttpErrorCode {
  if (response.status >= 500) return "storage_unavailable";
  if (body.code === "ACCOUNT_LOCKED") return "account_locked";
  // A name that cannot exist is answered like one that does not.
  return response.status === 401 || response.status === 422 ? "credentials_wrong" : "invalid_input";
}

function secondCodeOf({ response, body }: LibraryAnswer): HttpErrorCode {
  if (response.status >= 500) return "storage_unavailable";
  if (response.status === 429) return "too_many_attempts";
  if (body.code === "ACCOUNT_LOCKED") return "account_locked";
  const isStepGone = body.code === "INVALID_TWO_FACTOR_COOKIE" || body.code === "TOO_MANY_ATTEMPTS_REQUEST_NEW_CODE";
  return isStepGone ? "sign_in_expired" : "code_wrong";
}
