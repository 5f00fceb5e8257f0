"use client";
import { Armchair, CircleAlert, Clock, UsersRound } from "lucide-react";
import { type ReactNode, useMemo } from "react";
import { useTranslations } from "use-intl";
import { chooseWaitWords, formatWait } from "#app/_i18n/lobby/format-wait.ts";
import { LobbyNumber } from "#app/_ui/lobby-number.tsx";
import type { DrawReply } from "#server/protocol/commands.ts";
import type { Saying } from "#server/words/saying.ts";
import { heard } from "../_lib/say.ts";
import { useSecondsLeft } from "../_lib/use-seconds-left.ts";
import { KioskButton } from "./kiosk-button.tsx";
import { PhoneCode } from "./phone-code.tsx";
import { SlipNote } from "./slip-note.tsx";

type Props = { reply: DrawReply; hideAt: number; onExtend: () => void; onDone: () => void };

/** The number fills the screen; what one person sees here nobody after them does (P17, P3a). */
export function ResultView({ reply, hideAt, onExtend, onDone }: Props) {
  const t = useTranslations("lobby");
  return (
    <>
      <div className="flex flex-1 flex-col gap-8 landscape:grid landscape:grid-cols-[auto_1fr] landscape:items-center landscape:gap-16">
        <h1
          tabIndex={-1}
          {...heard([{ word: "numberIs", with: { number: reply.number } }, { digits: reply.number }])}
          className="flex flex-1 flex-col items-center justify-center text-center"
        >
          <span className="text-[3.5rem] font-semibold">{t("yourNumber")}</span>{" "}
          <LobbyNumber
            value={reply.number}
            className="text-[35rem] leading-[0.9] font-semibold text-brand-900 landscape:text-[25rem]"
          />
        </h1>
        <div className="flex flex-col gap-7">
          <SlipNote number={reply.number} />
          <ul className="flex flex-col gap-5 text-[2.75rem] leading-tight font-semibold landscape:text-[2.25rem]">
            <Fact
              icon={<UsersRound aria-hidden className="size-14 shrink-0 text-brand-700" strokeWidth={1.75} />}
              say={reply.ahead === 0 ? [{ word: "nobodyAhead" }] : [{ word: "peopleAhead", with: { n: reply.ahead } }]}
            >
              {reply.ahead === 0 ? t("nobodyAhead") : t("peopleAhead", { n: `${reply.ahead}` })}
            </Fact>
            <Fact
              icon={<Clock aria-hidden className="size-14 shrink-0 text-brand-700" strokeWidth={1.75} />}
              say={[chooseWaitWords(reply.wait)]}
            >
              {formatWait(reply.wait, t)}
            </Fact>
            <Fact
              icon={<Armchair aria-hidden className="size-14 shrink-0 text-brand-700" strokeWidth={1.75} />}
              say={[{ word: "pleaseSit" }, { word: "callSounds" }]}
            >
              {t("pleaseSit")}
            </Fact>
          </ul>
          {reply.phoneUrl !== null && <PhoneCode address={reply.phoneUrl} />}
          <p
            {...heard([{ word: "deadlineNote" }])}
            className="flex items-center gap-5 rounded-2xl bg-warm-50 px-7 py-5 text-[1.875rem] leading-snug text-warm-800 landscape:text-[1.75rem]"
          >
            <CircleAlert aria-hidden className="size-11 shrink-0" />
            <span className="text-balance">{t("deadlineNote")}</span>
          </p>
        </div>
      </div>
      <div className="mt-8 flex flex-col gap-6">
        <TimeLeft hideAt={hideAt} />
        <div className="flex gap-6">
          <KioskButton variant="secondary" say={[{ word: "showLonger" }]} onPress={onExtend}>
            {t("showLonger")}
          </KioskButton>
          <KioskButton variant="primary" say={[{ word: "done" }]} onPress={onDone}>
            {t("done")}
          </KioskButton>
        </div>
      </div>
    </>
  );
}

function Fact({ icon, say, children }: { icon: ReactNode; say: Saying; children: ReactNode }) {
  return (
    <li {...heard(say)} className="flex items-center gap-6">
      {icon}
      <span className="text-balance">{children}</span>
    </li>
  );
}

/** Steps once a second, and never by itself runs for effect (A43). */
function TimeLeft({ hideAt }: { hideAt: number }) {
  const t = useTranslations("lobby");
  const left = useSecondsLeft(hideAt);
  const granted = useMemo(() => Math.max(1, Math.ceil((hideAt - Date.now()) / 1_000)), [hideAt]);
  return (
    <div>
      <p {...heard([{ word: "numberHides" }])} className="text-[1.75rem] text-muted">
        {t("numberHides")}
      </p>
      <progress
        className="kiosk-progress mt-3 h-4 w-full rounded-full"
        aria-label={t("timeLeft")}
        max={granted}
        value={left}
      />
    </div>
  );
}
