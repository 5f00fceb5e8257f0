"use client";
import { Check } from "lucide-react";
import { type FormEvent, useRef, useState } from "react";
import { useTranslations } from "use-intl";
import { useStaffLanguage } from "#app/_i18n/staff-intl.tsx";
import { focusFirstInvalid } from "#app/_lib/focus-first-invalid.ts";
import { formatPlainDate } from "#app/_lib/format-time.ts";
import { createRandomUuid } from "#app/_lib/random-uuid.ts";
import { ActionButton } from "#app/_ui/action-button.tsx";
import { Field } from "#app/_ui/fields.tsx";
import { ModalDialog } from "#app/_ui/modal-dialog.tsx";
import { Notice } from "#app/_ui/notice.tsx";
import { RadioField } from "#app/_ui/radio-field.tsx";
import { absenceKinds, absencesSince } from "#server/domain/absence.ts";
import { type AbsenceDraft, type AbsenceProblem, checkAbsence } from "../_lib/check-absence.ts";
import type { AbsenceEntry } from "../_lib/use-absences.ts";
import { type SettingsRefusal, useSettings } from "../_lib/use-settings.tsx";

type AbsenceDialogProps = {
  /** Null: a new one. */
  entry: AbsenceEntry | null;
  /** As the list has it now. */
  latest: AbsenceEntry | null;
  today: string;
  inWords(absence: AbsenceEntry): string;
  onClose(isSaved: boolean): void;
};

export function AbsenceDialog({ entry, latest, today, inWords, onClose }: AbsenceDialogProps) {
  const t = useTranslations("staff");
  const { formatLocale } = useStaffLanguage();
  const { send, isLocked } = useSettings();
  const [id] = useState(() => entry?.id ?? createRandomUuid());
  const [draft, setDraft] = useState<AbsenceDraft>(entry ?? { from: today, to: today, kind: "absence" });
  const [baseRevision, setBaseRevision] = useState(entry?.revision ?? null);
  const [isChecked, setIsChecked] = useState(false);
  const [isPending, setIsPending] = useState(false);
  const [refusal, setRefusal] = useState<SettingsRefusal | null>(null);
  const form = useRef<HTMLFormElement>(null);
  const { from, to, kind } = draft;
  const problems = isChecked ? checkAbsence(draft, today) : {};
  const isOvertaken = !isPending && latest !== null && baseRevision !== null && latest.revision > baseRevision;
  const closesToday = kind !== "deputised" && from <= today && today <= to;
  const change = (patch: Partial<AbsenceDraft>) => setDraft({ ...draft, ...patch });
  const say = (problem: AbsenceProblem | undefined) =>
    problem && t(`registers.problems.${problem}`, { date: formatPlainDate(absencesSince(today), formatLocale) });

  async function handleSubmit(event: FormEvent) {
    event.preventDefault();
    setIsChecked(true);
    if (Object.keys(checkAbsence(draft, today)).length > 0) return focusFirstInvalid(form.current);
    if (isPending) return;
    setIsPending(true);
    const reply = await send("absence:save", { absence: { id, from, to, kind }, baseRevision });
    setIsPending(false);
    setRefusal(reply.ok ? null : { code: reply.code, reference: reply.reference ?? null });
    if (reply.ok) onClose(true);
  }

  function settle(taken: AbsenceDraft) {
    setDraft(taken);
    setBaseRevision(latest?.revision ?? null);
    setRefusal(null);
  }

  return (
    <ModalDialog
      title={t(entry ? "registers.absences.editTitle" : "registers.absences.newTitle")}
      isOpen
      onClose={() => onClose(false)}
    >
      <form ref={form} onSubmit={handleSubmit} noValidate className="space-y-4">
        <div className="grid items-start gap-4 sm:grid-cols-2">
          <Field
            label={t("registers.absences.from")}
            type="date"
            value={from}
            // Most absences are of one day until somebody says otherwise.
            onChange={(next) => change({ from: next, to: laterOf(to, next) })}
            error={say(problems.from)}
          />
          <Field
            label={t("registers.absences.to")}
            type="date"
            value={to}
            onChange={(next) => change({ to: next })}
            error={say(problems.to)}
          />
        </div>
        <RadioField
          label={t("registers.absences.kind")}
          value={kind}
          choices={absenceKinds.map((value) => ({
            value,
            label: t(`registers.absences.kinds.${value}`),
            hint: t(`registers.absences.kindHints.${value}`),
          }))}
          onChange={(next) => change({ kind: next })}
        />
        <div aria-live="polite" className="space-y-3 empty:hidden">
          {closesToday && <Notice tone="warm">{t("registers.absences.closesToday")}</Notice>}
          {isOvertaken && (
            <Notice tone="warm" title={t("registers.conflict.title")}>
              <p>{t("registers.conflict.lead")}</p>
              <p className="my-2 font-medium">{inWords(latest)}</p>
              <div className="flex flex-wrap gap-2">
                <ActionButton size="small" onPress={() => settle(draft)}>
                  {t("registers.conflict.keep")}
                </ActionButton>
                <ActionButton size="small" onPress={() => settle(latest)}>
                  {t("registers.conflict.take")}
                </ActionButton>
              </div>
            </Notice>
          )}
          {refusal && !isOvertaken && <Notice tone="danger">{t(`refusals.${refusal.code}`)}</Notice>}
        </div>
        <div className="flex flex-wrap gap-3">
          <ActionButton
            type="submit"
            variant="primary"
            icon={Check}
            isPending={isPending}
            isDisabled={isLocked || isOvertaken}
          >
            {t("common.save")}
          </ActionButton>
          <ActionButton onPress={() => onClose(false)}>{t("common.cancel")}</ActionButton>
        </div>
      </form>
    </ModalDialog>
  );
}

function laterOf(a: string, b: string): string {
  return [a, b].toSorted().at(-1) ?? a;
}
