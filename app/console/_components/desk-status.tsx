"use client";
import { useTranslations } from "use-intl";
import { useStaffLanguage } from "#app/_i18n/staff-intl.tsx";
import { formatTime } from "#app/_lib/format-time.ts";
import type { ConsoleDesk } from "#server/protocol/snapshots.ts";
import { isLater, lateMinutes } from "../_lib/desk-state.ts";
import { useConsole } from "../_lib/use-console.tsx";
import { useConsoleNow } from "../_lib/use-console-now.tsx";

/** What a desk does right now, in a few words. */
export function DeskStatus({ desk }: { desk: ConsoleDesk }) {
  const t = useTranslations("staff.console.desk");
  const tBreak = useTranslations("staff.wholeDay.break");
  const { snapshot } = useConsole();
  const now = useConsoleNow();
  const { formatLocale } = useStaffLanguage();
  const visitor = snapshot.active.find((ticket) => ticket.deskId === desk.id);
  if (visitor) return t(visitor.status === "called" ? "called" : "serving", { number: String(visitor.number) });
  if (desk.openedAt === null) return t("notStaffed");
  if (desk.pausedUntil !== null && isLater(desk.pausedUntil, now)) {
    return t("onBreak", { time: formatTime(desk.pausedUntil, formatLocale, snapshot.timeZone) });
  }
  const late = lateMinutes(desk, now);
  if (late !== null && late > 0) return tBreak("isLate", { n: String(late) });
  return t("free");
}
