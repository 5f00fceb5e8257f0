import type { Context, Hono } from "hono";
import type * as z from "zod";
import type { ActorRef, SessionWithDuty } from "#server/application/ports.ts";
import { auditOf } from "#server/domain/audit.ts";
import {
  type AccountReply,
  accountReply,
  codeInput,
  endSessionsInput,
  nothingInput,
  passwordInput,
  passwordsInput,
} from "#server/protocol/account.ts";
import type { HttpErrorCode } from "#server/protocol/http.ts";
import { parseBody, refuse } from "./answers.ts";
import { answerWith, browserOf, createAskLibrary, type LibraryAnswer } from "./ask-library.ts";
import type { HttpOptions } from "./create-http-app.ts";
import { createSignInLimit } from "./sign-in-limit.ts";

/** What everybody may do with their own account, whatever their roles, and also before their duty is done. */
export function addAccountRoutes(app: Hono, options: HttpOptions): void {
  const { staff, staffDesk, people, clock } = options;
  const limit = createSignInLimit(clock);
  const ask = createAskLibrary(options);

  /** Parses, and asks who it is: of nobody else's account is ever spoken. */
  function post<S extends z.ZodType>(
    path: string,
    schema: S,
    work: (c: Context, session: SessionWithDuty, input: z.output<S>) => Promise<Response>,
  ): void {
    app.post(`/api/account/${path}`, async (c) => {
      const session = await staff.findWithDuty(c.req.header("cookie") ?? "");
      if (!session) return refuse(c, "not_signed_in");
      const input = await parseBody(c, schema);
      return input === null ? refuse(c, "invalid_input") : work(c, session, input as z.output<S>);
    });
  }

  /** Where a password is asked once more: as often as at the sign-in, and no more (R28). */
  async function withPassword(
    c: Context,
    { userId }: SessionWithDuty,
    work: () => Promise<Response>,
  ): Promise<Response> {
    const address = options.addressOf(c);
    if (!limit.allows(userId, address)) return refuse(c, "too_many_attempts");
    const response = await work();
    if (response.ok) limit.succeeded(userId, address);
    return response;
  }

  async function note({ officeId, userId }: SessionWithDuty, action: string): Promise<void> {
    const ref: ActorRef = { kind: "staff", id: userId };
    await people.note(officeId, ref, clock.now(), [auditOf(action, { kind: "user", id: userId })]);
  }

  app.get("/api/account", async (c) => {
    const session = await staff.findWithDuty(c.req.header("cookie") ?? "");
    if (!session) return refuse(c, "not_signed_in");
    return c.json(accountReply.parse(await presentAccount(options, session)) satisfies AccountReply);
  });

  post("password", passwordsInput, (c, session, { current, next }) =>
    withPassword(c, session, async () => {
      const { officeId, userId, sessionId } = session;
      const by = { officeId, ref: { kind: "staff", id: userId } as const };
      const changed = await staffDesk.changeOwnPassword(by, { userId, sessionId, current, next });
      if (changed.ok) return c.json({});
      return refuse(c, changed.code === "record_not_found" ? "not_signed_in" : changed.code);
    }),
  );

  post("sessions/end", endSessionsInput, async (c, { officeId, userId, sessionId: own }, { sessionId }) => {
    const by = { officeId, ref: { kind: "staff", id: userId } as const };
    const ended = await staffDesk.endSessions(by, userId, sessionId === null ? { except: own } : { only: sessionId });
    return ended.ok ? c.json({}) : refuse(c, "not_signed_in");
  });

  post("two-factor/start", passwordInput, (c, session, { password }) =>
    withPassword(c, session, async () => {
      const answer = await ask(browserOf(c), "two-factor/enable", { password });
      if (!answer.response.ok) return refuse(c, codeOf(answer));
      const secret = new URL(String(answer.body.totpURI)).searchParams.get("secret") ?? "";
      const account = (await people.list(session.officeId)).find((one) => one.id === session.userId);
      return answerWith(
        { secret, uri: authenticatorAddress(account?.username ?? "", secret), recoveryCodes: answer.body.backupCodes },
        answer,
      );
    }),
  );

  post("two-factor/confirm", codeInput, (c, session, { code }) =>
    withPassword(c, session, async () => {
      const answer = await ask(browserOf(c), "two-factor/verify-totp", { code });
      if (!answer.response.ok) return refuse(c, codeOf(answer));
      await note(session, "two_factor_on");
      return answerWith({}, answer);
    }),
  );

  post("two-factor/recovery-codes", passwordInput, (c, session, { password }) =>
    withPassword(c, session, async () => {
      const answer = await ask(browserOf(c), "two-factor/generate-backup-codes", { password });
      if (!answer.response.ok) return refuse(c, codeOf(answer));
      await note(session, "recovery_codes_made");
      return answerWith({ recoveryCodes: answer.body.backupCodes }, answer);
    }),
  );

  post("two-factor/off", passwordInput, (c, session, { password }) =>
    withPassword(c, session, async () => {
      const answer = await ask(browserOf(c), "two-factor/disable", { password });
      if (!answer.response.ok) return refuse(c, codeOf(answer));
      await note(session, "two_factor_off");
      return answerWith({}, answer);
    }),
  );

  post("active", nothingInput, async (c, { sessionId }) => {
    await people.touchSessions([sessionId], clock.now());
    return c.json({});
  });
}

async function presentAccount({ people, store }: HttpOptions, session: SessionWithDuty): Promise<AccountReply> {
  const { officeId, userId, sessionId, duty } = session;
  const [members, { settings }] = await Promise.all([people.list(officeId), store.read(officeId)]);
  const member = members.find((one) => one.id === userId);
  return {
    name: session.name,
    username: member?.username ?? "",
    timeZone: settings.timeZone,
    roles: [...session.roles],
    duty,
    hasPassword: (await people.passwordHashOf(userId)) !== null,
    hasTwoFactor: member?.hasTwoFactor ?? false,
    twoFactorFrom: session.roles.includes("administrator") ? settings.signIn.twoFactorFrom : null,
    sessions: (member?.sessions ?? []).map(({ id, since, seenAt, method }) => ({
      id,
      since,
      seenAt,
      method,
      isThis: id === sessionId,
    })),
  };
}

/** What an authenticator app reads: which server, who, and the key. */
function authenticatorAddress(username: string, secret: string): string {
  const label = encodeURIComponent(`Wartemarke:${username}`);
  return `otpauth://totp/${label}?${new URLSearchParams({ secret, issuer: "Wartemarke" })}`;
}

function codeOf({ response, body }: LibraryAnswer): HttpErrorCode {
  if (response.status >= 500) return "storage_unavailable";
  if (body.code === "INVALID_PASSWORD") return "credentials_wrong";
  return body.code === "INVALID_CODE" ? "code_wrong" : "invalid_input";
}
