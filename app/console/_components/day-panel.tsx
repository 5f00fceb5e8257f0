"use client";
import { useTranslations } from "use-intl";
import { Card } from "#app/_ui/card.tsx";
import { Notice } from "#app/_ui/notice.tsx";
import { useConsole } from "../_lib/use-console.tsx";
import { DayAvailability } from "./day-availability.tsx";
import { DayControls } from "./day-controls.tsx";
import { DayEndsSoon } from "./day-ends-soon.tsx";
import { DeskStatus } from "./desk-status.tsx";
import { DeviceList } from "./device-list.tsx";
import { ExpertViewReminder } from "./expert-view-reminder.tsx";
import { HelpButton } from "./help-button.tsx";

/** The day beside the visitor: figures, promise, desks, devices, and what stops or ends it. */
export function DayPanel() {
  const t = useTranslations("staff.console");
  const tCommon = useTranslations("staff.common");
  const { snapshot, desk } = useConsole();
  const { counts, wait, waitingCount } = snapshot;
  const figures = [
    [t("day.waiting"), waitingCount],
    [t("day.drawn"), counts.drawn],
    [t("day.completed"), counts.completed],
    [t("day.noShow"), counts.noShow],
    [t("day.cancelled"), counts.cancelled],
  ] as const;
  const others = snapshot.desks.filter((other) => other.active && other.id !== desk?.id);
  const isStaffed = snapshot.desks.some((other) => other.active && other.openedAt !== null);
  const isMissed = !isStaffed && snapshot.availability.state === "open";
  return (
    <Card heading={t("day.heading")} aside={<HelpButton />}>
      <div className="space-y-4">
        <DayAvailability />
        <DayEndsSoon />
        {isMissed && <Notice tone="warm">{t("notStaffed")}</Notice>}
        {/* Of a closed day the numbers are gone: how they ended stands in the middle. */}
        <dl hidden={snapshot.day.closedAt !== null}>
          {figures.map(([name, figure]) => (
            <div key={name} className="flex items-baseline justify-between gap-2">
              <dt>{name}</dt>
              <dd className="font-semibold tabular-nums">{figure}</dd>
            </div>
          ))}
        </dl>
        {snapshot.day.closedAt === null && (
          <div>
            <p className="text-sm text-muted">{t("day.promise")}</p>
            <p className="font-medium">
              {wait === null
                ? t("day.promiseUnknown")
                : t("day.promiseRange", { low: String(wait.lowMinutes), high: String(wait.highMinutes) })}
            </p>
          </div>
        )}
        <DayControls />
        <ExpertViewReminder />
        {others.length > 0 && (
          <div>
            <h3 className="font-semibold">{t("day.desks")}</h3>
            <ul>
              {others.map((other) => (
                <li key={other.id} className="flex justify-between gap-3 py-0.5">
                  <bdi className="whitespace-nowrap font-medium">{tCommon("room", { room: other.room })}</bdi>
                  <span className="text-end text-muted">
                    <DeskStatus desk={other} />
                    {other.openedAt !== null && other.staffName !== null && (
                      <span className="block text-sm">{other.staffName}</span>
                    )}
                  </span>
                </li>
              ))}
            </ul>
          </div>
        )}
        <div>
          <h3 className="mb-1 font-semibold">{t("day.devices")}</h3>
          <DeviceList />
        </div>
      </div>
    </Card>
  );
}
