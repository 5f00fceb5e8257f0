"use client";
import { CalendarPlus, Pencil, Trash2 } from "lucide-react";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { useStaffLanguage } from "#app/_i18n/staff-intl.tsx";
import { formatPlainDate } from "#app/_lib/format-time.ts";
import { useNow } from "#app/_lib/use-now.ts";
import { ActionButton } from "#app/_ui/action-button.tsx";
import { Card } from "#app/_ui/card.tsx";
import { ConfirmDialog } from "#app/_ui/confirm-dialog.tsx";
import { daysBetween } from "#server/domain/zoned-time.ts";
import { type AbsenceEntry, useAbsences } from "../_lib/use-absences.ts";
import { type SettingsRefusal, useSettings } from "../_lib/use-settings.tsx";
import { AbsenceDialog } from "./absence-dialog.tsx";

/** Days without the office's person (D1, G6): in force with the answer, whatever else is typed on this page. */
export function AbsencesCard() {
  const t = useTranslations("staff");
  const { formatLocale } = useStaffLanguage();
  const { stored, send, isLocked } = useSettings();
  const { absences, reload } = useAbsences();
  const now = useNow(60_000);
  const [edited, setEdited] = useState<AbsenceEntry | "new" | null>(null);
  const [removed, setRemoved] = useState<AbsenceEntry | null>(null);
  const [refusal, setRefusal] = useState<SettingsRefusal | null>(null);
  const [done, setDone] = useState<"saved" | "removed" | null>(null);
  if (absences === null || now === null) return null;

  // Swedish writes dates as ISO 8601 does.
  const today = new Intl.DateTimeFormat("sv-SE", { timeZone: stored.settings.timeZone }).format(now);
  const write = (date: string) => `${formatPlainDate(date, formatLocale, "short")} ${date.slice(0, 4)}`;
  const datesOf = ({ from, to }: AbsenceEntry) => (from === to ? write(from) : `${write(from)} – ${write(to)}`);
  const inWords = (one: AbsenceEntry) => `${datesOf(one)}: ${t(`registers.absences.kinds.${one.kind}`)}`;
  const coming = absences.filter(({ to }) => to >= today);
  const past = absences.filter(({ to }) => to < today).toReversed();
  const open = edited === "new" ? null : edited;

  async function handleRemove({ id, revision }: AbsenceEntry) {
    const reply = await send("absence:remove", { id, baseRevision: revision });
    setRefusal(reply.ok ? null : { code: reply.code, reference: reply.reference ?? null });
    if (reply.ok) {
      setRemoved(null);
      setDone("removed");
    }
    await reload();
  }

  const row = (absence: AbsenceEntry) => (
    <li key={absence.id} className="flex flex-wrap items-center gap-x-4 gap-y-1 py-2">
      <p className="min-w-56 flex-1">
        <span className="font-medium">{datesOf(absence)}</span>
        <span className="text-muted">, {t("registers.absences.days", { n: daysOf(absence) })}</span>
        {absence.from <= today && today <= absence.to && (
          <span className="ms-2 rounded-sm bg-warm-50 px-1.5 py-0.5 text-sm font-semibold text-warm-800">
            {t("registers.absences.today")}
          </span>
        )}
        <span className="block text-muted">{t(`registers.absences.kinds.${absence.kind}`)}</span>
      </p>
      <ActionButton
        variant="quiet"
        icon={Pencil}
        label={t("registers.absences.editOf", { dates: datesOf(absence) })}
        onPress={() => {
          setDone(null);
          setEdited(absence);
        }}
        isDisabled={isLocked}
      >
        {t("registers.absences.edit")}
      </ActionButton>
      <ActionButton
        variant="quiet"
        icon={Trash2}
        label={t("registers.absences.removeOf", { dates: datesOf(absence) })}
        onPress={() => {
          setDone(null);
          setRefusal(null);
          setRemoved(absence);
        }}
        isDisabled={isLocked}
      />
    </li>
  );

  return (
    <Card heading={t("registers.absences.heading")}>
      <p className="max-w-prose text-muted text-pretty">{t("registers.absences.lead")}</p>
      {coming.length === 0 ? (
        <p className="my-4 font-medium">{t("registers.absences.none")}</p>
      ) : (
        <ul className="my-3 divide-y divide-line">{coming.map(row)}</ul>
      )}
      {past.length > 0 && (
        <details className="mb-3">
          <summary className="min-h-11 py-2 font-medium">{t("registers.absences.past", { n: past.length })}</summary>
          <ul className="divide-y divide-line">{past.map(row)}</ul>
        </details>
      )}
      <div className="flex flex-wrap items-center gap-4">
        <ActionButton
          icon={CalendarPlus}
          onPress={() => {
            setDone(null);
            setEdited("new");
          }}
          isDisabled={isLocked}
        >
          {t("registers.absences.add")}
        </ActionButton>
        <p aria-live="polite" className="font-medium text-good-700">
          {done && t(`registers.absences.${done}`)}
        </p>
      </div>
      {edited && (
        <AbsenceDialog
          entry={open}
          latest={open && (absences.find(({ id }) => id === open.id) ?? null)}
          today={today}
          reload={reload}
          onClose={(isSaved) => {
            setEdited(null);
            if (!isSaved) return;
            setDone("saved");
            void reload();
          }}
        />
      )}
      {removed && (
        <ConfirmDialog
          title={t("registers.absences.removeTitle")}
          lead={t("registers.absences.removeLead", { dates: inWords(removed) })}
          confirm={t("registers.absences.remove")}
          cancel={t("common.cancel")}
          refusal={refusal && t(`refusals.${refusal.code}`)}
          onConfirm={() => void handleRemove(removed)}
          onClose={() => setRemoved(null)}
        />
      )}
    </Card>
  );
}

/** Both included. */
function daysOf({ from, to }: AbsenceEntry): number {
  return daysBetween(from, to) + 1;
}
