"use client";
import { formatDay, formatTime } from "#app/_lib/format-time.ts";

type Props = { officeName: string; now: number | null; timeZone: string | null };

/** Who calls here, and the office's own time, not this machine's. */
export function DisplayHeader({ officeName, now, timeZone }: Props) {
  return (
    <header className="flex items-center justify-between gap-12 bg-band px-14 py-6 text-on-band">
      <p className="text-[3rem] leading-tight font-semibold text-balance">{officeName}</p>
      {now !== null && timeZone !== null && (
        <p className="flex shrink-0 items-baseline gap-10">
          <span className="text-[2.5rem] text-on-band-soft">{formatDay(now, "de", timeZone)}</span>
          <time className="text-[5rem] leading-none font-semibold tabular-nums">{formatTime(now, "de", timeZone)}</time>
        </p>
      )}
    </header>
  );
}
