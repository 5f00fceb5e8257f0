"use client";
import { CalendarPlus } from "lucide-react";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { useAnswer } from "#app/_lib/use-answer.ts";
import { ActionButton } from "#app/_ui/action-button.tsx";
import { Card } from "#app/_ui/card.tsx";
import { lastComingDay } from "../_lib/coming-days.ts";
import { useConsole } from "../_lib/use-console.tsx";
import { AppointmentDialog } from "./appointment-dialog.tsx";
import { AppointmentRow } from "./appointment-row.tsx";

/** More than these in the coming weeks are too many for the column. */
const shownComing = 6;

/** Talks agreed on (F7): today's, to be matched with the numbers that are drawn, and those that come. */
export function AppointmentList() {
  const t = useTranslations("staff.appointments");
  const { live, snapshot, isLocked } = useConsole();
  const [isAdding, setIsAdding] = useState(false);
  const today = snapshot.day.date;
  const { data } = useAnswer(live, "appointment:list", { from: today, to: lastComingDay(today) }, ["appointments"]);
  const all = data?.appointments ?? [];
  const ofToday = all.filter(({ date }) => date === today);
  const coming = all.filter(({ date, state }) => date > today && state === "planned").slice(0, shownComing);

  return (
    <Card heading={t("heading")} aside={ofToday.length > 0 && <p className="tabular-nums">{ofToday.length}</p>}>
      {data && ofToday.length + coming.length === 0 && <p className="text-muted">{t("none")}</p>}
      {ofToday.length > 0 && (
        <>
          <h3 className="text-sm font-semibold text-muted">{t("today")}</h3>
          <ul className="divide-y divide-line">
            {ofToday.map((one) => (
              <AppointmentRow key={one.id} appointment={one} isToday taken={ofToday} />
            ))}
          </ul>
        </>
      )}
      {coming.length > 0 && (
        <>
          <h3 className="mt-2 text-sm font-semibold text-muted">{t("coming")}</h3>
          <ul className="divide-y divide-line">
            {coming.map((one) => (
              <AppointmentRow key={one.id} appointment={one} isToday={false} taken={ofToday} />
            ))}
          </ul>
        </>
      )}
      <ActionButton
        size="small"
        icon={CalendarPlus}
        isDisabled={isLocked}
        onPress={() => setIsAdding(true)}
        className="mt-2"
      >
        {t("add")}
      </ActionButton>
      {isAdding && <AppointmentDialog onClose={() => setIsAdding(false)} />}
    </Card>
  );
}
