"use client";
import type { KioskView } from "../_lib/kiosk-view.ts";
import type { Tile } from "../_lib/tiles.ts";
import type { Visitor } from "../_lib/use-visitor.ts";
import { DrawingView } from "./drawing-view.tsx";
import { FeedbackFailedView, FeedbackSentView } from "./feedback-outcome.tsx";
import { FeedbackHelpedView, FeedbackKindView, FeedbackTopicView } from "./feedback-questions.tsx";

type Props = {
  view: Extract<KioskView, { state: `feedback_${string}` }>;
  visitor: Visitor;
  tiles: readonly Tile[];
  /** Draws a number to talk about it instead; null: no numbers now. */
  onDraw: ((concern: string) => void) | null;
};

/** Praise, criticism or an idea without a number, from the first question to "it has arrived". */
export function FeedbackView({ view, visitor, tiles, onDraw }: Props) {
  const { locale, travel, feedback, startOver } = visitor;
  const steps = { onBack: () => travel({ type: "back" }), onStartOver: startOver };
  switch (view.state) {
    case "feedback_kind": {
      const handleKind = (kind: string) => travel({ type: "choose_kind", kind });
      return <FeedbackKindView tiles={tiles} locale={locale} onChoose={handleKind} onDraw={onDraw} {...steps} />;
    }
    case "feedback_topic": {
      const handleTopic = (topic: string | null) => travel({ type: "choose_topic", topic });
      return <FeedbackTopicView tiles={tiles} locale={locale} onChoose={handleTopic} {...steps} />;
    }
    case "feedback_helped": {
      const { kind, topic, helped } = view;
      return (
        <FeedbackHelpedView
          chosen={helped}
          onChoose={(answer) => travel({ type: "choose_helped", helped: answer })}
          onSend={() => feedback.leave({ kind, tile: topic, helped })}
          {...steps}
        />
      );
    }
    case "feedback_sending":
      return <DrawingView />;
    case "feedback_sent":
      return <FeedbackSentView onDone={startOver} />;
    case "feedback_failed":
      return <FeedbackFailedView onTryAgain={feedback.tryAgain} onStartOver={startOver} />;
  }
}
