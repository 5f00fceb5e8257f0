"use client";
import { CalendarClock, CalendarDays, CircleCheck, ClipboardPen, type LucideIcon, MonitorX } from "lucide-react";
import type { ReactNode } from "react";
import { useTranslations } from "use-intl";
import { useStaffLanguage } from "#app/_i18n/staff-intl.tsx";
import { formatPlainDate } from "#app/_lib/format-time.ts";
import { useAnswer } from "#app/_lib/use-answer.ts";
import { useConsole } from "../_lib/use-console.tsx";
import { ClosingRecords } from "./closing-records.tsx";

/** What is still to be thought of at the end of a day: records, tomorrow, devices. */
export function ClosingFacts() {
  const t = useTranslations("staff.wholeDay.closing");
  const { snapshot, presence } = useConsole();
  const records = snapshot.openRecords.length;
  const gone = presence?.devices.filter(({ online }) => !online).map(({ name }) => name) ?? [];
  return (
    <ul className="mt-4 space-y-3 rounded-md border border-line bg-paper p-4">
      {records === 0 ? (
        <Fact icon={CircleCheck} look="text-good-700">
          {t("recordsNone")}
        </Fact>
      ) : (
        <Fact icon={ClipboardPen}>
          <span className="font-semibold text-warm-800">{t("records", { n: records })}</span>{" "}
          <span className="text-warm-800">{t("recordsLead")}</span>
          <ClosingRecords />
        </Fact>
      )}
      <Tomorrow />
      {gone.length > 0 && (
        <Fact icon={MonitorX} look="text-warm-800">
          {t("devices", { names: gone.join(", ") })}
        </Fact>
      )}
    </ul>
  );
}

/** Hours, absences and appointments of the next date, whatever it is. */
function Tomorrow() {
  const t = useTranslations("staff.wholeDay.closing");
  const { formatLocale } = useStaffLanguage();
  const { live, snapshot } = useConsole();
  const { date, hours, absences } = snapshot.tomorrow;
  const { data } = useAnswer(live, "appointment:list", { from: date, to: date }, ["appointments"]);
  const planned = data?.appointments.filter(({ state }) => state === "planned") ?? [];
  const day = formatPlainDate(date, formatLocale);
  const isClosed = hours.length === 0;
  const open = hours.map(({ opens, closes }) => `${opens}–${closes}`).join(", ");
  const times = planned.map(({ time }) => time).join(", ");
  return (
    <>
      <Fact icon={CalendarDays}>
        {isClosed ? t("tomorrowClosed", { day }) : t("tomorrow", { day, hours: open })}
        {[...new Set(absences)].map((kind) => ` ${t(`absence.${kind}`)}`)}
      </Fact>
      {planned.length > 0 && (
        <Fact icon={CalendarClock} look={isClosed ? "text-warm-800" : ""}>
          {t("appointments", { n: planned.length, times })}
          {isClosed && ` ${t("appointmentsClosed")}`}{" "}
          <a href="/records#appointments" className="font-medium text-brand-700 underline underline-offset-4">
            {t("appointmentsShow")}
          </a>
        </Fact>
      )}
    </>
  );
}

function Fact({ icon: Icon, look = "", children }: { icon: LucideIcon; look?: string; children: ReactNode }) {
  return (
    <li className={`flex items-start gap-2.5 text-pretty ${look}`}>
      <Icon aria-hidden className="mt-0.5 size-5 shrink-0" />
      <div className="min-w-0 flex-1">{children}</div>
    </li>
  );
}
