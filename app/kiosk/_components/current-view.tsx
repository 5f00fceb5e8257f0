"use client";
import { CloudOff } from "lucide-react";
import { formatTime } from "#app/_lib/format-time.ts";
import type { PairingLink } from "#app/_lib/use-pairing-link.ts";
import type { KioskSnapshot } from "#server/protocol/snapshots.ts";
import { intlLocaleOf, type LobbyLocale } from "#server/words/lobby-locales.ts";
import type { KioskView } from "../_lib/kiosk-view.ts";
import { chooseNext, feedbackTile, type Tile } from "../_lib/tiles.ts";
import { useSentence } from "../_lib/use-sentence.ts";
import type { Visitor } from "../_lib/use-visitor.ts";
import { ClosedView } from "./closed-view.tsx";
import { DetailView } from "./detail-view.tsx";
import { ConnectingView, DrawingView } from "./drawing-view.tsx";
import { Later } from "./later.tsx";
import { feedbackPart, pairingPart } from "./later-parts.tsx";
import { MessageView } from "./message-view.tsx";
import { RefusedView, UnknownView } from "./refused-view.tsx";
import { ResultView } from "./result-view.tsx";
import { StartView } from "./start-view.tsx";
import { WishesView } from "./wishes-view.tsx";

type Props = {
  view: KioskView;
  visitor: Visitor;
  snapshot: KioskSnapshot | null;
  clockOffsetMs: number;
  tiles: readonly Tile[];
  link: PairingLink;
  onPaired: () => void;
};

/** One component for each state; a new state does not compile without one. */
export function CurrentView({ view, visitor, snapshot, clockOffsetMs, tiles, link, onPaired }: Props) {
  const { locale, journey, travel, draw, startOver } = visitor;
  const { wishes } = journey;
  const handleDraw = (concern: string | null) => draw.draw({ concern, locale, wishes });
  const steps = { onBack: () => travel({ type: "back" }), onStartOver: startOver };
  const onWishes = () => travel({ type: "ask_wishes" });
  switch (view.state) {
    case "connecting":
      return <ConnectingView />;
    case "pairing":
      return (
        <div className="kiosk-text kiosk-grow justify-center">
          <Later part={pairingPart} props={{ kind: "kiosk", link, onPaired }} />
        </div>
      );
    case "gone":
      return <GoneView />;
    case "start": {
      const handleTile = (tile: Tile) => {
        const next = chooseNext(tile);
        if (next === "draw") return handleDraw(tile.code);
        travel(next === "ask_detail" ? { type: next, tile: tile.code } : { type: next });
      };
      const offers = { tiles, locale, wishes, breakUntil: endOfBreak(snapshot, locale) };
      return <StartView {...offers} onTile={handleTile} onDraw={() => handleDraw(null)} onWishes={onWishes} />;
    }
    case "detail":
      return (
        <DetailView
          tile={findTile(tiles, view.tile)}
          locale={locale}
          wishes={wishes}
          onDraw={handleDraw}
          onWishes={onWishes}
          {...steps}
        />
      );
    case "wishes": {
      const { tile } = view;
      return (
        <WishesView
          wishes={wishes}
          onToggle={(wish) => travel({ type: "toggle_wish", wish })}
          onDraw={tile === null ? null : () => handleDraw(tile)}
          {...steps}
        />
      );
    }
    case "drawing":
      return <DrawingView />;
    case "unknown":
      return <UnknownView onBack={draw.dismiss} />;
    case "refused":
      return <RefusedView code={view.code} onTryAgain={draw.tryAgain} onBack={draw.dismiss} />;
    case "result":
      return <ResultView reply={view.reply} hideAt={view.hideAt} onExtend={draw.extend} onDone={startOver} />;
    case "closed":
    case "closing":
    case "stopped":
    case "full": {
      const { timeZone = "UTC", week = [] } = snapshot ?? {};
      const canLeaveFeedback = findTile(tiles, feedbackTile).details.length > 0;
      return (
        <ClosedView
          state={view.state}
          opensAt={view.opensAt}
          snapshot={{ timeZone, week }}
          clockOffsetMs={clockOffsetMs}
          locale={locale}
          onFeedback={canLeaveFeedback ? () => travel({ type: "ask_feedback" }) : null}
        />
      );
    }
    default: {
      const isOpen = snapshot?.availability.state === "open";
      const onDraw = isOpen ? handleDraw : null;
      return <Later part={feedbackPart} props={{ view, visitor, tiles, onDraw }} />;
    }
  }
}

/** A new catalogue may have dropped a tile while its second question was asked. */
function findTile(tiles: readonly Tile[], code: string): Tile {
  return tiles.find((tile) => tile.code === code) ?? { code, labels: {}, isUrgent: false, icon: null, details: [] };
}

function endOfBreak(snapshot: KioskSnapshot | null, locale: LobbyLocale): string | null {
  const { breakUntil = null, timeZone = "UTC" } = snapshot ?? {};
  return breakUntil === null ? null : formatTime(breakUntil, intlLocaleOf(locale), timeZone);
}

function GoneView() {
  const sentence = useSentence();
  return (
    <MessageView
      icon={CloudOff}
      title={sentence("goneTitle")}
      lead={sentence("goneHint")}
      text={sentence("goneBack")}
    />
  );
}
