"use client";
import { useTranslations } from "use-intl";
import { useStaffLanguage } from "#app/_i18n/staff-intl.tsx";
import { formatPlainDate } from "#app/_lib/format-time.ts";
import { Card } from "#app/_ui/card.tsx";
import { weekdays } from "../_lib/settings-draft.ts";
import { useProblemText } from "../_lib/use-problem-text.ts";
import { useSettings } from "../_lib/use-settings.tsx";
import { AbsencesCard } from "./absences-card.tsx";
import { ExceptionList } from "./exception-list.tsx";
import { HoursEditor } from "./hours-editor.tsx";

export function HoursPanel() {
  const t = useTranslations("staff.settings.hours");
  const { draft, change } = useSettings();
  const say = useProblemText();
  return (
    <>
      <Card heading={t("week")}>
        <p className="mb-3 text-muted text-pretty">{t("weekLead")}</p>
        <ul className="divide-y divide-line">
          {weekdays.map((weekday) => {
            const day = t(`weekdays.d${weekday}`);
            return (
              <li key={weekday} className="grid items-start gap-x-6 gap-y-1 py-2.5 sm:grid-cols-[9rem_1fr]">
                <p className="flex min-h-11 items-center font-medium">{day}</p>
                <HoursEditor
                  day={day}
                  hours={draft.week[weekday]}
                  onChange={(hours) => change({ week: { ...draft.week, [weekday]: hours } })}
                  say={(at) => say(`week.${weekday}.${at}`)}
                />
              </li>
            );
          })}
        </ul>
      </Card>
      <AbsencesCard />
      <ExceptionList />
      <Holidays />
    </>
  );
}

function Holidays() {
  const t = useTranslations("staff.settings.hours");
  const { stored } = useSettings();
  const { formatLocale } = useStaffLanguage();
  const years = [...new Set(stored.holidays.map((holiday) => holiday.date.slice(0, 4)))];
  return (
    <Card heading={t("holidays")}>
      <p className="mb-3 text-muted text-pretty">{t(years.length > 0 ? "holidaysLead" : "holidaysNone")}</p>
      <div className="grid gap-6 sm:grid-cols-2">
        {years.map((year) => (
          <div key={year}>
            <h3 className="mb-1 font-semibold tabular-nums">{year}</h3>
            <ul>
              {stored.holidays
                .filter((holiday) => holiday.date.startsWith(year))
                .map((holiday) => (
                  <li key={holiday.date} className="flex flex-wrap justify-between gap-x-4 border-b border-line py-1">
                    <span>{holiday.name}</span>
                    <span className="text-muted">{formatPlainDate(holiday.date, formatLocale, "short")}</span>
                  </li>
                ))}
            </ul>
          </div>
        ))}
      </div>
    </Card>
  );
}
