"use client";
import { useTranslations } from "use-intl";
import { useStaffLanguage } from "#app/_i18n/staff-intl.tsx";
import { formatTime } from "#app/_lib/format-time.ts";
import { Notice } from "#app/_ui/notice.tsx";
import { useConsole } from "../_lib/use-console.tsx";
import { useConsoleNow } from "../_lib/use-console-now.tsx";

const warnAheadMs = 15 * 60_000;

/** The clock closes the day by itself (E1): said before it happens, with what would happen. */
export function DayEndsSoon() {
  const t = useTranslations("staff.wholeDay.closing");
  const { formatLocale } = useStaffLanguage();
  const { snapshot } = useConsole();
  const now = useConsoleNow();
  const { day, timeZone } = snapshot;
  const leftMs = Date.parse(day.endsAt) - now;
  const isSoon = day.closedAt === null && leftMs > 0 && leftMs <= warnAheadMs;
  const open = snapshot.waitingCount + snapshot.active.length;
  return (
    <div role="status" className="empty:hidden">
      {isSoon && (
        <Notice tone="warm">{t("soon", { time: formatTime(day.endsAt, formatLocale, timeZone), n: open })}</Notice>
      )}
    </div>
  );
}
