"use client";
import { Armchair, CloudOff, Coffee, DoorClosed, Hourglass } from "lucide-react";
import { useTranslations } from "use-intl";
import { formatAge } from "#app/_i18n/lobby/format-when.ts";
import { formatTime } from "#app/_lib/format-time.ts";
import type { DisplayView } from "../_lib/display-view.ts";
import { CallCard } from "./call-card.tsx";
import { InEnglish } from "./in-english.tsx";
import { BothLanguages, BreakUntil, NextOpening } from "./lobby-words.tsx";
import { NoticeCard } from "./notice-card.tsx";

type Props = {
  view: Exclude<DisplayView, { state: "pairing" }>;
  isNew: boolean;
  /** Server's time. */
  now: number;
  timeZone: string;
  /** Server's time of the last confirmation; null: there was none. */
  confirmedAt: number | null;
};

/** One component for each state; a new state does not compile without one. */
export function BigPlace({ view, isNew, now, timeZone, confirmedAt }: Props) {
  switch (view.state) {
    case "calling":
      return <CallCard call={view.call} isNew={isNew} />;
    case "connecting":
      return <NoticeCard icon={Hourglass} title={<BothLanguages of="connecting" english="mt-4 text-[3rem]" />} />;
    case "nobody":
      return <NoticeCard icon={Armchair} title={<BothLanguages of="nobodyCalled" english="mt-4 text-[3rem]" />} />;
    case "break": {
      const time = formatTime(view.until, "de", timeZone);
      return (
        <NoticeCard icon={Coffee} tone="warm" title={<BreakUntil time={time} />}>
          <p>
            <InEnglish className="text-[3rem]">
              <BreakUntil time={time} />
            </InEnglish>
          </p>
        </NoticeCard>
      );
    }
    case "closed":
      return (
        <NoticeCard icon={DoorClosed} title={<BothLanguages of="closedNow" english="mt-4 text-[3rem]" />}>
          {view.opensAt !== null && (
            <p>
              <NextOpening at={view.opensAt} now={now} locale="de" timeZone={timeZone} />
              <InEnglish className="mt-2 text-[2.25rem]">
                <NextOpening at={view.opensAt} now={now} locale="en" timeZone={timeZone} />
              </InEnglish>
            </p>
          )}
        </NoticeCard>
      );
    case "cut-off":
      return (
        <NoticeCard icon={CloudOff} tone="danger" title={<BothLanguages of="cutOff" english="mt-4 text-[3rem]" />}>
          <p>
            <BothLanguages of="cutOffHint" english="mt-2 text-[2.25rem]" />
          </p>
          {confirmedAt !== null && <ShownSince confirmedAt={confirmedAt} now={now} timeZone={timeZone} />}
        </NoticeCard>
      );
  }
}

/** How old the lists beside it are (E3). */
function ShownSince({ confirmedAt, now, timeZone }: { confirmedAt: number; now: number; timeZone: string }) {
  const t = useTranslations("lobby");
  const time = formatTime(confirmedAt, "de", timeZone);
  const age = formatAge(Math.floor((now - confirmedAt) / 1_000), "de");
  return <p className="text-[2.5rem] font-normal tabular-nums">{t("cutOffShown", { time, age })}</p>;
}
