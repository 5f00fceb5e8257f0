"use client";
import { CloudOff } from "lucide-react";
import { formatTime } from "#app/_lib/format-time.ts";
import type { PairingLink } from "#app/_lib/use-pairing-link.ts";
import { DevicePairing } from "#app/_ui/device-pairing.tsx";
import type { KioskSnapshot } from "#server/protocol/snapshots.ts";
import { intlLocaleOf, type LobbyLocale } from "#server/words/lobby-locales.ts";
import type { KioskView } from "../_lib/kiosk-view.ts";
import type { Tile } from "../_lib/tiles.ts";
import { useSentence } from "../_lib/use-sentence.ts";
import { ClosedView } from "./closed-view.tsx";
import { ConnectingView, DrawingView } from "./drawing-view.tsx";
import { MessageView } from "./message-view.tsx";
import { RefusedView, UnknownView } from "./refused-view.tsx";
import { ResultView } from "./result-view.tsx";
import { StartView } from "./start-view.tsx";

type Props = {
  view: KioskView;
  snapshot: KioskSnapshot | null;
  clockOffsetMs: number;
  tiles: readonly Tile[];
  locale: LobbyLocale;
  link: PairingLink;
  onDraw: (concern: string | null) => void;
  onTryAgain: () => void;
  onExtend: () => void;
  onBack: () => void;
  onDone: () => void;
  onPaired: () => void;
};

/** One component for each state; a new state does not compile without one. */
export function CurrentView({ view, snapshot, clockOffsetMs, tiles, locale, link, ...on }: Props) {
  switch (view.state) {
    case "connecting":
      return <ConnectingView />;
    case "pairing":
      return (
        <div className="flex flex-1 items-center justify-center">
          <DevicePairing kind="kiosk" link={link} onPaired={on.onPaired} />
        </div>
      );
    case "gone":
      return <GoneView />;
    case "start": {
      const { breakUntil = null, timeZone = "UTC" } = snapshot ?? {};
      const until = breakUntil === null ? null : formatTime(breakUntil, intlLocaleOf(locale), timeZone);
      return <StartView tiles={tiles} locale={locale} breakUntil={until} onDraw={on.onDraw} />;
    }
    case "drawing":
      return <DrawingView />;
    case "unknown":
      return <UnknownView onBack={on.onBack} />;
    case "refused":
      return <RefusedView code={view.code} onTryAgain={on.onTryAgain} onBack={on.onBack} />;
    case "result":
      return <ResultView reply={view.reply} hideAt={view.hideAt} onExtend={on.onExtend} onDone={on.onDone} />;
    case "closed":
    case "closing":
    case "stopped":
    case "full": {
      const { timeZone = "UTC", week = [] } = snapshot ?? {};
      return (
        <ClosedView
          state={view.state}
          opensAt={view.opensAt}
          snapshot={{ timeZone, week }}
          clockOffsetMs={clockOffsetMs}
          locale={locale}
        />
      );
    }
  }
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
