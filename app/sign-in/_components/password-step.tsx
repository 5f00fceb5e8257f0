"use client";
import { type FormEvent, type ReactNode, useState } from "react";
import { useTranslations } from "use-intl";
import { focusFirstInvalid } from "#app/_lib/focus-first-invalid.ts";
import { type PostRefusal, postJson } from "#app/_lib/post-json.ts";
import { ActionButton } from "#app/_ui/action-button.tsx";
import { Field } from "#app/_ui/fields.tsx";
import { Notice } from "#app/_ui/notice.tsx";
import { PasswordField } from "#app/_ui/password-field.tsx";
import type { SignInReply } from "#server/protocol/http.ts";
import { enter } from "../_lib/enter.ts";

type Problem = "wrong" | "limited" | "unreachable" | "locked" | "failed";

/** What a refusal means here; everything else: "failed". */
const problems: Partial<Record<PostRefusal, Problem>> = {
  invalid_input: "wrong",
  credentials_wrong: "wrong",
  too_many_attempts: "limited",
  rate_limited: "limited",
  no_answer: "unreachable",
  storage_unavailable: "unreachable",
  account_locked: "locked",
};

/** @param props.notice what is to be said before anything is typed. */
export function PasswordStep({ onCode, notice }: { onCode(): void; notice: ReactNode }) {
  const t = useTranslations("staff");
  const [username, setUsername] = useState("");
  const [password, setPassword] = useState("");
  const [missing, setMissing] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [isPending, setIsPending] = useState(false);

  async function handleSubmit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    setMissing(true);
    setProblem(null);
    if (isPending) return;
    if (!username.trim() || !password) return focusFirstInvalid(event.currentTarget);
    setIsPending(true);
    const reply = await postJson<SignInReply>("/api/auth/sign-in/username", {
      username: username.trim().toLowerCase(),
      password,
    });
    if (reply.ok) return reply.data.next === "code" ? onCode() : enter();
    setIsPending(false);
    setPassword("");
    setMissing(false);
    setProblem(problems[reply.code] ?? "failed");
  }

  return (
    <form onSubmit={handleSubmit} noValidate className="space-y-5">
      <div aria-live="polite" className="empty:hidden">
        {problem ? (
          <Notice tone="danger">{t(problem === "locked" ? "access.signInBy.locked" : `signIn.${problem}`)}</Notice>
        ) : (
          notice
        )}
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
  );
}
