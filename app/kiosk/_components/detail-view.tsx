"use client";
import { CircleAlert } from "lucide-react";
import type { Wishes } from "#server/domain/ticket.ts";
import { heard } from "../_lib/say.ts";
import { hasDeadline, type Tile } from "../_lib/tiles.ts";
import { useSentence } from "../_lib/use-sentence.ts";
import { ChoiceGrid } from "./choice-button.tsx";
import { ConcernChoice } from "./concern-choice.tsx";
import { ConcernIcon } from "./concern-icon.tsx";
import { ConcernLabel } from "./concern-label.tsx";
import { KioskNotice } from "./kiosk-notice.tsx";
import { PagedArea } from "./paged-area.tsx";
import { QuestionText } from "./question-text.tsx";
import { Screen } from "./screen.tsx";
import { DrawButton } from "./start-view.tsx";
import { StepButtons } from "./step-buttons.tsx";
import { WishesButton } from "./wishes-button.tsx";

type Props = {
  tile: Tile;
  locale: string;
  wishes: Wishes;
  onDraw: (concern: string) => void;
  onWishes: () => void;
  onBack: () => void;
  onStartOver: () => void;
};

/** The second level: one more tap says it exactly, and the number can be had without. */
export function DetailView({ tile, locale, wishes, onDraw, onWishes, onBack, onStartOver }: Props) {
  return (
    <Screen
      grow="controls"
      text={<DetailText tile={tile} locale={locale} />}
      controls={
        <>
          <PagedArea>
            <ChoiceGrid>
              {tile.details.map((entry) => (
                <li key={entry.code}>
                  <ConcernChoice entry={entry} locale={locale} onPress={() => onDraw(entry.code)} />
                </li>
              ))}
            </ChoiceGrid>
          </PagedArea>
          <div className="flex shrink-0 flex-wrap gap-(--gap)">
            <WishesButton wishes={wishes} onPress={onWishes} />
          </div>
        </>
      }
      actions={
        <>
          <StepButtons onBack={onBack} onStartOver={onStartOver} />
          <DrawButton onPress={() => onDraw(tile.code)} />
        </>
      }
    />
  );
}

function DetailText({ tile, locale }: { tile: Tile; locale: string }) {
  const sentence = useSentence();
  return (
    <QuestionText
      title={sentence("chooseDetail")}
      hints={[sentence("detailOptional"), sentence("tapDraws")]}
      before={
        <p
          {...heard([{ concern: tile.code }])}
          className="flex items-center gap-5 text-(length:--kiosk-body) leading-tight font-semibold text-brand-700"
        >
          <ConcernIcon name={tile.icon} className="size-14 shrink-0" />
          <ConcernLabel entry={tile} locale={locale} />
        </p>
      }
    >
      {hasDeadline(tile) && <KioskNotice icon={CircleAlert} tone="warm" sentence={sentence("deadlineNote")} />}
    </QuestionText>
  );
}
