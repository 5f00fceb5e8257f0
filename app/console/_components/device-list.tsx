"use client";
import { Monitor, TabletSmartphone } from "lucide-react";
import { useTranslations } from "use-intl";
import { useConsole } from "../_lib/use-console.tsx";
import { DisplayControls } from "./display-controls.tsx";

/** Kiosks and displays: who is there, who is not, whose sound does not come (E3). */
export function DeviceList() {
  const t = useTranslations("staff.console");
  const { presence } = useConsole();
  const devices = presence?.devices ?? [];
  if (devices.length === 0) return <p className="text-muted">{t("day.devicesNone")}</p>;
  return (
    <ul>
      {devices.map((device) => {
        const Icon = device.kind === "kiosk" ? TabletSmartphone : Monitor;
        return (
          <li key={device.id} className="flex items-center gap-2 py-0.5">
            <Icon aria-hidden className="size-4.5 shrink-0 text-muted" />
            <div className="min-w-0 flex-1">
              <p className="truncate">{device.name}</p>
              {device.problem && (
                <p className="text-sm font-medium text-warm-800">
                  {t(device.problem === "sound_blocked" ? "day.soundBlocked" : "day.soundMuted")}
                </p>
              )}
              {device.printer && device.printer !== "ready" && device.printer !== "unknown" && (
                <p className="text-sm font-medium text-warm-800">{t(`day.printer.${device.printer}`)}</p>
              )}
            </div>
            <span className={device.online ? "text-good-700" : "font-semibold text-danger-700"}>
              {t(device.online ? "day.online" : "day.offline")}
            </span>
            {device.kind === "display" && <DisplayControls device={device} />}
          </li>
        );
      })}
    </ul>
  );
}
