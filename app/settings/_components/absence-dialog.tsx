"use client";
import { useTranslations } from "use-intl";
import { useStaffLanguage } from "#app/_i18n/staff-intl.tsx";
import { formatDate, formatPlainDate } from "#app/_lib/format-time.ts";
import { useEntryForm } from "#app/_lib/use-entry-form.ts";
import { EntryDialog } from "#app/_ui/entry-dialog.tsx";
import { Field } from "#app/_ui/fields.tsx";
import { Notice } from "#app/_ui/notice.tsx";
import { RadioField } from "#app/_ui/radio-field.tsx";
import { absenceKinds, absencesSince, absencesUntil } from "#server/domain/absence.ts";
import { type AbsenceDraft, type AbsenceProblem, checkAbsence } from "../_lib/check-absence.ts";
import type { AbsenceEntry } from "../_lib/use-absences.ts";
import { useSettings } from "../_lib/use-settings.tsx";

type AbsenceDialogProps = {
  /** Null: a new one. */
  entry: AbsenceEntry | null;
  /** As the list has it now. */
  latest: AbsenceEntry | null;
  today: string;
  reload(): Promise<void>;
  onClose(isSaved: boolean): void;
};

export function AbsenceDialog({ entry, latest, today, reload, onClose }: AbsenceDialogProps) {
  const t = useTranslations("staff.registers");
  const { formatLocale } = useStaffLanguage();
  const { send, isLocked } = useSettings();
  const day = (date: string) => (date === "" ? "–" : formatDate(date, formatLocale));
  const limitOf = (problem: AbsenceProblem) => (problem === "tooLate" ? absencesUntil : absencesSince)(today);
  const form = useEntryForm({
    entry,
    latest,
    start: draftAbsence(entry, today),
    draftLatest: () => draftAbsence(latest, today),
    fields: [
      [t("absences.from"), (d) => day(d.from)],
      [t("absences.to"), (d) => day(d.to)],
      [t("absences.kind"), (d) => t(`absences.kinds.${d.kind}`)],
    ],
    check: (draft): Record<string, AbsenceProblem> => checkAbsence(draft, today),
    sayProblem: (problem) => t(`problems.${problem}`, { date: formatPlainDate(limitOf(problem), formatLocale) }),
    send: ({ id, baseRevision }, draft) => send("absence:save", { absence: { id, ...draft }, baseRevision }),
    reload,
    onSaved: () => onClose(true),
  });
  const { draft, change, say } = form;
  const { from, to, kind } = draft;
  const closesToday = kind !== "deputised" && from <= today && today <= to;

  return (
    <EntryDialog
      title={t(entry ? "absences.editTitle" : "absences.newTitle")}
      form={form}
      isLocked={isLocked}
      onClose={() => onClose(false)}
    >
      <div className="grid items-start gap-4 sm:grid-cols-2">
        <Field
          label={t("absences.from")}
          type="date"
          value={from}
          // Most absences are of one day until somebody says otherwise.
          onChange={(next) => change({ from: next, to: laterOf(to, next) })}
          error={say("from")}
        />
        <Field
          label={t("absences.to")}
          type="date"
          value={to}
          onChange={(next) => change({ to: next })}
          error={say("to")}
        />
      </div>
      <RadioField
        label={t("absences.kind")}
        value={kind}
        choices={absenceKinds.map((value) => ({
          value,
          label: t(`absences.kinds.${value}`),
          hint: t(`absences.kindHints.${value}`),
        }))}
        onChange={(next) => change({ kind: next })}
      />
      <div aria-live="polite" className="empty:hidden">
        {closesToday && <Notice tone="warm">{t("absences.closesToday")}</Notice>}
      </div>
    </EntryDialog>
  );
}

function draftAbsence(entry: AbsenceEntry | null, today: string): AbsenceDraft {
  return entry === null
    ? { from: today, to: today, kind: "absence" }
    : { from: entry.from, to: entry.to, kind: entry.kind };
}

function laterOf(a: string, b: string): string {
  return [a, b].toSorted().at(-1) ?? a;
}
