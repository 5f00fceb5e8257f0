"use client";
import { useCallback, useRef, useState } from "react";
import { LobbyProvider } from "#app/_i18n/lobby/lobby-provider.tsx";
import { useLive } from "#app/_lib/use-live.ts";
import { usePairingLink } from "#app/_lib/use-pairing-link.ts";
import { type LobbyLocale, lobbyLocales } from "#server/words/lobby-locales.ts";
import { chooseKioskView, type KioskView } from "../_lib/kiosk-view.ts";
import { useArrowKeys } from "../_lib/use-arrow-keys.ts";
import { useBackToStart } from "../_lib/use-back-to-start.ts";
import { useDrawing } from "../_lib/use-drawing.ts";
import { useIdleReset } from "../_lib/use-idle-reset.ts";
import { useFocusOnHeading, useLocaleOfDraw, usePageLanguage } from "../_lib/use-page.ts";
import { useServerGone } from "../_lib/use-server-gone.ts";
import { SettledContext, useSettled } from "../_lib/use-settled.ts";
import { useTiles } from "../_lib/use-tiles.ts";
import { CurrentView } from "./current-view.tsx";
import { IdleDialog } from "./idle-dialog.tsx";
import { KioskFrame } from "./kiosk-frame.tsx";

const [{ code: firstLocale }] = lobbyLocales;

/** The whole kiosk: one connection, one draw at a time, one view for each state. */
export function KioskScreen() {
  const root = useRef<HTMLDivElement>(null);
  const live = useLive("kiosk");
  const link = usePairingLink(live?.retry);
  const tiles = useTiles(live);
  const isServerGone = useServerGone(live);
  const [drawing, control] = useDrawing(live);
  const [locale, setLocale] = useState<LobbyLocale>(firstLocale);

  const snapshot = live?.snapshot ?? null;
  const hasTiles = tiles !== null;
  const view = chooseKioskView({ snapshot, refusal: live?.refusal ?? null, drawing, isServerGone, hasTiles });

  const startOver = useCallback(() => {
    control.dismiss();
    setLocale(firstLocale);
  }, [control]);
  const handleBack = useCallback(() => {
    // A draw whose outcome is open is not left by accident: its citizen would never know (D2).
    const { phase } = control.getState();
    if (phase !== "asking" && phase !== "unknown") startOver();
  }, [control, startOver]);

  const isWarned = useIdleReset(hasTraces(view, locale), startOver) === "warning";
  const isSettled = useSettled(isWarned ? "warned" : view.state);

  useBackToStart(handleBack);
  useArrowKeys(root, isWarned ? null : escapeFrom(view, { back: control.dismiss, startOver }));
  useFocusOnHeading(root, view.state);
  usePageLanguage(locale);
  useLocaleOfDraw(drawing, setLocale);

  return (
    <LobbyProvider locale={locale}>
      <SettledContext value={isSettled}>
        <KioskFrame
          root={root}
          state={view.state}
          locale={locale}
          officeName={snapshot?.officeName ?? null}
          onChooseLocale={setLocale}
        >
          <CurrentView
            view={view}
            snapshot={snapshot}
            clockOffsetMs={live?.clockOffsetMs ?? 0}
            tiles={tiles ?? []}
            locale={locale}
            link={link}
            onDraw={(concern) => control.draw(concern, locale)}
            onTryAgain={control.tryAgain}
            onExtend={control.extend}
            onBack={control.dismiss}
            onDone={startOver}
            onPaired={() => live?.retry()}
          />
          {isWarned && <IdleDialog onStartOver={startOver} />}
        </KioskFrame>
      </SettledContext>
    </LobbyProvider>
  );
}

/** Whether somebody who left would leave something behind that does not end by itself. */
function hasTraces(view: KioskView, locale: LobbyLocale): boolean {
  switch (view.state) {
    case "connecting":
    case "pairing":
    case "drawing":
    case "result":
      return false;
    case "unknown":
    case "refused":
      return true;
    case "gone":
    case "start":
    case "closed":
    case "closing":
    case "stopped":
    case "full":
      return locale !== firstLocale;
  }
}

/** Escape is "back" where there is somewhere to go back to. */
function escapeFrom(view: KioskView, to: { back: () => void; startOver: () => void }): (() => void) | null {
  if (view.state === "result") return to.startOver;
  return view.state === "refused" || view.state === "unknown" ? to.back : null;
}
