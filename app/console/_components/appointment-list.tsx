"use client";
import { CalendarPlus } from "lucide-react";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { useAnswer } from "#app/_lib/use-answer.ts";
import { ActionButton } from "#app/_ui/action-button.tsx";
import { AppointmentForm } from "#app/_ui/appointments/appointment-form.tsx";
import type { ListedAppointment } from "#app/_ui/appointments/use-appointment-words.ts";
import { Card } from "#app/_ui/card.tsx";
import { lastComingDay } from "../_lib/coming-days.ts";
import { useConsole } from "../_lib/use-console.tsx";
import { AppointmentRow } from "./appointment-row.tsx";

/** More than these in the coming weeks are too many for the column. */
const shownComing = 6;

/** Talks agreed on (F7): today's, to be matched with the numbers that are drawn, and those that come. */
export function AppointmentList() {
  const t = useTranslations("staff.appointments");
  const { live, snapshot, isLocked } = useConsole();
  const [edited, setEdited] = useState<ListedAppointment | "new" | null>(null);
  const today = snapshot.day.date;
  const { data, reload } = useAnswer(live, "appointment:list", { from: today, to: lastComingDay(today) }, [
    "appointments",
  ]);
  const all = data?.appointments ?? [];
  const ofToday = all.filter(({ date }) => date === today);
  const open = edited === "new" ? null : edited;
  const coming = all.filter(({ date, state }) => date > today && state === "planned").slice(0, shownComing);

  return (
    <Card heading={t("heading")} aside={ofToday.length > 0 && <p className="tabular-nums">{ofToday.length}</p>}>
      {data && ofToday.length + coming.length === 0 && <p className="text-muted">{t("none")}</p>}
      {ofToday.length > 0 && (
        <>
          <h3 className="text-sm font-semibold text-muted">{t("today")}</h3>
          <ul className="divide-y divide-line">
            {ofToday.map((one) => (
              <AppointmentRow key={one.id} appointment={one} isToday taken={ofToday} onEdit={() => setEdited(one)} />
            ))}
          </ul>
        </>
      )}
      {coming.length > 0 && (
        <>
          <h3 className="mt-2 text-sm font-semibold text-muted">{t("coming")}</h3>
          <ul className="divide-y divide-line">
            {coming.map((one) => (
              <AppointmentRow
                key={one.id}
                appointment={one}
                isToday={false}
                taken={ofToday}
                onEdit={() => setEdited(one)}
              />
            ))}
          </ul>
        </>
      )}
      <div className="mt-2 flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
        <a href="/records#appointments" className="font-medium text-brand-700 underline underline-offset-4">
          {t("all")}
        </a>
        <ActionButton size="small" icon={CalendarPlus} isDisabled={isLocked} onPress={() => setEdited("new")}>
          {t("add")}
        </ActionButton>
      </div>
      {edited && (
        <AppointmentForm
          entry={open}
          latest={open && (all.find(({ id }) => id === open.id) ?? null)}
          live={live}
          isLocked={isLocked}
          reload={reload}
          onClose={() => setEdited(null)}
        />
      )}
    </Card>
  );
}
