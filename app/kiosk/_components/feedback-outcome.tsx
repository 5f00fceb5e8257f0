"use client";
import { CircleAlert, CircleCheck } from "lucide-react";
import { useSentence } from "../_lib/use-sentence.ts";
import { KioskButton } from "./kiosk-button.tsx";
import { MessageView } from "./message-view.tsx";
import { TryAgainButton } from "./refused-view.tsx";

export function FeedbackSentView({ onDone }: { onDone: () => void }) {
  const sentence = useSentence();
  const done = sentence("done");
  return (
    <MessageView
      icon={CircleCheck}
      title={sentence("thankYou")}
      lead={sentence("feedbackArrived")}
      actions={
        <KioskButton variant="primary" say={done.say} onPress={onDone}>
          {done.text}
        </KioskButton>
      }
    />
  );
}

export function FeedbackFailedView({ onTryAgain, onStartOver }: { onTryAgain: () => void; onStartOver: () => void }) {
  const sentence = useSentence();
  const startOver = sentence("startOver");
  return (
    <MessageView
      icon={CircleAlert}
      title={sentence("refusedTitle")}
      lead={sentence("feedbackFailed")}
      actions={
        <>
          <KioskButton variant="secondary" say={startOver.say} onPress={onStartOver}>
            {startOver.text}
          </KioskButton>
          <TryAgainButton onPress={onTryAgain} />
        </>
      }
    />
  );
}
