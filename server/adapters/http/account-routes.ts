import type { Context, Hono } from "hono";
import type * as z from "zod";
import type { SessionWithDuty } from "#server/application/ports.ts";
import {
  type AccountReply,
  accountReply,
  endSessionsInput,
  nothingInput,
  passwordsInput,
} from "#server/protocol/account.ts";
import { parseBody, refuse } from "./answers.ts";
import type { HttpOptions } from "./create-http-app.ts";
import { createSignInLimit } from "./sign-in-limit.ts";
import { addTwoFactorRoutes } from "./two-factor-routes.ts";

/** What everybody may do with their own account, whatever their roles, and also before their duty is done. */
export function addAccountRoutes(app: Hono, options: HttpOptions): void {
  const { staff, staffDesk, people, clock } = options;
  const limit = createSignInLimit(clock);

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
    // 422: the password was right, only the new one was not to anybody's liking.
    if (response.ok || response.status === 422) limit.succeeded(userId, address);
    return response;
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

  addTwoFactorRoutes(options, { post, withPassword });

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
