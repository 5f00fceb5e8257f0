"use client";
import { type FormEvent, useEffect, useState } from "react";
import { useTranslations } from "use-intl";
import { focusFirstInvalid } from "#app/_lib/focus-first-invalid.ts";
import { type PostRefusal, postJson } from "#app/_lib/post-json.ts";
import { parseReturnPath } from "#app/_lib/return-path.ts";
import { ActionButton } from "#app/_ui/action-button.tsx";
import { EntryPanel } from "#app/_ui/entry-panel.tsx";
import { Field } from "#app/_ui/fields.tsx";
import { Notice } from "#app/_ui/notice.tsx";
import { PasswordField } from "#app/_ui/password-field.tsx";

/** What a refusal means here; the words stand under `signIn`. */
const problems = {
  invalid_input: "wrong",
  credentials_wrong: "wrong",
  too_many_attempts: "limited",
  rate_limited: "limited",
  no_answer: "unreachable",
  storage_unavailable: "unreachable",
  internal: "failed",
  forbidden: "failed",
  not_found: "failed",
  link_invalid: "failed",
  username_taken: "failed",
} as const satisfies Record<PostRefusal, string>;
type Problem = (typeof problems)[PostRefusal];

export function SignInScreen() {
  const t = useTranslations("staff");
  const [username, setUsername] = useState("");
  const [password, setPassword] = useState("");
  const [missing, setMissing] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [isPending, setIsPending] = useState(false);
  const [isSignedOut, setIsSignedOut] = useState(false);
  const [isReady, setIsReady] = useState(false);

  useEffect(() => {
    setIsSignedOut(new URLSearchParams(window.location.search).has("out"));
    setIsReady(true);
  }, []);

  async function handleSubmit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    setMissing(true);
    setProblem(null);
    if (isPending) return;
    if (!username.trim() || !password) return focusFirstInvalid(event.currentTarget);
    setIsPending(true);
    const reply = await postJson("/api/auth/sign-in/username", { username: username.trim().toLowerCase(), password });
    if (reply.ok) {
      const { search, origin } = window.location;
      window.location.assign(parseReturnPath(new URLSearchParams(search).get("next"), origin));
      return;
    }
    setIsPending(false);
    setPassword("");
    setMissing(false);
    setProblem(problems[reply.code]);
  }

  // The browser itself would send a form it got from the server, password in the address, before we listen.
  if (!isReady) {
    return (
      <EntryPanel heading={t("signIn.heading")} lead={t("signIn.lead")}>
        <p className="min-h-72 text-muted">{t("common.loading")}</p>
      </EntryPanel>
    );
  }

  return (
    <EntryPanel heading={t("signIn.heading")} lead={t("signIn.lead")}>
      <form onSubmit={handleSubmit} noValidate className="space-y-5">
        <div aria-live="polite" className="empty:hidden">
          {problem && <Notice tone="danger">{t(`signIn.${problem}`)}</Notice>}
          {!problem && isSignedOut && <Notice tone="good">{t("signIn.signedOut")}</Notice>}
        </div>
        <Field
          label={t("signIn.username")}
          name="username"
          value={username}
          onChange={setUsername}
          autoComplete="username"
          autoCapitalize="none"
          spellCheck="false"
          isRequired
          autoFocus
          error={missing && !username.trim() ? t("fields.required") : null}
        />
        <PasswordField
          label={t("signIn.password")}
          value={password}
          onChange={setPassword}
          autoComplete="current-password"
          showLabel={t("setup.showPassword")}
          error={missing && !password ? t("fields.required") : null}
        />
        <ActionButton type="submit" variant="primary" isPending={isPending} className="w-full">
          {t("signIn.submit")}
        </ActionButton>
        <p className="text-sm text-muted text-pretty">{t("signIn.forgotten")}</p>
      </form>
    </EntryPanel>
  );
}
