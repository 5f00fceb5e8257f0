"use client";
import { CalendarDays, CircleCheck, ClipboardPen, MonitorX } from "lucide-react";
import type { ReactNode } from "react";
import { useTranslations } from "use-intl";
import { useStaffLanguage } from "#app/_i18n/staff-intl.tsx";
import { formatPlainDate } from "#app/_lib/format-time.ts";
import type { ConsoleSnapshot } from "#server/protocol/snapshots.ts";
import { useConsole } from "../_lib/use-console.tsx";

/** What is still to be thought of at the end of a day: records, tomorrow, devices. */
export function ClosingFacts() {
  const t = useTranslations("staff.wholeDay.closing");
  const { snapshot, presence } = useConsole();
  const records = snapshot.openRecords.length;
  const gone = presence?.devices.filter(({ online }) => !online).map(({ name }) => name) ?? [];
  return (
    <ul className="mt-4 space-y-2 rounded-md border border-line bg-paper p-4">
      {records === 0 ? (
        <Fact icon={CircleCheck} look="text-good-700">
          {t("recordsNone")}
        </Fact>
      ) : (
        <Fact icon={ClipboardPen} look="text-warm-800">
          <span className="font-semibold">{t("records", { n: records })}</span> {t("recordsLead")}
        </Fact>
      )}
      <Fact icon={CalendarDays}>
        <Tomorrow />
      </Fact>
      {gone.length > 0 && (
        <Fact icon={MonitorX} look="text-warm-800">
          {t("devices", { names: gone.join(", ") })}
        </Fact>
      )}
    </ul>
  );
}

/** Hours and absences of the next date, whatever it is. */
function Tomorrow() {
  const t = useTranslations("staff.wholeDay.closing");
  const { formatLocale } = useStaffLanguage();
  const { tomorrow } = useConsole().snapshot;
  const day = formatPlainDate(tomorrow.date, formatLocale);
  const absence = tomorrow.absences[0];
  return (
    <>
      {tomorrow.hours.length === 0
        ? t("tomorrowClosed", { day })
        : t("tomorrow", { day, hours: listHours(tomorrow.hours) })}
      {absence && ` ${t(`absence.${absence}`)}`}
    </>
  );
}

function listHours(hours: ConsoleSnapshot["tomorrow"]["hours"]): string {
  return hours.map(({ opens, closes }) => `${opens}–${closes}`).join(", ");
}

function Fact({ icon: Icon, look = "", children }: { icon: typeof CircleCheck; look?: string; children: ReactNode }) {
  return (
    <li className={`flex items-start gap-2.5 text-pretty ${look}`}>
      <Icon aria-hidden className="mt-0.5 size-5 shrink-0" />
      <span>{children}</span>
    </li>
  );
}
