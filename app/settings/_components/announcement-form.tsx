"use client";
import { Check } from "lucide-react";
import { type FormEvent, useEffect, useRef, useState } from "react";
import { useTranslations } from "use-intl";
import { useStaffLanguage } from "#app/_i18n/staff-intl.tsx";
import { focusFirstInvalid } from "#app/_lib/focus-first-invalid.ts";
import { formatLanguage } from "#app/_lib/format-language.ts";
import { useUnsavedGuard } from "#app/_lib/use-unsaved-guard.ts";
import { ActionButton } from "#app/_ui/action-button.tsx";
import { Card } from "#app/_ui/card.tsx";
import { ConfirmDialog } from "#app/_ui/confirm-dialog.tsx";
import { Field } from "#app/_ui/fields.tsx";
import { Notice } from "#app/_ui/notice.tsx";
import { TimeField } from "#app/_ui/time-field.tsx";
import { lobbyLocales } from "#server/words/lobby-locales.ts";
import {
  type AnnouncementDraft,
  checkAnnouncement,
  finishAnnouncement,
  maxWords,
  presetTimes,
} from "../_lib/announcement-draft.ts";
import type { FieldProblems } from "../_lib/field-problem.ts";
import { useDeviceList } from "../_lib/use-device-list.tsx";
import { useTextOf } from "../_lib/use-problem-text.ts";
import { type SettingsRefusal, useSettings } from "../_lib/use-settings.tsx";
import { AnnouncementPreview } from "./announcement-preview.tsx";

type AnnouncementFormProps = {
  start: AnnouncementDraft;
  isNew: boolean;
  /** With what was saved, or null. */
  onClose(saved: { from: string } | null): void;
};

const otherLocales = lobbyLocales.filter(({ code }) => code !== "de");
const presets = ["today", "tomorrow", "week"] as const;
const noProblems: FieldProblems = new Map();
/** The clock of this machine: it decides only what is suggested and warned of, the server decides what is shown. */
const readClock = () => new Date().toISOString();

export function AnnouncementForm({ start, isNew, onClose }: AnnouncementFormProps) {
  const t = useTranslations("staff");
  const { stored, isLocked } = useSettings();
  const { run } = useDeviceList();
  const [draft, setDraft] = useState(start);
  const [isChecked, setIsChecked] = useState(false);
  const [isPending, setIsPending] = useState(false);
  const [isLeaving, setIsLeaving] = useState(false);
  const [refusal, setRefusal] = useState<SettingsRefusal | null>(null);
  const form = useRef<HTMLFormElement>(null);
  const { timeZone } = stored.settings;
  const isDirty = JSON.stringify(draft) !== JSON.stringify(start);
  const say = useTextOf(isChecked ? checkAnnouncement(draft, readClock(), timeZone) : noProblems);
  useUnsavedGuard(isDirty);
  useEffect(() => form.current?.querySelector("input")?.focus(), []);
  const change = (patch: Partial<AnnouncementDraft>) => setDraft({ ...draft, ...patch });

  async function handleSubmit(event: FormEvent) {
    event.preventDefault();
    setIsChecked(true);
    const announcement = finishAnnouncement(draft, readClock(), timeZone);
    if (!announcement) return focusFirstInvalid(form.current);
    if (isPending) return;
    setIsPending(true);
    const refused = await run("announcement:save", { announcement });
    setIsPending(false);
    setRefusal(refused);
    if (!refused) onClose(announcement);
  }

  return (
    <form ref={form} onSubmit={handleSubmit} noValidate>
      <Card heading={t(isNew ? "settings.announcements.newTitle" : "settings.announcements.editTitle")}>
        <div className="grid items-start gap-x-8 gap-y-5 lg:grid-cols-[1fr_22rem]">
          <div className="space-y-5">
            <Field
              label={t("settings.announcements.text")}
              hint={t("settings.announcements.textHint")}
              value={draft.texts.de}
              onChange={(de) => change({ texts: { ...draft.texts, de } })}
              error={say("texts.de")}
              lang="de"
              maxLength={maxWords}
              isRequired
            />
            <Times draft={draft} onChange={change} say={say} timeZone={timeZone} />
            <OtherLanguages draft={draft} onChange={change} say={say} />
          </div>
          <AnnouncementPreview texts={draft.texts} />
        </div>
        <div aria-live="polite" className="mt-4 empty:hidden">
          {refusal && <Notice tone="danger">{t(`refusals.${refusal.code}`)}</Notice>}
        </div>
        <div className="mt-5 flex flex-wrap gap-3">
          <ActionButton type="submit" variant="primary" icon={Check} isPending={isPending} isDisabled={isLocked}>
            {t("common.save")}
          </ActionButton>
          <ActionButton onPress={() => (isDirty ? setIsLeaving(true) : onClose(null))}>
            {t("common.cancel")}
          </ActionButton>
        </div>
      </Card>
      {isLeaving && (
        <ConfirmDialog
          title={t("settings.announcements.leaveTitle")}
          lead={t("settings.announcements.leaveLead")}
          confirm={t("settings.announcements.discard")}
          cancel={t("settings.announcements.stay")}
          onConfirm={() => onClose(null)}
          onClose={() => setIsLeaving(false)}
        />
      )}
    </form>
  );
}

type PartProps = {
  draft: AnnouncementDraft;
  onChange(patch: Partial<AnnouncementDraft>): void;
  say(path: string): string | null;
};

function Times({ draft, onChange, say, timeZone }: PartProps & { timeZone: string }) {
  const t = useTranslations("staff.settings.announcements");
  return (
    <fieldset>
      <legend className="font-medium">{t("when")}</legend>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset inside of a fieldset says the same twice. */}
      <div role="group" aria-label={t("presets")} className="my-2 flex flex-wrap gap-2">
        {presets.map((preset) => (
          <ActionButton key={preset} size="small" onPress={() => onChange(presetTimes(preset, readClock(), timeZone))}>
            {t(preset)}
          </ActionButton>
        ))}
      </div>
      <div className="grid grid-cols-2 items-start gap-x-4 gap-y-3 sm:grid-cols-[11rem_6.5rem_11rem_6.5rem]">
        <Field
          type="date"
          label={t("fromDate")}
          value={draft.fromDate}
          onChange={(fromDate) => onChange({ fromDate })}
          error={say("fromDate")}
        />
        <TimeField
          label={t("fromTime")}
          value={draft.fromTime}
          onChange={(fromTime) => onChange({ fromTime })}
          error={say("fromTime")}
        />
        <Field
          type="date"
          label={t("untilDate")}
          value={draft.untilDate}
          onChange={(untilDate) => onChange({ untilDate })}
          error={say("untilDate")}
        />
        <TimeField
          label={t("untilTime")}
          value={draft.untilTime}
          onChange={(untilTime) => onChange({ untilTime })}
          error={say("untilTime")}
        />
      </div>
    </fieldset>
  );
}

function OtherLanguages({ draft, onChange, say }: PartProps) {
  const t = useTranslations("staff.settings.announcements");
  const { locale } = useStaffLanguage();
  const [isOpen, setIsOpen] = useState(() => otherLocales.some(({ code }) => draft.texts[code] !== ""));
  const isWrong = otherLocales.some(({ code }) => say(`texts.${code}`) !== null);
  return (
    <details open={isOpen || isWrong} onToggle={(event) => setIsOpen(event.currentTarget.open)}>
      <summary className="min-h-11 py-2 font-medium">{t("others")}</summary>
      <p className="mb-3 text-sm text-muted text-pretty">{t("othersLead")}</p>
      <div className="space-y-3">
        {otherLocales.map(({ code, native, dir }) => {
          const name = formatLanguage(code, locale);
          return (
            <Field
              key={code}
              label={name === native ? native : `${native} · ${name}`}
              value={draft.texts[code]}
              onChange={(text) => onChange({ texts: { ...draft.texts, [code]: text } })}
              error={say(`texts.${code}`)}
              lang={code === "de-simple" ? "de" : code}
              dir={dir}
              maxLength={maxWords}
            />
          );
        })}
      </div>
    </details>
  );
}
