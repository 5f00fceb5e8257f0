"use client";
import { Check } from "lucide-react";
import { type FormEvent, useState } from "react";
import { useTranslations } from "use-intl";
import { useStaffLanguage } from "#app/_i18n/staff-intl.tsx";
import { formatLanguage } from "#app/_lib/format-language.ts";
import type { RefusalCode } from "#app/_lib/queue-socket.ts";
import { createRandomUuid } from "#app/_lib/random-uuid.ts";
import { ActionButton } from "#app/_ui/action-button.tsx";
import { ChoiceField } from "#app/_ui/choice-field.tsx";
import { Field } from "#app/_ui/fields.tsx";
import { ModalDialog } from "#app/_ui/modal-dialog.tsx";
import { FieldProblem } from "#app/_ui/record/field-problem.tsx";
import { ValueField } from "#app/_ui/record/value-field.tsx";
import { TimeField } from "#app/_ui/time-field.tsx";
import { type Interpreter, interpreters } from "#server/domain/visit.ts";
import { lobbyLocales } from "#server/words/lobby-locales.ts";
import { useConsole } from "../_lib/use-console.tsx";

const lengths = ["30", "45", "60", "90", "120"] as const;
const isTime = (time: string) => /^([01][0-9]|2[0-3]):[0-5][0-9]$/.test(time);

/** Agrees on a talk (F7). What was typed stays until it is stored. */
export function AppointmentDialog({ onClose }: { onClose(): void }) {
  const t = useTranslations("staff.appointments");
  const tStaff = useTranslations("staff");
  const { locale } = useStaffLanguage();
  const { live, isLocked } = useConsole();
  // One id for all tries: after "no answer" the same appointment is sent again, not a second one.
  const [id] = useState(createRandomUuid);
  const [draft, setDraft] = useState<Draft>(emptyDraft);
  const [problem, setProblem] = useState<"needDate" | "needTime" | "unknownReference" | null>(null);
  const [refusal, setRefusal] = useState<RefusalCode | null>(null);
  const change = (patch: Partial<Draft>) => setDraft({ ...draft, ...patch });

  async function save(event: FormEvent) {
    event.preventDefault();
    const missing = draft.date === "" ? "needDate" : isTime(draft.time) ? null : "needTime";
    setProblem(missing);
    setRefusal(null);
    if (missing) return;
    const caseId = draft.reference.trim() === "" ? null : await findCase();
    if (caseId === undefined) return;
    const { reference, minutes, ...kept } = draft;
    const appointment = { id, ...kept, minutes: Number(minutes), caseId };
    const reply = await live.send("appointment:save", { appointment, baseRevision: null });
    if (reply.ok) onClose();
    else setRefusal(reply.code);
  }

  /** Undefined: not found, and said so. */
  async function findCase(): Promise<string | undefined> {
    const reply = await live.send("case:read", { caseId: null, reference: draft.reference });
    if (reply.ok) return reply.data.id;
    if (reply.code === "record_not_found") setProblem("unknownReference");
    else setRefusal(reply.code);
    return undefined;
  }

  return (
    <ModalDialog title={t("dialogTitle")} isOpen onClose={onClose}>
      <form onSubmit={(event) => void save(event)} noValidate className="space-y-4">
        <p className="text-muted text-pretty">{t("hint")}</p>
        <div className="grid gap-4 sm:grid-cols-[1fr_8rem_9rem]">
          <Field
            label={t("date")}
            type="date"
            value={draft.date}
            onChange={(date) => change({ date })}
            error={problem === "needDate" ? t("needDate") : null}
          />
          <TimeField
            label={t("time")}
            value={draft.time}
            onChange={(time) => change({ time })}
            error={problem === "needTime" ? t("needTime") : null}
          />
          <ChoiceField
            label={t("minutes")}
            value={draft.minutes}
            choices={lengths.map((value) => ({ value, label: tStaff("common.minutes", { n: value }) }))}
            onChange={(minutes) => change({ minutes })}
          />
        </div>
        <div className="grid gap-4 sm:grid-cols-2">
          <ChoiceField
            label={t("language")}
            value={draft.language}
            choices={lobbyLocales.map(({ code }) => ({ value: code as string, label: formatLanguage(code, locale) }))}
            onChange={(language) => change({ language })}
          />
          <ValueField
            label={t("interpreter")}
            value={draft.interpreter}
            values={interpreters}
            nameOf={(value) => tStaff(`record.interpreter.${value}`)}
            onChange={(interpreter) => change({ interpreter })}
          />
        </div>
        <Field
          label={t("reference")}
          hint={t("referenceHint")}
          value={draft.reference}
          onChange={(reference) => change({ reference })}
          error={problem === "unknownReference" ? t("unknownReference") : null}
          maxLength={20}
          spellCheck="false"
          inputClassName="sm:max-w-64"
        />
        <FieldProblem>{refusal && tStaff(`refusals.${refusal}`)}</FieldProblem>
        <div className="flex flex-wrap gap-3">
          <ActionButton type="submit" variant="primary" icon={Check} isDisabled={isLocked}>
            {tStaff("common.save")}
          </ActionButton>
          <ActionButton onPress={onClose}>{tStaff("common.cancel")}</ActionButton>
        </div>
      </form>
    </ModalDialog>
  );
}

type Draft = {
  date: string;
  time: string;
  minutes: (typeof lengths)[number];
  language: string;
  interpreter: Interpreter | null;
  reference: string;
};

const emptyDraft: Draft = { date: "", time: "", minutes: "60", language: "de", interpreter: null, reference: "" };
