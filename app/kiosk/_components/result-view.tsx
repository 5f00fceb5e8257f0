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
        <div className="kiosk-result">
          <ResultNumber value={reply.number} />
          <div className="kiosk-result-facts">
            <SlipNote number={reply.number} />
            <ResultFacts reply={reply} />
          </div>
          <div className="kiosk-result-rest">
            {reply.phoneUrl !== null && <PhoneCode address={reply.phoneUrl} />}
            <div className="kiosk-result-notes">
              <KioskNotice icon={CircleAlert} tone="warm" sentence={sentence("deadlineNote")} />
              <TimeLeft hideAt={hideAt} />
            </div>
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
