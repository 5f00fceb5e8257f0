"use client";
import { Siren, VolumeX } from "lucide-react";
import { useTranslations } from "use-intl";
import { useArrivalSigns } from "../_lib/use-arrival-signs.tsx";
import { useConsole } from "../_lib/use-console.tsx";

/** How many emergencies wait, in a place that is kept: seen at once, wherever the list stands, and nothing moves. */
export function UrgentMark() {
  const t = useTranslations("staff.wholeDay.arrivals");
  const { snapshot } = useConsole();
  const { isBlocked } = useArrivalSigns();
  const urgent = snapshot.waiting.filter(({ urgency }) => urgency === 2).length;
  return (
    <p className="flex min-w-0 flex-1 items-center justify-end gap-3">
      {isBlocked && (
        <span className="inline-flex items-center gap-1.5 text-sm text-warm-800">
          <VolumeX aria-hidden className="size-4" />
          {t("blockedShort")}
        </span>
      )}
      {urgent > 0 && (
        <span className="inline-flex items-center gap-1.5 rounded-sm border border-danger-700 bg-danger-50 px-2 py-0.5 font-semibold text-danger-800 tabular-nums">
          <Siren aria-hidden className="size-4.5" />
          {t("waiting", { n: urgent })}
        </span>
      )}
    </p>
  );
}
