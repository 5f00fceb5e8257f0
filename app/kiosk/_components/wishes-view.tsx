"use client";
import { CalendarCheck, Check, Footprints, Hourglass, Languages, type LucideIcon } from "lucide-react";
import type { Wishes } from "#server/domain/ticket.ts";
import { useSentence } from "../_lib/use-sentence.ts";
import { ChoiceButton, ChoiceGrid } from "./choice-button.tsx";
import { KioskButton } from "./kiosk-button.tsx";
import { PagedArea } from "./paged-area.tsx";
import { QuestionText } from "./question-text.tsx";
import { Screen } from "./screen.tsx";
import { DrawButton } from "./start-view.tsx";
import { StepButtons } from "./step-buttons.tsx";

type WishWord = "wishMoreTime" | "wishFetch" | "needInterpreter" | "iHaveAppointment";

const offers: readonly { wish: keyof Wishes; word: WishWord; icon: LucideIcon }[] = [
  { wish: "moreTime", word: "wishMoreTime", icon: Hourglass },
  { wish: "fetch", word: "wishFetch", icon: Footprints },
  { wish: "interpreter", word: "needInterpreter", icon: Languages },
  { wish: "appointment", word: "iHaveAppointment", icon: CalendarCheck },
];

type Props = {
  wishes: Wishes;
  onToggle: (wish: keyof Wishes) => void;
  /** Draws at once; null: the concern is still to be asked. */
  onDraw: (() => void) | null;
  onBack: () => void;
  onStartOver: () => void;
};

/** Everything at will; gone with the ticket (P6). */
export function WishesView({ wishes, onToggle, onDraw, onBack, onStartOver }: Props) {
  const sentence = useSentence();
  const next = sentence("continue");
  return (
    <Screen
      grow="controls"
      text={<QuestionText title={sentence("wishesTitle")} hints={[sentence("wishesHint")]} />}
      controls={
        <PagedArea>
          <ChoiceGrid columns={1}>
            {offers.map((offer) => (
              <li key={offer.wish}>
                <WishChoice {...offer} isChosen={wishes[offer.wish]} onPress={() => onToggle(offer.wish)} />
              </li>
            ))}
          </ChoiceGrid>
        </PagedArea>
      }
      actions={
        <>
          <StepButtons onBack={onBack} onStartOver={onStartOver} />
          {onDraw ? (
            <DrawButton onPress={onDraw} />
          ) : (
            <KioskButton variant="primary" say={next.say} onPress={onBack}>
              {next.text}
            </KioskButton>
          )}
        </>
      }
    />
  );
}

type ChoiceProps = { word: WishWord; icon: LucideIcon; isChosen: boolean; onPress: () => void };

function WishChoice({ word, icon: Icon, isChosen, onPress }: ChoiceProps) {
  const sentence = useSentence();
  const { text, say } = sentence(word);
  const state = sentence(isChosen ? "chosen" : "notChosen");
  return (
    <ChoiceButton
      say={[...say, ...state.say]}
      isChosen={isChosen}
      icon={<Icon aria-hidden className="size-14 shrink-0" strokeWidth={1.75} />}
      onPress={onPress}
    >
      <span className="flex min-w-0 flex-1 flex-col">
        <span className="text-balance">{text}</span>
        <span className="text-(length:--kiosk-small) font-normal">{state.text}</span>
      </span>
      {isChosen && <Check aria-hidden className="size-14 shrink-0" strokeWidth={3} />}
    </ChoiceButton>
  );
}
