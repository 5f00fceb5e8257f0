"use client";
import { type FormEvent, useRef, useState } from "react";
import { useTranslations } from "use-intl";
import { focusFirstInvalid } from "#app/_lib/focus-first-invalid.ts";
import type { RefusalCode } from "#app/_lib/queue-socket.ts";
import { ActionButton } from "#app/_ui/action-button.tsx";
import { Card } from "#app/_ui/card.tsx";
import { Field, SwitchField } from "#app/_ui/fields.tsx";
import { Notice } from "#app/_ui/notice.tsx";
import { type RetentionSettings, retentionLimits } from "#server/domain/retention.ts";
import { type PeriodName, periodNames, readPeriods } from "../../_lib/read-periods.ts";
import { useSettings } from "../../_lib/use-settings.tsx";

type PeriodsFormProps = { stored: RetentionSettings; hasKey: boolean; onSaved(): void };

const draftOf = (settings: RetentionSettings): Record<PeriodName, string> & { notesAllowed: boolean } => ({
  auditMonths: String(settings.auditMonths),
  draftDays: String(settings.draftDays),
  appointmentDays: String(settings.appointmentDays),
  noteDays: String(settings.noteDays),
  notesAllowed: settings.notesAllowed,
});

export function PeriodsForm({ stored, hasKey, onSaved }: PeriodsFormProps) {
  const t = useTranslations("staff.traces.retention");
  const tRefusals = useTranslations("staff.refusals");
  const { send, isLocked } = useSettings();
  const form = useRef<HTMLFormElement>(null);
  const [draft, setDraft] = useState(() => draftOf(stored));
  const [isChecked, setIsChecked] = useState(false);
  const [refusal, setRefusal] = useState<RefusalCode | null>(null);
  const [isSaved, setIsSaved] = useState(false);
  const { settings, wrong } = readPeriods(draft);
  const isDirty = JSON.stringify(draft) !== JSON.stringify(draftOf(stored));

  function change(patch: Partial<typeof draft>) {
    setDraft((old) => ({ ...old, ...patch }));
    setIsSaved(false);
  }

  async function handleSubmit(event: FormEvent) {
    event.preventDefault();
    setIsChecked(true);
    if (settings === null) return focusFirstInvalid(form.current);
    const reply = await send("retention:save", { settings });
    setRefusal(reply.ok ? null : reply.code);
    setIsSaved(reply.ok);
    if (reply.ok) onSaved();
  }

  const period = (name: PeriodName) => (
    <Field
      key={name}
      label={t(`periods.${name}.label`)}
      hint={t(`periods.${name}.hint`)}
      inputMode="numeric"
      value={draft[name]}
      onChange={(value) => change({ [name]: value })}
      error={isChecked && wrong.includes(name) ? t("range", retentionLimits[name]) : null}
      inputClassName="max-w-28 tabular-nums"
    />
  );

  return (
    <Card heading={t("heading")}>
      <form ref={form} onSubmit={(event) => void handleSubmit(event)} noValidate className="max-w-2xl space-y-5">
        <p className="text-muted text-pretty">{t("lead")}</p>
        {periodNames.filter((name) => name !== "noteDays").map(period)}
        <SwitchField
          label={t("notes")}
          hint={t("notesHint")}
          isSelected={draft.notesAllowed}
          onChange={(notesAllowed) => change({ notesAllowed })}
        />
        {(draft.notesAllowed || hasKey) && period("noteDays")}
        {draft.notesAllowed && <Notice tone="warm">{t("keyBackup")}</Notice>}
        <div className="flex flex-wrap items-center gap-3">
          <ActionButton type="submit" variant="primary" isDisabled={isLocked || !isDirty}>
            {t("save")}
          </ActionButton>
          <p aria-live="polite" className="font-medium">
            {refusal && <span className="text-danger-700">{tRefusals(refusal)}</span>}
            {isSaved && !isDirty && <span className="text-good-700">{t("saved")}</span>}
          </p>
        </div>
      </form>
    </Card>
  );
}
