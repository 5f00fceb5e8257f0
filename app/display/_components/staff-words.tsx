"use client";
import { Megaphone } from "lucide-react";
import type { DisplaySnapshot } from "#server/protocol/snapshots.ts";
import { lobbyLocales } from "#server/words/lobby-locales.ts";
import { pageOf } from "../_lib/pages.ts";

type Announcement = DisplaySnapshot["announcements"][number];
type Text = { code: string; dir: "ltr" | "rtl"; text: string };

/** What staff tell the waiting room: German stays, the other languages take turns beside it, nothing scrolls (N1, A43). */
export function StaffWords({ announcements, now }: { announcements: readonly Announcement[]; now: number }) {
  const [shown = []] = pageOf(announcements.flatMap(spreadsOf), 1, now);
  const longest = Math.max(...shown.map(({ text }) => text.length));
  const size = longest <= 60 ? "text-[3rem]" : longest <= 110 ? "text-[2.5rem]" : "text-[2rem]";
  return (
    <div className="flex min-w-0 flex-1 items-center gap-8 text-brand-900">
      <Megaphone aria-hidden className="size-16 shrink-0" strokeWidth={1.75} />
      <div
        className={`grid flex-1 gap-x-14 gap-y-4 ${size} ${shown.length > 1 ? "grid-cols-2 portrait:grid-cols-1" : ""}`}
      >
        {shown.map(({ code, dir, text }) => (
          <p
            key={code}
            lang={code === "de-simple" ? "de" : code}
            dir={dir}
            className="self-center leading-snug font-semibold text-balance"
          >
            {text}
          </p>
        ))}
      </div>
    </div>
  );
}

/** One announcement as it is shown at one moment: German alone, or beside one other language. */
function spreadsOf({ texts }: Announcement): (readonly Text[])[] {
  const written = lobbyLocales.flatMap(({ code, dir }) => {
    const text = texts[code];
    return text === undefined ? [] : [{ code, dir, text }];
  });
  const german = written.filter(({ code }) => code === "de");
  const others = written.filter(({ code }) => code !== "de");
  return others.length === 0 ? [german] : others.map((other) => [...german, other]);
}
