"use client";
import { CircleAlert, CloudOff, RotateCcw } from "lucide-react";
import type { RefusalCode } from "#app/_lib/queue-socket.ts";
import { refusalWordsOf } from "../_lib/refusal-words.ts";
import { useSentence } from "../_lib/use-sentence.ts";
import { KioskButton } from "./kiosk-button.tsx";
import { MessageView } from "./message-view.tsx";
import { BackButton } from "./step-buttons.tsx";

type Props = { code: RefusalCode; onTryAgain: () => void; onBack: () => void };

/** The server said no: why in words, and the same tap once more where that can help (D2). */
export function RefusedView({ code, onTryAgain, onBack }: Props) {
  const sentence = useSentence();
  const { words, canTryAgain } = refusalWordsOf(code);
  return (
    <MessageView
      icon={CircleAlert}
      title={sentence("refusedTitle")}
      lead={sentence(words)}
      actions={
        <>
          <BackButton onPress={onBack} />
          {canTryAgain && <TryAgainButton onPress={onTryAgain} />}
        </>
      }
    />
  );
}

export function TryAgainButton({ onPress }: { onPress: () => void }) {
  const { text, say } = useSentence()("tryAgain");
  return (
    <KioskButton
      variant="primary"
      say={say}
      onPress={onPress}
      icon={<RotateCcw aria-hidden className="size-10 shrink-0 rtl:-scale-x-100" strokeWidth={2.25} />}
    >
      {text}
    </KioskButton>
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
      actions={<BackButton word="stopWaiting" onPress={onBack} />}
    />
  );
}
