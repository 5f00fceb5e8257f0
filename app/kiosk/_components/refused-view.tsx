"use client";
import { ArrowLeft, CircleAlert, CloudOff, RotateCcw } from "lucide-react";
import type { RefusalCode } from "#app/_lib/queue-socket.ts";
import { refusalWords } from "../_lib/refusal-words.ts";
import { type PlainWord, useSentence } from "../_lib/use-sentence.ts";
import { KioskButton } from "./kiosk-button.tsx";
import { MessageView } from "./message-view.tsx";

type Props = { code: RefusalCode; onTryAgain: () => void; onBack: () => void };

/** The server said no: why in words, and the same tap once more where that can help (D2). */
export function RefusedView({ code, onTryAgain, onBack }: Props) {
  const sentence = useSentence();
  const { words, canTryAgain } = refusalWords[code];
  return (
    <MessageView
      icon={CircleAlert}
      title={sentence("refusedTitle")}
      lead={sentence(words)}
      actions={
        <>
          <BackButton word="back" onBack={onBack} />
          {canTryAgain && (
            <KioskButton
              variant="primary"
              say={[{ word: "tryAgain" }]}
              onPress={onTryAgain}
              icon={<RotateCcw aria-hidden className="size-11" strokeWidth={2.25} />}
            >
              {sentence("tryAgain").text}
            </KioskButton>
          )}
        </>
      }
    />
  );
}

/** No answer for ten seconds: the truth, which is that nobody knows yet (D2). */
export function UnknownView({ onBack }: { onBack: () => void }) {
  const sentence = useSentence();
  return (
    <MessageView
      icon={CloudOff}
      title={sentence("unknownTitle")}
      lead={sentence("unknownHint")}
      text={sentence("unknownReception")}
      actions={<BackButton word="stopWaiting" onBack={onBack} />}
    />
  );
}

function BackButton({ word, onBack }: { word: PlainWord; onBack: () => void }) {
  const { text, say } = useSentence()(word);
  return (
    <KioskButton
      variant="secondary"
      say={say}
      onPress={onBack}
      icon={<ArrowLeft aria-hidden className="size-11 rtl:rotate-180" strokeWidth={2.25} />}
    >
      {text}
    </KioskButton>
  );
}
