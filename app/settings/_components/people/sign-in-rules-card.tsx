"use client";
import { type FormEvent, useEffect, useState } from "react";
import { useTranslations } from "use-intl";
import { useStaffLanguage } from "#app/_i18n/staff-intl.tsx";
import { formatPlainDate } from "#app/_lib/format-time.ts";
import type { RefusalCode } from "#app/_lib/queue-socket.ts";
import { ActionButton } from "#app/_ui/action-button.tsx";
import { Card } from "#app/_ui/card.tsx";
import { Field, SwitchField } from "#app/_ui/fields.tsx";
import { Notice } from "#app/_ui/notice.tsx";
import { localDate } from "#server/domain/zoned-time.ts";
import type { StaffListReply } from "#server/protocol/staff.ts";
import { useSettings } from "../../_lib/use-settings.tsx";

type Rules = StaffListReply["rules"];
type RulesDraft = { idle: string; isRequired: boolean; from: string };

const draftOf = ({ idleMinutes, twoFactorFrom }: Rules): RulesDraft => ({
  idle: String(idleMinutes),
  isRequired: twoFactorFrom !== null,
  from: twoFactorFrom ?? "",
});

/** When sessions end, and from when on administrators need a second factor (U5, U6). */
export function SignInRulesCard({ rules, onSaved }: { rules: Rules; onSaved(): Promise<Rules | null> }) {
  const t = useTranslations("staff");
  const { formatLocale } = useStaffLanguage();
  const { send, isLocked, stored } = useSettings();
  const [base, setBase] = useState(rules);
  const [draft, setDraft] = useState(() => draftOf(rules));
  const [isChecked, setIsChecked] = useState(false);
  const [refusal, setRefusal] = useState<RefusalCode | null>(null);
  const [isSaved, setIsSaved] = useState(false);
  const isDirty = JSON.stringify(draft) !== JSON.stringify(draftOf(base));
  useEffect(() => {
    if (isDirty || JSON.stringify(rules) === JSON.stringify(base)) return;
    setBase(rules);
    setDraft(draftOf(rules));
  }, [rules, base, isDirty]);

  const idleMinutes = /^\d{1,4}$/.test(draft.idle.trim()) ? Number(draft.idle) : Number.NaN;
  const isIdleWrong = !(idleMinutes >= 15 && idleMinutes <= 240);
  const today = localDate(new Date().toISOString(), stored.settings.timeZone);
  const isFromTooEarly = draft.isRequired && draft.from !== base.twoFactorFrom && draft.from <= today;
  const isFromMissing = draft.isRequired && !/^\d{4}-\d\d-\d\d$/.test(draft.from);

  function change(patch: Partial<RulesDraft>) {
    setDraft((old) => ({ ...old, ...patch }));
    setIsSaved(false);
  }

  function sayFrom(): string | null {
    if (isFromMissing) return t("access.people.fromRequired");
    return isFromTooEarly ? t("access.people.fromTooEarly") : null;
  }

  async function handleSubmit(event: FormEvent) {
    event.preventDefault();
    setIsChecked(true);
    if (isIdleWrong || isFromMissing || isFromTooEarly) return;
    const after = { idleMinutes, twoFactorFrom: draft.isRequired ? draft.from : null };
    const reply = await send("sign-in-rules:save", { before: base, after });
    setRefusal(reply.ok ? null : reply.code);
    setIsSaved(reply.ok);
    if (reply.ok) setBase(after);
    const fresh = await onSaved();
    // After a conflict the next try builds on what is there now, seen beside what was typed.
    if (!reply.ok && reply.code === "record_conflict" && fresh) setBase(fresh);
  }

  return (
    <Card heading={t("access.people.rules")}>
      <form onSubmit={(event) => void handleSubmit(event)} noValidate className="max-w-2xl space-y-4">
        <Field
          label={t("access.people.idle")}
          hint={t("access.people.idleHint")}
          inputMode="numeric"
          value={draft.idle}
          onChange={(idle) => change({ idle })}
          error={isChecked && isIdleWrong ? t("access.people.idleRange") : null}
          inputClassName="max-w-36 tabular-nums"
        />
        <SwitchField
          label={t("access.people.requireTwoFactor")}
          hint={t("access.people.requireHint")}
          isSelected={draft.isRequired}
          onChange={(isRequired) => change({ isRequired })}
        />
        {draft.isRequired ? (
          <Field
            label={t("access.people.from")}
            type="date"
            value={draft.from}
            onChange={(from) => change({ from })}
            error={isChecked ? sayFrom() : null}
            inputClassName="max-w-56"
          />
        ) : (
          <Notice tone="warm">{t("access.people.notRequired")}</Notice>
        )}
        {refusal === "record_conflict" && (
          <p className="text-pretty">
            {t("access.people.rulesNewState", { minutes: String(base.idleMinutes) })}{" "}
            {base.twoFactorFrom === null
              ? t("access.people.rulesNotRequired")
              : t("access.people.rulesRequired", { date: formatPlainDate(base.twoFactorFrom, formatLocale) })}
          </p>
        )}
        <div className="flex flex-wrap items-center gap-3">
          <ActionButton type="submit" variant="primary" isDisabled={isLocked || !isDirty}>
            {t("access.people.saveRules")}
          </ActionButton>
          <p aria-live="polite" className="font-medium">
            {refusal && <span className="text-danger-700">{t(`refusals.${refusal}`)}</span>}
            {isSaved && !isDirty && <span className="text-good-700">{t("access.people.savedRules")}</span>}
          </p>
        </div>
      </form>
    </Card>
  );
}
