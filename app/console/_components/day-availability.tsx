"use client";
import { CircleCheck, CircleSlash, type LucideIcon } from "lucide-react";
import type { ReactNode } from "react";
import { useTranslations } from "use-intl";
import { useStaffLanguage } from "#app/_i18n/staff-intl.tsx";
import { formatDay, formatTime } from "#app/_lib/format-time.ts";
import { useConsole } from "../_lib/use-console.tsx";

/** Whether the kiosk gives numbers, until when, or why not (D1). */
export function DayAvailability() {
  const t = useTranslations("staff.console.day");
  const { snapshot } = useConsole();
  const { formatLocale } = useStaffLanguage();
  const { availability, timeZone } = snapshot;
  const time = (instant: string) => formatTime(instant, formatLocale, timeZone);
  if (availability.state === "open") {
    const times = { last: time(availability.lastTicketAt), closes: time(availability.closesAt) };
    return (
      <Line icon={CircleCheck} look="text-good-700">
        {t("open", times)}
      </Line>
    );
  }
  const { opensAt } = availability;
  const reason =
    availability.state === "closed"
      ? t(`closed.${availability.reason}`)
      : t(availability.state === "full" ? "full" : "stopped");
  return (
    <Line icon={CircleSlash} look={availability.state === "closed" ? "text-ink" : "text-warm-800"}>
      {reason}
      {opensAt && (
        <span className="block font-normal">
          {t("opensAt", { when: `${formatDay(opensAt, formatLocale, timeZone)}, ${time(opensAt)}` })}
        </span>
      )}
    </Line>
  );
}

function Line({ icon: Icon, look, children }: { icon: LucideIcon; look: string; children: ReactNode }) {
  return (
    <p className={`flex items-start gap-2 font-medium text-pretty ${look}`}>
      <Icon aria-hidden className="mt-0.5 size-5 shrink-0" />
      <span>{children}</span>
    </p>
  );
}
