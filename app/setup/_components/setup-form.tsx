"use client";
import { type FormEvent, useState } from "react";
import { useTranslations } from "use-intl";
import { focusFirstInvalid } from "#app/_lib/focus-first-invalid.ts";
import { type PostRefusal, postJson } from "#app/_lib/post-json.ts";
import { ActionButton } from "#app/_ui/action-button.tsx";
import { CheckField, Field } from "#app/_ui/fields.tsx";
import { Notice } from "#app/_ui/notice.tsx";
import { PasswordField } from "#app/_ui/password-field.tsx";
import {
  type AccountDraft,
  checkAccount,
  maxNameLength,
  maxPasswordLength,
  minPasswordLength,
} from "../_lib/check-account.ts";

/** What a refusal means here; the words stand under `setup`. */
const problems = {
  username_taken: "taken",
  no_answer: "unreachable",
  storage_unavailable: "unreachable",
  invalid_input: "failed",
  credentials_wrong: "failed",
  too_many_attempts: "failed",
  rate_limited: "failed",
  internal: "failed",
  forbidden: "failed",
  not_found: "failed",
} as const satisfies Record<Exclude<PostRefusal, "link_invalid">, string>;
type Problem = (typeof problems)[keyof typeof problems];
type SetupFormProps = { token: string; onRefused(): void };

export function SetupForm({ token, onRefused }: SetupFormProps) {
  const t = useTranslations("staff");
  const [draft, setDraft] = useState<AccountDraft>({ name: "", username: "", password: "" });
  const [worksAsOmbudsperson, setWorksAsOmbudsperson] = useState(true);
  const [isChecked, setIsChecked] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [isPending, setIsPending] = useState(false);
  const errors = isChecked ? checkAccount(draft) : {};

  const change = (field: keyof AccountDraft) => (value: string) => setDraft((old) => ({ ...old, [field]: value }));

  function say(field: keyof AccountDraft): string | null {
    const error = errors[field];
    if (!error) return null;
    if (error === "tooShort") return t("fields.tooShort", { min: String(minPasswordLength) });
    if (error === "tooLong") {
      return t("fields.tooLong", { max: String(field === "password" ? maxPasswordLength : maxNameLength) });
    }
    return t(`fields.${error}`);
  }

  async function handleSubmit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    setIsChecked(true);
    setProblem(null);
    if (isPending) return;
    if (Object.keys(checkAccount(draft)).length > 0) return focusFirstInvalid(event.currentTarget);
    setIsPending(true);
    const account = { name: draft.name.trim(), username: draft.username.trim(), password: draft.password };
    const reply = await postJson("/api/setup", { token, ...account, worksAsOmbudsperson });
    if (reply.ok) {
      const signedIn = await postJson("/api/auth/sign-in/username", {
        username: account.username,
        password: account.password,
      });
      // Replaces the address with the token, so that "back" does not lead to a dead link.
      window.location.replace(signedIn.ok ? "/settings?first=1" : "/sign-in?next=/settings%3Ffirst=1");
      return;
    }
    setIsPending(false);
    if (reply.code === "link_invalid") onRefused();
    else setProblem(problems[reply.code]);
  }

  return (
    <form onSubmit={handleSubmit} noValidate className="space-y-5">
      <div aria-live="polite" className="empty:hidden">
        {problem && <Notice tone="danger">{t(`setup.${problem}`)}</Notice>}
      </div>
      <Field
        label={t("setup.name")}
        hint={t("setup.nameHint")}
        name="name"
        value={draft.name}
        onChange={change("name")}
        autoComplete="name"
        isRequired
        autoFocus
        error={say("name")}
      />
      <Field
        label={t("setup.username")}
        hint={t("setup.usernameHint")}
        name="username"
        value={draft.username}
        onChange={(value) => change("username")(value.toLowerCase())}
        autoComplete="username"
        autoCapitalize="none"
        spellCheck="false"
        isRequired
        error={say("username")}
      />
      <PasswordField
        label={t("setup.password")}
        hint={t("setup.passwordHint")}
        value={draft.password}
        onChange={change("password")}
        autoComplete="new-password"
        showLabel={t("setup.showPassword")}
        error={say("password")}
      />
      <CheckField
        label={t("setup.alsoOmbuds")}
        hint={t("setup.alsoOmbudsHint")}
        isSelected={worksAsOmbudsperson}
        onChange={setWorksAsOmbudsperson}
      />
      <ActionButton type="submit" variant="primary" isPending={isPending} className="w-full">
        {t("setup.submit")}
      </ActionButton>
    </form>
  );
}
