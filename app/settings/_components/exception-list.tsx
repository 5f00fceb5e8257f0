"use client";
import { CalendarPlus, X } from "lucide-react";
import { useTranslations } from "use-intl";
import { ActionButton } from "#app/_ui/action-button.tsx";
import { Card } from "#app/_ui/card.tsx";
import { CheckField, Field } from "#app/_ui/fields.tsx";
import { type SettingsDraft, suggestHours } from "../_lib/settings-draft.ts";
import { useProblemText } from "../_lib/use-problem-text.ts";
import { useSettings } from "../_lib/use-settings.tsx";
import { HoursEditor } from "./hours-editor.tsx";

/** As many as `officeSettings` in server/protocol/settings.ts takes. */
const maxExceptions = 80;

type DraftException = SettingsDraft["exceptions"][number];

/** Days that differ from the week. */
export function ExceptionList() {
  const t = useTranslations("staff.settings.hours");
  const { draft, change } = useSettings();
  const { exceptions } = draft;
  const add = () =>
    change({ exceptions: [...exceptions, { date: "", isClosed: true, hours: [suggestHours([])], note: "" }] });
  return (
    <Card heading={t("exceptions")}>
      <p className="mb-3 text-muted text-pretty">{t(exceptions.length === 0 ? "exceptionsNone" : "exceptionsLead")}</p>
      <ul className="divide-y divide-line">
        {exceptions.map((exception, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: dates may be empty or equal while they are typed.
          <li key={at} className="py-4">
            <ExceptionRow
              exception={exception}
              at={at}
              onChange={(patch) =>
                change({
                  exceptions: exceptions.map((other, place) => (place === at ? { ...other, ...patch } : other)),
                })
              }
              onRemove={() => change({ exceptions: exceptions.filter((_, place) => place !== at) })}
            />
          </li>
        ))}
      </ul>
      {exceptions.length < maxExceptions && (
        <ActionButton icon={CalendarPlus} onPress={add} className="mt-2">
          {t("addException")}
        </ActionButton>
      )}
    </Card>
  );
}

type ExceptionRowProps = {
  exception: DraftException;
  at: number;
  onChange(patch: Partial<DraftException>): void;
  onRemove(): void;
};

function ExceptionRow({ exception, at, onChange, onRemove }: ExceptionRowProps) {
  const t = useTranslations("staff.settings.hours");
  const say = useProblemText();
  const path = `exceptions.${at}`;
  return (
    <div className="space-y-2">
      <div className="flex flex-wrap items-start gap-x-5 gap-y-3">
        <Field
          label={t("exceptionDate")}
          type="date"
          value={exception.date}
          onChange={(date) => onChange({ date })}
          error={say(`${path}.date`)}
          className="w-48"
        />
        <Field
          label={t("exceptionNote")}
          value={exception.note}
          onChange={(note) => onChange({ note })}
          error={say(`${path}.note`)}
          hint={at === 0 ? t("exceptionNoteHint") : undefined}
          className="min-w-56 flex-1"
        />
        <ActionButton
          variant="quiet"
          icon={X}
          label={t("removeException", { date: exception.date })}
          onPress={onRemove}
          className="mt-7"
        />
      </div>
      <div className="flex flex-wrap items-start gap-x-6 gap-y-1">
        <CheckField
          label={t("exceptionClosed")}
          isSelected={exception.isClosed}
          onChange={(isClosed) =>
            onChange({ isClosed, hours: exception.hours.length > 0 ? exception.hours : [suggestHours([])] })
          }
        />
        {!exception.isClosed && (
          <HoursEditor
            day={exception.date}
            hours={exception.hours}
            onChange={(hours) => onChange({ hours })}
            say={(block) => say(`${path}.${block}`)}
          />
        )}
      </div>
    </div>
  );
}
