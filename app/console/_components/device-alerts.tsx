"use client";
import { type LucideIcon, MonitorX, Printer, TabletSmartphone, VolumeX } from "lucide-react";
import { useTranslations } from "use-intl";
import type { AlertCode, DeviceAlert } from "../_lib/device-alerts.ts";

const looks: Record<AlertCode, { icon: LucideIcon; className: string }> = {
  displayOffline: { icon: MonitorX, className: "bg-danger-800" },
  soundBlocked: { icon: VolumeX, className: "bg-warm-800" },
  soundMuted: { icon: VolumeX, className: "bg-warm-800" },
  kioskOffline: { icon: TabletSmartphone, className: "bg-danger-800" },
  kioskSilent: { icon: VolumeX, className: "bg-warm-800" },
  printerNoPaper: { icon: Printer, className: "bg-warm-800" },
  printerOpen: { icon: Printer, className: "bg-warm-800" },
  printerOffline: { icon: Printer, className: "bg-warm-800" },
  printerSilent: { icon: Printer, className: "bg-warm-800" },
};

/** Rows of the bar are at least so high; the columns above give way by it. */
export const alertRowRem = 4;

/**
 * What has to be made up for in person, large and in words (A61). At the foot of the page: whatever is under the pointer
 * when it appears is covered, never replaced by another button.
 */
export function DeviceAlerts({ alerts }: { alerts: readonly DeviceAlert[] }) {
  const t = useTranslations("staff.console.alerts");
  return (
    <div role="alert" aria-label={t("heading")} className="sticky bottom-0 z-20 -mx-3 -mb-4 sm:-mx-5">
      {alerts.map(({ code, names }) => {
        const { icon: Icon, className } = looks[code];
        const list = names.join(", ");
        return (
          <p
            key={code}
            className={`flex min-h-16 flex-wrap items-center gap-x-4 border-t-2 border-white px-5 py-2 text-white ${className}`}
          >
            <Icon aria-hidden className="size-8 shrink-0" />
            <strong className="text-xl font-semibold text-pretty sm:text-2xl">{t(code)}</strong>
            <span className="text-lg">
              {code === "soundBlocked" || code === "soundMuted" ? t(`${code}How`, { names: list }) : list}
            </span>
          </p>
        );
      })}
    </div>
  );
}
