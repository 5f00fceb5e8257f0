"use client";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { useStaffLanguage } from "#app/_i18n/staff-intl.tsx";
import { formatLanguage } from "#app/_lib/format-language.ts";
import { formatDate } from "#app/_lib/format-time.ts";
import type { RefusalCode, Reply } from "#app/_lib/queue-socket.ts";
import { readTime } from "#app/_lib/read-time.ts";
import type { AskingLive } from "#app/_lib/use-answer.ts";
import { useEntryForm } from "#app/_lib/use-entry-form.ts";
import { type CaseId, type Interpreter, interpreters } from "#server/domain/visit.ts";
import { lobbyLocales } from "#server/words/lobby-locales.ts";
import { ChoiceField } from "../choice-field.tsx";
import { EntryDialog } from "../entry-dialog.tsx";
import { Field } from "../fields.tsx";
import { ValueField } from "../record/value-field.tsx";
import { TimeField } from "../time-field.tsx";
import type { ListedAppointment } from "./use-appointment-words.ts";

type AppointmentFormProps = {
  /** Null: a new one. */
  entry: ListedAppointment | null;
  /** As the list has it now. */
  latest: ListedAppointment | null;
  live: AskingLive;
  isLocked: boolean;
  reload(): void;
  onClose(isSaved: boolean): void;
};

type Draft = {
  date: string;
  time: string;
  minutes: string;
  language: string;
  interpreter: Interpreter | null;
  reference: string;
};

const usualLengths = ["30", "45", "60", "90", "120"];
const isTime = (time: string) => /^([01][0-9]|2[0-3]):[0-5][0-9]$/.test(time);

/** Refusals that stand beside their field (F7). */
const dateRefusals: readonly RefusalCode[] = ["appointment_in_past", "date_invalid"];
const timeRefusals: readonly RefusalCode[] = ["time_skipped", "time_twice"];

/** Agrees on a talk, or moves it (F7). What was typed stays until it is stored. */
export function AppointmentForm({ entry, latest, live, isLocked, reload, onClose }: AppointmentFormProps) {
  const t = useTranslations("staff.appointments");
  const tStaff = useTranslations("staff");
  const { locale, formatLocale } = useStaffLanguage();
  const [unknownReference, setUnknownReference] = useState<string | null>(null);
  const nameInterpreter = (value: Interpreter) => tStaff(`record.interpreter.${value}`);
  const nameLength = (minutes: string) => tStaff("common.minutes", { n: minutes });
  const form = useEntryForm({
    entry,
    latest,
    start: draftAppointment(entry),
    draftLatest: () => draftAppointment(latest),
    fields: [
      [t("date"), (d) => (d.date === "" ? "–" : formatDate(d.date, formatLocale))],
      [t("time"), (d) => d.time || "–"],
      [t("minutes"), (d) => nameLength(d.minutes)],
      [t("language"), (d) => formatLanguage(d.language, locale)],
      [t("interpreter"), (d) => (d.interpreter === null ? "–" : nameInterpreter(d.interpreter))],
      [t("reference"), (d) => d.reference || "–"],
      // Not changed by this form: what it has become counts, whichever version is kept.
      [t("state"), () => t(`states.${(latest ?? entry)?.state ?? "planned"}`)],
    ],
    check: checkAppointment,
    sayProblem: (problem) => t(problem),
    send: async ({ id, baseRevision }, { reference, minutes, time, ...kept }) => {
      const found = await findCase(reference);
      if (!found.ok) return found.code === "record_not_found" ? null : found;
      const appointment = { id, ...kept, time: readTime(time), minutes: Number(minutes), caseId: found.data };
      return live.send("appointment:save", { appointment, baseRevision });
    },
    reload,
    onSaved: () => onClose(true),
  });
  const { draft, change, say, refusal } = form;
  const sayRefused = (codes: readonly RefusalCode[]) =>
    refusal !== null && codes.includes(refusal) ? tStaff(`refusals.${refusal}`) : null;
  const dateProblem = say("date") ?? sayRefused(dateRefusals);
  const timeProblem = say("time") ?? sayRefused(timeRefusals);
  const isSaid = dateProblem !== null || timeProblem !== null;

  /** Null: none was named. That there is no such case is said beside the field. */
  async function findCase(reference: string): Promise<Reply<CaseId | null>> {
    if (reference.trim() === "") return { ok: true, data: null };
    const reply = await live.send("case:read", { caseId: null, reference });
    if (reply.ok) return { ok: true, data: reply.data.id };
    if (reply.code === "record_not_found") setUnknownReference(reference);
    return reply;
  }

  return (
    <EntryDialog
      title={t(entry ? "editTitle" : "dialogTitle")}
      form={isSaid ? { ...form, refusal: null } : form}
      isLocked={isLocked}
      onClose={() => onClose(false)}
    >
      <p className="text-muted text-pretty">{t("hint")}</p>
      <div className="grid items-start gap-4 sm:grid-cols-[1fr_8rem_9rem]">
        <Field
          label={t("date")}
          type="date"
          value={draft.date}
          onChange={(date) => change({ date })}
          error={dateProblem}
        />
        <TimeField label={t("time")} value={draft.time} onChange={(time) => change({ time })} error={timeProblem} />
        <ChoiceField
          label={t("minutes")}
          value={draft.minutes}
          choices={lengthsWith(draft.minutes).map((value) => ({ value, label: nameLength(value) }))}
          onChange={(minutes) => change({ minutes })}
        />
      </div>
      <div className="grid items-start gap-4 sm:grid-cols-2">
        <ChoiceField
          label={t("language")}
          value={draft.language}
          choices={languagesWith(draft.language).map((value) => ({ value, label: formatLanguage(value, locale) }))}
          onChange={(language) => change({ language })}
        />
        <ValueField
          label={t("interpreter")}
          value={draft.interpreter}
          values={interpreters}
          nameOf={nameInterpreter}
          onChange={(interpreter) => change({ interpreter })}
        />
      </div>
      <Field
        label={t("reference")}
        hint={t("referenceHint")}
        value={draft.reference}
        onChange={(reference) => change({ reference })}
        error={unknownReference !== null && unknownReference === draft.reference ? t("unknownReference") : null}
        maxLength={20}
        spellCheck="false"
        inputClassName="sm:max-w-64"
      />
    </EntryDialog>
  );
}

function draftAppointment(entry: ListedAppointment | null): Draft {
  if (entry === null) return { date: "", time: "", minutes: "60", language: "de", interpreter: null, reference: "" };
  const { date, time, minutes, language, interpreter, reference } = entry;
  return { date, time, minutes: String(minutes), language, interpreter, reference: reference ?? "" };
}

function checkAppointment({ date, time }: Draft): Record<string, "needDate" | "needTime"> {
  return {
    ...(date === "" ? { date: "needDate" } : {}),
    ...(isTime(readTime(time)) ? {} : { time: "needTime" }),
  };
}

/** What stands there stays a choice. */
function lengthsWith(minutes: string): readonly string[] {
  return usualLengths.includes(minutes) ? usualLengths : [...usualLengths, minutes];
}

function languagesWith(language: string): readonly string[] {
  const offered: string[] = lobbyLocales.map(({ code }) => code);
  return offered.includes(language) ? offered : [...offered, language];
}
