"use client";
import { VolumeX } from "lucide-react";
import { useTranslations } from "use-intl";
import { formatDay, formatTime } from "#app/_lib/format-time.ts";

type Props = { officeName: string; now: number | null; timeZone: string | null; isSilent: boolean };

/** Who calls here, the office's own time, not this machine's, and whether one has to look because nothing is heard. */
export function DisplayHeader({ officeName, now, timeZone, isSilent }: Props) {
  const t = useTranslations("lobby");
  return (
    <header className="flex items-center justify-between gap-x-12 gap-y-4 bg-band px-14 py-6 text-on-band portrait:flex-wrap portrait:px-10">
      <p className="text-[3rem] leading-tight font-semibold text-balance">{officeName}</p>
      <div className="flex shrink-0 items-baseline gap-10 portrait:w-full portrait:justify-between">
        {isSilent && (
          <p className="flex items-center gap-3 self-center text-[1.75rem] text-on-band-soft">
            <VolumeX aria-hidden className="size-9" />
            {t("soundOff")}
          </p>
        )}
        {now !== null && timeZone !== null && (
          <>
            <span className="text-[2.5rem] text-on-band-soft">{formatDay(now, "de", timeZone)}</span>
            <time className="text-[5rem] leading-none font-semibold tabular-nums">
              {formatTime(now, "de", timeZone)}
            </time>
          </>
        )}
      </div>
    </header>
  );
}
