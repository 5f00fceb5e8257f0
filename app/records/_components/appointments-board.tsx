"use client";
import { CalendarPlus } from "lucide-react";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { useStaffLanguage } from "#app/_i18n/staff-intl.tsx";
import { formatPlainDate } from "#app/_lib/format-time.ts";
import { type AskingLive, useAnswer } from "#app/_lib/use-answer.ts";
import { ActionButton } from "#app/_ui/action-button.tsx";
import { AppointmentForm } from "#app/_ui/appointments/appointment-form.tsx";
import type { ListedAppointment } from "#app/_ui/appointments/use-appointment-words.ts";
import { SwitchField } from "#app/_ui/fields.tsx";
import { Notice } from "#app/_ui/notice.tsx";
import { groupByDay } from "../_lib/appointment-days.ts";
import { shiftDays } from "../_lib/period.ts";
import { AppointmentEntry } from "./appointment-entry.tsx";

type AppointmentsBoardProps = { live: AskingLive; today: string; isLocked: boolean };

/** As far ahead as one can be agreed on (F7), and as far back as they are kept at first (X1). */
const daysAhead = 366;
const daysBack = 90;
/** As many as one answer holds (docs/protocol.md, `appointment:list`). */
const maxListed = 200;

/** Talks agreed on, day by day: what comes, or what was, the latest first. */
export function AppointmentsBoard({ live, today, isLocked }: AppointmentsBoardProps) {
  const t = useTranslations("staff.appointments");
  const [isPast, setIsPast] = useState(false);
  const [edited, setEdited] = useState<ListedAppointment | "new" | null>(null);
  const [isSaved, setIsSaved] = useState(false);
  const period = isPast
    ? { from: shiftDays(today, -daysBack), to: shiftDays(today, -1) }
    : { from: today, to: shiftDays(today, daysAhead) };
  const { data, refusal, reload } = useAnswer(live, "appointment:list", period, ["appointments"]);
  // An answer to the other question is not shown under this one.
  const list = data?.appointments.filter(({ date }) => period.from <= date && date <= period.to) ?? [];
  const days = groupByDay(list);
  const open = edited === "new" ? null : edited;

  function edit(one: ListedAppointment | "new") {
    setIsSaved(false);
    setEdited(one);
  }

  return (
    <div className="space-y-4">
      <div className="flex flex-wrap items-center gap-x-6 gap-y-2">
        <ActionButton variant="primary" icon={CalendarPlus} isDisabled={isLocked} onPress={() => edit("new")}>
          {t("add")}
        </ActionButton>
        <SwitchField label={t("showPast")} isSelected={isPast} onChange={setIsPast} />
        <p aria-live="polite" className="font-medium text-good-700">
          {isSaved && t("saved")}
        </p>
      </div>
      {refusal && <Notice tone="danger">{t("failed")}</Notice>}
      {list.length >= maxListed && <Notice tone="info">{t("limited", { n: String(maxListed) })}</Notice>}
      {data && days.length === 0 && <NoAppointments isPast={isPast} />}
      {(isPast ? days.toReversed() : days).map(([day, ofDay]) => (
        <section
          key={day}
          aria-labelledby={`day-${day}`}
          className="rounded-lg border border-line bg-surface px-4 sm:px-6"
        >
          <DayHeading day={day} today={today} />
          <ul className="divide-y divide-line">
            {ofDay.map((one) => (
              <AppointmentEntry
                key={one.id}
                appointment={one}
                ofDay={ofDay}
                today={today}
                live={live}
                isLocked={isLocked}
                onEdit={() => edit(one)}
              />
            ))}
          </ul>
        </section>
      ))}
      {edited && (
        <AppointmentForm
          entry={open}
          latest={open && (list.find(({ id }) => id === open.id) ?? null)}
          live={live}
          isLocked={isLocked}
          reload={reload}
          onClose={(saved) => {
            setEdited(null);
            setIsSaved(saved);
            if (saved) reload();
          }}
        />
      )}
    </div>
  );
}

function NoAppointments({ isPast }: { isPast: boolean }) {
  const t = useTranslations("staff.appointments");
  return (
    <div className="rounded-lg border border-line bg-surface px-6 py-14 text-center">
      <p className="text-xl font-semibold">{t(isPast ? "nonePast" : "noneComing")}</p>
      {!isPast && <p className="mt-1 text-muted text-pretty">{t("noneComingHint")}</p>}
    </div>
  );
}

function DayHeading({ day, today }: { day: string; today: string }) {
  const t = useTranslations("staff.appointments");
  const { formatLocale } = useStaffLanguage();
  const near = day === today ? t("today") : day === shiftDays(today, 1) ? t("tomorrow") : null;
  const year = day.slice(0, 4) === today.slice(0, 4) ? "" : ` ${day.slice(0, 4)}`;
  return (
    <h2 id={`day-${day}`} className="border-b border-line py-3 text-lg font-semibold">
      {near && <span className="text-brand-700">{near}, </span>}
      {formatPlainDate(day, formatLocale)}
      {year}
    </h2>
  );
}
