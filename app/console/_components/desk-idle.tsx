"use client";
import { Coffee, DoorOpen, type LucideIcon, Moon, Settings } from "lucide-react";
import type { ReactNode } from "react";
import { useTranslations } from "use-intl";
import { useStaffLanguage } from "#app/_i18n/staff-intl.tsx";
import { formatDay, formatTime } from "#app/_lib/format-time.ts";
import type { ConsoleDesk } from "#server/protocol/snapshots.ts";
import { useConsole } from "../_lib/use-console.tsx";
import { useConsoleNow } from "../_lib/use-console-now.tsx";
import { ActionBar } from "./action-bar.tsx";
import { CommandButton } from "./command-button.tsx";
import { DaySummary } from "./day-summary.tsx";

type IdleProps = { icon: LucideIcon; title: string; lead: ReactNode; hint?: ReactNode; children?: ReactNode };

/** A desk at which nobody sits: what is the case, and the way on. */
export function Idle({ icon: Icon, title, lead, hint, children }: IdleProps) {
  return (
    <div className="flex flex-1 flex-col">
      <div className="flex min-h-72 flex-1 flex-col items-center justify-center gap-6 py-6 text-center">
        <Icon aria-hidden className="size-12 text-brand-600" strokeWidth={1.5} />
        <div>
          <h3 className="text-3xl font-semibold text-balance">{title}</h3>
          <div className="mx-auto mt-2 max-w-prose text-lg text-muted text-pretty">{lead}</div>
        </div>
      </div>
      <ActionBar hint={hint}>{children}</ActionBar>
    </div>
  );
}

export function NoDesk() {
  const t = useTranslations("staff.console.desk");
  return (
    <Idle icon={DoorOpen} title={t("none")} lead={t("noneHint")}>
      <a
        href="/settings?tab=desks"
        className="inline-flex min-h-16 w-full items-center justify-center gap-3 rounded-md bg-brand-700 px-6 text-xl font-medium text-white hover:bg-brand-800 sm:w-88"
      >
        <Settings aria-hidden className="size-5" />
        {t("toSettings")}
      </a>
    </Idle>
  );
}

export function DeskNotOpen({ desk }: { desk: ConsoleDesk }) {
  const t = useTranslations("staff.console");
  return (
    <Idle icon={DoorOpen} title={t("desk.closedTitle")} lead={t("desk.closedLead")}>
      <CommandButton
        name="desk:open"
        input={{ deskId: desk.id }}
        shortcut="openDesk"
        variant="primary"
        size="large"
        icon={DoorOpen}
      >
        {t("desk.open")}
      </CommandButton>
    </Idle>
  );
}

export function DeskBreak({ desk, until }: { desk: ConsoleDesk; until: string }) {
  const t = useTranslations("staff.console");
  const { snapshot } = useConsole();
  const now = useConsoleNow();
  const { formatLocale } = useStaffLanguage();
  const left = Math.max(1, Math.ceil((Date.parse(until) - now) / 60_000));
  return (
    <Idle
      icon={Coffee}
      title={t("visitor.breakTitle", { time: formatTime(until, formatLocale, snapshot.timeZone) })}
      lead={
        <>
          <p className="font-medium text-ink">{t("visitor.breakLeft", { n: left })}</p>
          <p>{t("visitor.breakLead")}</p>
        </>
      }
    >
      <CommandButton
        name="desk:end-break"
        input={{ deskId: desk.id }}
        shortcut="pause"
        variant="primary"
        size="large"
        icon={Coffee}
      >
        {t("actions.endBreak")}
      </CommandButton>
    </Idle>
  );
}

export function DayClosed({ closedAt }: { closedAt: string }) {
  const t = useTranslations("staff.console.dayClosed");
  const { snapshot } = useConsole();
  const { formatLocale } = useStaffLanguage();
  const { availability, timeZone, openRecords } = snapshot;
  const opensAt = "opensAt" in availability ? availability.opensAt : null;
  return (
    <Idle
      icon={Moon}
      title={t("title")}
      lead={
        <div className="space-y-1">
          <p>{t("lead", { time: formatTime(closedAt, formatLocale, timeZone) })}</p>
          <DaySummary />
          {opensAt && (
            <p className="pt-4">
              {t("next", {
                when: `${formatDay(opensAt, formatLocale, timeZone)}, ${formatTime(opensAt, formatLocale, timeZone)}`,
              })}
            </p>
          )}
          {openRecords.length > 0 && <p>{t("records")}</p>}
        </div>
      }
    />
  );
}
