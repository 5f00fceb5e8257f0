"use client";
import { type FormEvent, useState } from "react";
import { useTranslations } from "use-intl";
import { focusFirstInvalid } from "#app/_lib/focus-first-invalid.ts";
import { type PostRefusal, postJson } from "#app/_lib/post-json.ts";
import { ActionButton } from "#app/_ui/action-button.tsx";
import { Card } from "#app/_ui/card.tsx";
import { NewPasswordField } from "#app/_ui/new-password-field.tsx";
import { Notice } from "#app/_ui/notice.tsx";
import { PasswordField } from "#app/_ui/password-field.tsx";
import { checkPassword } from "#server/domain/password-rules.ts";
import type { AccountReply } from "#server/protocol/account.ts";
import { accountProblem } from "../_lib/account-problem.ts";

const ofNewPassword = ["password_too_short", "password_too_long", "password_too_common", "password_unchanged"] as const;
type NewPasswordRefusal = (typeof ofNewPassword)[number];

function isOfNewPassword(code: PostRefusal): code is NewPasswordRefusal {
  return (ofNewPassword as readonly string[]).includes(code);
}

export function PasswordCard({ account, onChanged }: { account: AccountReply; onChanged(): Promise<void> }) {
  const t = useTranslations("staff");
  const [current, setCurrent] = useState("");
  const [next, setNext] = useState("");
  const [isChecked, setIsChecked] = useState(false);
  const [refusal, setRefusal] = useState<PostRefusal | null>(null);
  const [isPending, setIsPending] = useState(false);
  const [isChanged, setIsChanged] = useState(false);
  const own = [account.name, account.username];
  const refused = refusal && isOfNewPassword(refusal) ? refusal : null;
  const problem = refused ?? (isChecked ? (next ? checkPassword(next, own) : ("required" as const)) : null);
  const general =
    refusal !== null && refused === null && refusal !== "credentials_wrong" ? accountProblem(refusal) : null;

  async function handleSubmit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = event.currentTarget;
    setIsChecked(true);
    setIsChanged(false);
    setRefusal(null);
    if (isPending) return;
    if (!current || !next || checkPassword(next, own)) return focusFirstInvalid(form);
    setIsPending(true);
    const reply = await postJson("/api/account/password", { current, next });
    setIsPending(false);
    if (!reply.ok) return setRefusal(reply.code);
    setCurrent("");
    setNext("");
    setIsChecked(false);
    setIsChanged(true);
    await onChanged();
  }

  if (!account.hasPassword) {
    return (
      <Card heading={t("access.account.changePassword")}>
        <p className="text-pretty">{t("access.account.noPassword")}</p>
      </Card>
    );
  }
  return (
    <Card heading={t("access.account.changePassword")}>
      <form onSubmit={(event) => void handleSubmit(event)} noValidate className="space-y-4">
        <div aria-live="polite" className="empty:hidden">
          {general && <Notice tone="danger">{t(`access.account.${general}`)}</Notice>}
          {isChanged && <Notice tone="good">{t("access.account.passwordChanged")}</Notice>}
        </div>
        {/* For password managers, which would otherwise not know whose password this is. */}
        <input type="text" name="username" autoComplete="username" value={account.username} readOnly hidden />
        <PasswordField
          label={t("access.account.current")}
          value={current}
          onChange={(value) => {
            setCurrent(value);
            setRefusal(null);
          }}
          autoComplete="current-password"
          showLabel={t("access.password.show")}
          error={
            refusal === "credentials_wrong"
              ? t("access.account.wrongPassword")
              : isChecked && !current
                ? t("fields.required")
                : null
          }
        />
        <NewPasswordField
          label={t("access.account.next")}
          value={next}
          onChange={(value) => {
            setNext(value);
            setRefusal(null);
            setIsChanged(false);
          }}
          own={own}
          problem={problem}
        />
        <ActionButton
          type="submit"
          variant={account.duty === "password" ? "primary" : "secondary"}
          isPending={isPending}
        >
          {t("access.account.changePassword")}
        </ActionButton>
      </form>
    </Card>
  );
}
