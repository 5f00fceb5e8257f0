"use client";
import { useTranslations } from "use-intl";
import { useStaffLanguage } from "#app/_i18n/staff-intl.tsx";
import { describeConcern } from "#app/_lib/catalogue-labels.ts";
import { useAnswer } from "#app/_lib/use-answer.ts";
import { Card } from "#app/_ui/card.tsx";
import { FollowUpRow } from "#app/_ui/cases/follow-up-row.tsx";
import { Discreet } from "#app/_ui/discreet.tsx";
import { useConsole } from "../_lib/use-console.tsx";

/** More than these stand on the page of all follow-ups. */
const shownRows = 5;

/** What is due until today, overdue first. Nothing due: no card, the day is full enough. */
export function DueList() {
  const t = useTranslations("staff.cases.followUp");
  const { live, snapshot, catalogue, isLocked } = useConsole();
  const { locale } = useStaffLanguage();
  const { data } = useAnswer(live, "follow-up:list", { done: false, offset: 0 }, ["follow_ups", "cases"]);
  const today = snapshot.day.date;
  const due = data?.followUps.filter(({ dueOn }) => dueOn <= today) ?? [];
  if (!data || due.length === 0) return null;
  return (
    <Card
      heading={t("heading")}
      aside={
        data.overdue > 0 && <p className="font-medium text-danger-700">{t("overdueCount", { n: data.overdue })}</p>
      }
    >
      <ul className="divide-y divide-line">
        {due.slice(0, shownRows).map((one) => (
          <FollowUpRow
            key={one.id}
            followUp={one}
            live={live}
            today={today}
            isLocked={isLocked}
            place={
              one.reference ?? (one.concern && <Discreet>{describeConcern(catalogue, one.concern, locale)}</Discreet>)
            }
          />
        ))}
      </ul>
      <a
        href="/records#follow-ups"
        className="mt-2 inline-block font-medium text-brand-700 underline underline-offset-4"
      >
        {t("all")}
      </a>
    </Card>
  );
}
