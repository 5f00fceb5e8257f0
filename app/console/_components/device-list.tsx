"use client";
import { Monitor, TabletSmartphone } from "lucide-react";
import { useTranslations } from "use-intl";
import { useConsole } from "../_lib/use-console.tsx";

/** Kiosks and displays: who is there, who is not, whose sound is blocked (E3, A61). */
export function DeviceList() {
  const t = useTranslations("staff.console");
  const { presence } = useConsole();
  const devices = presence?.devices ?? [];
  const displays = devices.filter((device) => device.kind === "display");
  const isUnseen = displays.length > 0 && displays.every((device) => !device.online);
  if (devices.length === 0) return <p className="text-muted">{t("day.devicesNone")}</p>;
  return (
    <>
      <ul>
        {devices.map((device) => {
          const Icon = device.kind === "kiosk" ? TabletSmartphone : Monitor;
          return (
            <li key={device.id} className="flex items-center gap-2 py-0.5">
              <Icon aria-hidden className="size-4.5 shrink-0 text-muted" />
              <span className="min-w-0 flex-1 truncate">{device.name}</span>
              {device.problem === "sound_blocked" && (
                <span className="font-medium text-warm-800">{t("day.soundBlocked")}</span>
              )}
              <span className={device.online ? "text-good-700" : "font-semibold text-danger-700"}>
                {t(device.online ? "day.online" : "day.offline")}
              </span>
            </li>
          );
        })}
      </ul>
      <p aria-live="polite" className="mt-1 font-medium text-danger-700 empty:hidden">
        {isUnseen && t("visitor.displayOffline")}
      </p>
    </>
  );
}
