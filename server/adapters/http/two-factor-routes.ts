import type { Context } from "hono";
import type * as z from "zod";
import type { ActorRef, SessionWithDuty } from "#server/application/ports.ts";
import { auditOf } from "#server/domain/audit.ts";
import { codeInput, passwordInput } from "#server/protocol/account.ts";
import type { HttpErrorCode } from "#server/protocol/http.ts";
import { refuse } from "./answers.ts";
import { answerWith, browserOf, createAskLibrary, type LibraryAnswer } from "./ask-library.ts";
import type { HttpOptions } from "./create-http-app.ts";

/** How `account-routes.ts` lets somebody do something with their own account. */
export type OwnAccount = {
  post<S extends z.ZodType>(
    path: string,
    schema: S,
    work: (c: Context, session: SessionWithDuty, input: z.output<S>) => Promise<Response>,
  ): void;
  withPassword(c: Context, session: SessionWithDuty, work: () => Promise<Response>): Promise<Response>;
};

/** Setting up, renewing and turning off one's own second factor (U7). */
export function addTwoFactorRoutes(options: HttpOptions, { post, withPassword }: OwnAccount): void {
  const { people, clock } = options;
  const ask = createAskLibrary(options);

  async function note({ officeId, userId }: SessionWithDuty, action: string): Promise<void> {
    const ref: ActorRef = { kind: "staff", id: userId };
    await people.note(officeId, ref, clock.now(), [auditOf(action, { kind: "user", id: userId })]);
  }

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
