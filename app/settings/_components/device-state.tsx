"use client";
import { useTranslations } from "use-intl";
import { useStaffLanguage } from "#app/_i18n/staff-intl.tsx";
import { formatAge } from "#app/_lib/format-age.ts";
import { formatDay, formatTime } from "#app/_lib/format-time.ts";
import { useNow } from "#app/_lib/use-now.ts";
import type { Presence } from "#server/protocol/snapshots.ts";
import { useSettings } from "../_lib/use-settings.tsx";

type DeviceEntry = Presence["devices"][number];

/** Whether it is there, and what is the matter with its sound, printer and page; each in words (A38). */
export function DeviceState({ device }: { device: DeviceEntry }) {
  const t = useTranslations("staff.settings.devices");
  const { presence } = useSettings();
  const { online, problem, printer, pageVersion } = device;
  if (!online) return <LastSeen at={device.lastSeenAt} />;
  const isOld = pageVersion !== null && presence?.pageVersion != null && pageVersion !== presence.pageVersion;
  return (
    <ul>
      <li className="font-medium text-good-700">{t("online")}</li>
      {problem && (
        <li className="font-medium text-warm-800">{t(problem === "sound_blocked" ? "soundBlocked" : "soundMuted")}</li>
      )}
      {printer && (
        <li className={printer === "ready" || printer === "unknown" ? "text-muted" : "font-medium text-danger-700"}>
          {t(`printer.${printer}`)}
        </li>
      )}
      {pageVersion !== null && (
        <li className={isOld ? "font-medium text-warm-800" : "text-muted"}>
          {t(isOld ? "pageOld" : "pageCurrent", { version: pageVersion })}
        </li>
      )}
    </ul>
  );
}

function LastSeen({ at }: { at: string | null }) {
  const t = useTranslations("staff.settings.devices");
  const { stored } = useSettings();
  const { formatLocale } = useStaffLanguage();
  const now = useNow();
  const { timeZone } = stored.settings;
  if (at === null) return <p className="text-muted">{t("neverSeen")}</p>;
  const when = `${formatDay(at, formatLocale, timeZone)}, ${formatTime(at, formatLocale, timeZone)}`;
  const age = formatAge((now ?? Date.parse(at)) - Date.parse(at), formatLocale);
  return <p className="font-medium text-danger-700">{t("lastSeen", { age, when })}</p>;
}
