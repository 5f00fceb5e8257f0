"use client";
import type { CSSProperties, ReactNode } from "react";
import { useTranslations } from "use-intl";
import { useConsole } from "../_lib/use-console.tsx";
import { useDeviceAlerts } from "../_lib/use-device-alerts.ts";
import { AppointmentList } from "./appointment-list.tsx";
import { ConsoleAnnouncer } from "./console-announcer.tsx";
import { DayPanel } from "./day-panel.tsx";
import { DeskPanel } from "./desk-panel.tsx";
import { alertRowRem, DeviceAlerts } from "./device-alerts.tsx";
import { DueList } from "./due-list.tsx";
import { FinishedList } from "./finished-list.tsx";
import { OpenRecords } from "./open-records.tsx";
import { ParkedList } from "./parked-list.tsx";
import { QueueList } from "./queue-list.tsx";
import { StillThere } from "./still-there.tsx";

/** From this width each column scrolls for itself, so that the visitor stays in view. */
const ownScroll =
  "[@media(min-width:80rem)_and_(min-height:42rem)]:max-h-[calc(100dvh-5rem-var(--alerts))] [@media(min-width:80rem)_and_(min-height:42rem)]:overflow-y-auto";

/** One page: the visitor at the desk, the queue, the day. On a wide screen the queue stands to the left. */
export function ConsoleBoard() {
  const t = useTranslations("staff");
  const { snapshot } = useConsole();
  return (
    <AboveAlerts>
      <h1 className="sr-only">{`${t("titles.console")}: ${snapshot.officeName}`}</h1>
      <ConsoleAnnouncer />
      <div className="grid items-start gap-4 pb-16 lg:grid-cols-[20rem_minmax(0,1fr)] xl:grid-cols-[20rem_minmax(0,1fr)_18rem] xl:pb-0">
        <div data-scrolls className={`space-y-4 lg:col-start-2 lg:row-start-1 ${ownScroll}`}>
          <DeskPanel />
        </div>
        <div className={`space-y-4 lg:col-start-1 lg:row-start-1 ${ownScroll}`}>
          <QueueList />
          <ParkedList />
          <FinishedList />
        </div>
        <div
          className={`grid items-start gap-4 sm:grid-cols-2 lg:col-span-2 xl:col-span-1 xl:col-start-3 xl:row-start-1 xl:grid-cols-1 ${ownScroll}`}
        >
          <DayPanel />
          <OpenRecords />
          <AppointmentList />
          <DueList />
        </div>
      </div>
    </AboveAlerts>
  );
}

/** Alerts come and go with the seconds: what stands above them is not drawn anew for it. */
function AboveAlerts({ children }: { children: ReactNode }) {
  const alerts = useDeviceAlerts();
  return (
    <div
      // What sticks to the lower edge of the window stays above the alerts; columns that scroll end above them anyway.
      className="[--foot:var(--alerts)] [@media(min-width:80rem)_and_(min-height:42rem)]:[--foot:0rem]"
      style={{ "--alerts": `${alerts.length * alertRowRem}rem` } as CSSProperties}
    >
      {children}
      <DeviceAlerts alerts={alerts} />
      <StillThere />
    </div>
  );
}
