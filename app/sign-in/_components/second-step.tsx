"use client";
import { type FormEvent, useState } from "react";
import { useTranslations } from "use-intl";
import { focusFirstInvalid } from "#app/_lib/focus-first-invalid.ts";
import { postJson } from "#app/_lib/post-json.ts";
import { ActionButton } from "#app/_ui/action-button.tsx";
import { EntryPanel } from "#app/_ui/entry-panel.tsx";
import { Field } from "#app/_ui/fields.tsx";
import { Notice } from "#app/_ui/notice.tsx";
import { enter } from "../_lib/enter.ts";

type Way = "code" | "recovery";
type Problem = "code_wrong" | "recovery_wrong" | "limited" | "unreachable" | "failed";

const forms: Record<Way, RegExp> = { code: /^[0-9]{6}$/, recovery: /^[a-z0-9]{5}-[a-z0-9]{5}$/i };

/** The code of the app; where the phone is not there, one of the ten that were printed. */
export function SecondStep({ onLeave }: { onLeave(expired: boolean): void }) {
  const t = useTranslations("staff.access.secondStep");
  const tSignIn = useTranslations("staff.signIn");
  const [way, setWay] = useState<Way>("code");
  const [typed, setTyped] = useState("");
  const [isChecked, setIsChecked] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [isPending, setIsPending] = useState(false);
  const value = way === "code" ? typed.replaceAll(/\s/g, "") : typed.trim();
  const isWrongForm = !forms[way].test(value);

  async function handleSubmit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    setIsChecked(true);
    setProblem(null);
    if (isPending) return;
    if (isWrongForm) return focusFirstInvalid(event.currentTarget);
    const field = event.currentTarget.querySelector("input");
    setIsPending(true);
    const body = way === "code" ? { code: value } : { recoveryCode: value };
    const reply = await postJson("/api/auth/sign-in/second-step", body);
    if (reply.ok) return enter();
    setIsPending(false);
    setTyped("");
    setIsChecked(false);
    if (reply.code === "sign_in_expired") return onLeave(true);
    field?.focus();
    if (reply.code === "code_wrong") setProblem(way === "code" ? "code_wrong" : "recovery_wrong");
    else if (reply.code === "too_many_attempts") setProblem("limited");
    else setProblem(reply.code === "no_answer" || reply.code === "storage_unavailable" ? "unreachable" : "failed");
  }

  function change(next: Way) {
    setWay(next);
    setTyped("");
    setIsChecked(false);
    setProblem(null);
  }

  const isCode = way === "code";
  return (
    <EntryPanel heading={t("heading")} lead={t(isCode ? "lead" : "recoveryLead")}>
      <form onSubmit={(event) => void handleSubmit(event)} noValidate className="space-y-5">
        <div aria-live="polite" className="empty:hidden">
          {problem && (
            <Notice tone="danger">
              {problem === "code_wrong" || problem === "recovery_wrong" ? t(problem) : tSignIn(problem)}
            </Notice>
          )}
        </div>
        <Field
          key={way}
          label={t(isCode ? "code" : "recoveryCode")}
          hint={t(isCode ? "codeHint" : "recoveryHint")}
          name="code"
          value={typed}
          onChange={setTyped}
          autoComplete="one-time-code"
          autoCapitalize="none"
          spellCheck="false"
          inputMode={isCode ? "numeric" : "text"}
          isRequired
          autoFocus
          error={isChecked && isWrongForm ? t(isCode ? "badCode" : "badRecovery") : null}
          inputClassName="font-mono text-2xl! tracking-widest"
        />
        <ActionButton type="submit" variant="primary" isPending={isPending} className="w-full">
          {t("submit")}
        </ActionButton>
        <div className="flex flex-wrap justify-between gap-2">
          <ActionButton variant="quiet" size="small" onPress={() => change(isCode ? "recovery" : "code")}>
            {t(isCode ? "useRecovery" : "useApp")}
          </ActionButton>
          <ActionButton variant="quiet" size="small" onPress={() => onLeave(false)}>
            {t("startAgain")}
          </ActionButton>
        </div>
        {!isCode && <p className="text-sm text-muted text-pretty">{t("lost")}</p>}
      </form>
    </EntryPanel>
  );
}
