"use client";
import { CircleAlert } from "lucide-react";
import type { DrawReply } from "#server/protocol/commands.ts";
import { useSentence } from "../_lib/use-sentence.ts";
import { KioskButton } from "./kiosk-button.tsx";
import { KioskNotice } from "./kiosk-notice.tsx";
import { PhoneCode } from "./phone-code.tsx";
import { ResultFacts } from "./result-facts.tsx";
import { ResultNumber } from "./result-number.tsx";
import { Screen } from "./screen.tsx";
import { SlipNote } from "./slip-note.tsx";
import { TimeLeft } from "./time-left.tsx";

type Props = { reply: DrawReply; hideAt: number; onExtend: () => void; onDone: () => void };

/** The number fills the screen; what one person sees here nobody after them does (P17, P3a). */
export function ResultView({ reply, hideAt, onExtend, onDone }: Props) {
  const sentence = useSentence();
  const [longer, done] = [sentence("showLonger"), sentence("done")];
  return (
    <Screen
      grow="text"
      text={
        <div className="flex flex-1 flex-col gap-7 landscape:grid landscape:grid-cols-[5fr_6fr] landscape:gap-14">
          <ResultNumber value={reply.number} />
          <div className="flex flex-col justify-center gap-6 landscape:gap-5">
            <SlipNote number={reply.number} />
            <ResultFacts reply={reply} />
            {reply.phoneUrl !== null && <PhoneCode address={reply.phoneUrl} />}
            <KioskNotice icon={CircleAlert} tone="warm" sentence={sentence("deadlineNote")} />
            <TimeLeft hideAt={hideAt} />
          </div>
        </div>
      }
      actions={
        <>
          <KioskButton variant="secondary" say={longer.say} onPress={onExtend}>
            {longer.text}
          </KioskButton>
          <KioskButton variant="primary" say={done.say} onPress={onDone}>
            {done.text}
          </KioskButton>
        </>
      }
    />
  );
}
