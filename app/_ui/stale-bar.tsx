"use client";
import { CloudOff } from "lucide-react";
import { useTranslations } from "use-intl";
import { silentSeconds, staleAfterMs } from "#app/_lib/use-now.ts";

/** Nothing can be sent, and what is shown may be old (E3). */
export function isOutOfDate(connected: boolean, confirmedAt: number | null, now: number | null): boolean {
  const silent = silentSeconds(confirmedAt, now);
  return !connected || silent === null || silent * 1_000 >= staleAfterMs;
}

type StaleBarProps = { isStale: boolean; confirmedAt: number | null; now: number | null };

/** Says so in words, with the age of what is shown; lies over the page, so that nothing moves when it comes and goes. */
export function StaleBar({ isStale, confirmedAt, now }: StaleBarProps) {
  const t = useTranslations("staff.connection");
  const age = silentSeconds(confirmedAt, now) ?? 0;
  return (
    <div role="alert" className="pointer-events-none fixed inset-x-0 bottom-0 z-30">
      {isStale && (
        <p className="flex items-center justify-center gap-3 bg-danger-800 px-4 py-3 text-lg font-medium text-white">
          <CloudOff aria-hidden className="size-6 shrink-0" />
          <span>
            {/* Said once, not each second. */}
            <span className="sr-only">{t("lostTitle")}</span>
            <span aria-hidden>{age < 120 ? t("lost", { age }) : t("lostMinutes", { age: Math.floor(age / 60) })}</span>
          </span>
        </p>
      )}
    </div>
  );
}
