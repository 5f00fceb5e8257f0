"use client";
import { SkipForward } from "lucide-react";
import type { Helped } from "../_lib/journey.ts";
import type { Tile } from "../_lib/tiles.ts";
import { feedbackTile } from "../_lib/tiles.ts";
import { useSentence } from "../_lib/use-sentence.ts";
import { ChoiceButton, ChoiceGrid } from "./choice-button.tsx";
import { ConcernChoice } from "./concern-choice.tsx";
import { KioskButton } from "./kiosk-button.tsx";
import { PagedArea } from "./paged-area.tsx";
import { QuestionText } from "./question-text.tsx";
import { Screen } from "./screen.tsx";
import { DrawButton } from "./start-view.tsx";
import { StepButtons } from "./step-buttons.tsx";

type Steps = { onBack: () => void; onStartOver: () => void };
type Tiles = { tiles: readonly Tile[]; locale: string };

type KindProps = Tiles & Steps & { onChoose: (kind: string) => void; onDraw: ((concern: string) => void) | null };

/** Praise, criticism or an idea; whoever would rather talk about it draws a number instead. */
export function FeedbackKindView({ tiles, locale, onChoose, onDraw, ...steps }: KindProps) {
  const sentence = useSentence();
  const kinds = tiles.find(({ code }) => code === feedbackTile)?.details ?? [];
  return (
    <Screen
      grow="controls"
      text={<QuestionText title={sentence("feedbackKind")} hints={[sentence("feedbackNoName")]} />}
      controls={
        <PagedArea>
          <ChoiceGrid>
            {kinds.map((kind) => (
              <li key={kind.code}>
                <ConcernChoice entry={kind} locale={locale} onPress={() => onChoose(kind.code)} />
              </li>
            ))}
          </ChoiceGrid>
        </PagedArea>
      }
      actions={
        <>
          <StepButtons {...steps} />
          {onDraw && <DrawButton variant="secondary" onPress={() => onDraw(feedbackTile)} />}
        </>
      }
    />
  );
}

type TopicProps = Tiles & Steps & { onChoose: (topic: string | null) => void };

export function FeedbackTopicView({ tiles, locale, onChoose, ...steps }: TopicProps) {
  const sentence = useSentence();
  const skip = sentence("feedbackSkip");
  return (
    <Screen
      grow="controls"
      text={<QuestionText title={sentence("feedbackTopic")} hints={[sentence("feedbackNoName")]} />}
      controls={
        <PagedArea>
          <ChoiceGrid>
            {tiles
              .filter(({ code }) => code !== feedbackTile)
              .map((tile) => (
                <li key={tile.code}>
                  <ConcernChoice
                    entry={{ ...tile, isUrgent: false }}
                    locale={locale}
                    onPress={() => onChoose(tile.code)}
                  />
                </li>
              ))}
          </ChoiceGrid>
        </PagedArea>
      }
      actions={
        <>
          <StepButtons {...steps} />
          <KioskButton
            variant="primary"
            say={skip.say}
            onPress={() => onChoose(null)}
            icon={<SkipForward aria-hidden className="size-10 shrink-0 rtl:rotate-180" strokeWidth={2.25} />}
          >
            {skip.text}
          </KioskButton>
        </>
      }
    />
  );
}

const answers: readonly { helped: Helped; word: "yes" | "feedbackPartly" | "no" }[] = [
  { helped: "yes", word: "yes" },
  { helped: "partly", word: "feedbackPartly" },
  { helped: "no", word: "no" },
];

type HelpedProps = Steps & { chosen: Helped | null; onChoose: (helped: Helped) => void; onSend: () => void };

/** Nothing is sent before "Absenden", and that needs no answer. */
export function FeedbackHelpedView({ chosen, onChoose, onSend, ...steps }: HelpedProps) {
  const sentence = useSentence();
  const send = sentence("feedbackSend");
  return (
    <Screen
      grow="controls"
      text={<QuestionText title={sentence("feedbackQuestion")} hints={[sentence("feedbackNoName")]} />}
      controls={
        <PagedArea>
          <ChoiceGrid columns={1}>
            {answers.map(({ helped, word }) => {
              const isChosen = chosen === helped;
              const state = isChosen ? sentence("chosen").say : [];
              return (
                <li key={helped}>
                  <ChoiceButton
                    say={[...sentence(word).say, ...state]}
                    isChosen={isChosen}
                    onPress={() => onChoose(helped)}
                  >
                    {sentence(word).text}
                  </ChoiceButton>
                </li>
              );
            })}
          </ChoiceGrid>
        </PagedArea>
      }
      actions={
        <>
          <StepButtons {...steps} />
          <KioskButton variant="primary" say={send.say} onPress={onSend}>
            {send.text}
          </KioskButton>
        </>
      }
    />
  );
}
