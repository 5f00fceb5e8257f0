"use client";
import { Coffee, Info, Phone, ShieldCheck, Ticket } from "lucide-react";
import { useTranslations } from "use-intl";
import type { Wishes } from "#server/domain/ticket.ts";
import type { LobbyLocale } from "#server/words/lobby-locales.ts";
import { heard } from "../_lib/say.ts";
import type { Tile } from "../_lib/tiles.ts";
import { useSentence } from "../_lib/use-sentence.ts";
import { ChoiceGrid } from "./choice-button.tsx";
import { ConcernChoice, PreferNotSayChoice } from "./concern-choice.tsx";
import { KioskButton } from "./kiosk-button.tsx";
import { KioskNotice } from "./kiosk-notice.tsx";
import { PagedArea } from "./paged-area.tsx";
import { QuestionText } from "./question-text.tsx";
import { Screen } from "./screen.tsx";
import { WishesButton } from "./wishes-button.tsx";

type Props = {
  tiles: readonly Tile[];
  locale: LobbyLocale;
  wishes: Wishes;
  /** Wall-clock time in the office's zone until which all desks are on break; null: no break (C9). */
  breakUntil: string | null;
  onTile: (tile: Tile) => void;
  onDraw: () => void;
  onWishes: () => void;
};

export function StartView({ tiles, locale, wishes, breakUntil, onTile, onDraw, onWishes }: Props) {
  return (
    <Screen
      grow="controls"
      text={<StartText hasTiles={tiles.length > 0} breakUntil={breakUntil} />}
      controls={
        tiles.length > 0 && (
          <PagedArea>
            <ChoiceGrid>
              {tiles.map((tile) => (
                <li key={tile.code} className={tile.isUrgent ? "kiosk-choice-across" : undefined}>
                  <ConcernChoice entry={tile} locale={locale} onPress={() => onTile(tile)} />
                </li>
              ))}
              <li className={spanOfLast(tiles)}>
                <PreferNotSayChoice onPress={onDraw} />
              </li>
            </ChoiceGrid>
          </PagedArea>
        )
      }
      actions={
        <>
          <WishesButton wishes={wishes} onPress={onWishes} />
          {tiles.length === 0 && <DrawButton onPress={onDraw} />}
        </>
      }
    />
  );
}

/** The last choice fills its row. */
function spanOfLast(tiles: readonly Tile[]): string {
  const others = tiles.filter(({ isUrgent }) => !isUrgent).length;
  return `${others % 2 === 0 ? "portrait:col-span-2" : ""} ${others % 3 === 0 ? "landscape:col-span-3" : ""}`;
}

export function DrawButton({
  variant = "primary",
  onPress,
}: {
  variant?: "primary" | "secondary";
  onPress: () => void;
}) {
  const { text, say } = useSentence()("takeTicket");
  return (
    <KioskButton
      variant={variant}
      say={say}
      onPress={onPress}
      icon={<Ticket aria-hidden className="size-12 shrink-0" strokeWidth={1.75} />}
    >
      {text}
    </KioskButton>
  );
}

function StartText({ hasTiles, breakUntil }: { hasTiles: boolean; breakUntil: string | null }) {
  const sentence = useSentence();
  return (
    <QuestionText
      title={sentence(hasTiles ? "chooseConcern" : "takeTicket")}
      before={
        <>
          <KioskNotice icon={Info} tone="calm" sentence={sentence("notReception")} />
          {breakUntil !== null && <BreakNotice until={breakUntil} />}
        </>
      }
    >
      <div className="flex flex-wrap items-center justify-between gap-x-10 gap-y-2 text-(length:--kiosk-small)">
        <p {...heard([{ word: "privacyNote" }])} className="flex items-center gap-4">
          <ShieldCheck aria-hidden className="size-9 shrink-0 text-good-700" />
          {sentence("privacyNote").text}
        </p>
        <p {...heard([{ word: "emergencyCall" }])} className="flex items-center gap-4 font-semibold text-danger-800">
          <Phone aria-hidden className="size-8 shrink-0" />
          {sentence("emergencyCall").text}
        </p>
      </div>
    </QuestionText>
  );
}

function BreakNotice({ until }: { until: string }) {
  const t = useTranslations("lobby");
  const sentence = {
    text: `${t("pausedUntil", { time: until })} ${t("pausedDraw")}`,
    say: [{ word: "pausedUntil", with: { time: until } }, { word: "pausedDraw" }] as const,
  };
  return <KioskNotice icon={Coffee} tone="warm" role="status" sentence={sentence} />;
}
