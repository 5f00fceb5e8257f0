"use client";
import { type FormEvent, useState } from "react";
import { useTranslations } from "use-intl";
import { focusFirstInvalid } from "#app/_lib/focus-first-invalid.ts";
import { type PostRefusal, postJson } from "#app/_lib/post-json.ts";
import { ActionButton } from "#app/_ui/action-button.tsx";
import { CheckField, Field } from "#app/_ui/fields.tsx";
import { NewPasswordField } from "#app/_ui/new-password-field.tsx";
import { Notice } from "#app/_ui/notice.tsx";
import { checkPassword } from "#server/domain/password-rules.ts";
import { type AccountDraft, checkAccount, maxNameLength } from "../_lib/check-account.ts";

/** What a refusal means here; everything else: "failed". */
const problems: Partial<Record<PostRefusal, "taken" | "unreachable">> = {
  username_taken: "taken",
  no_answer: "unreachable",
  storage_unavailable: "unreachable",
};
type Problem = "taken" | "unreachable" | "failed";
type SetupFormProps = { token: string; onRefused(): void };

export function SetupForm({ token, onRefused }: SetupFormProps) {
  const t = useTranslations("staff");
  const [draft, setDraft] = useState<AccountDraft>({ name: "", username: "", password: "" });
  const [worksAsOmbudsperson, setWorksAsOmbudsperson] = useState(true);
  const [isChecked, setIsChecked] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  /** Only the server has the long list. */
  const [isCommon, setCommon] = useState(false);
  const [isPending, setIsPending] = useState(false);
  const errors = isChecked ? checkAccount(draft) : {};

  const change = (field: keyof AccountDraft) => (value: string) => setDraft((old) => ({ ...old, [field]: value }));

  const own = [draft.name, draft.username];
  const passwordError = errors.password ?? (isChecked && draft.password ? checkPassword(draft.password, own) : null);
  const say = (field: "name" | "username") =>
    errors[field] && t(`fields.${errors[field]}`, { max: String(maxNameLength) });

  async function handleSubmit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    setIsChecked(true);
    setProblem(null);
    if (isPending) return;
    setCommon(false);
    if (Object.keys(checkAccount(draft)).length > 0 || checkPassword(draft.password, own)) {
      return focusFirstInvalid(event.currentTarget);
    }
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
    else if (reply.code === "password_too_common") setCommon(true);
    else setProblem(problems[reply.code] ?? "failed");
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
      <NewPasswordField
        label={t("setup.password")}
        value={draft.password}
        onChange={(password) => {
          change("password")(password);
          setCommon(false);
        }}
        own={own}
        problem={isCommon ? "password_too_common" : passwordError}
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
