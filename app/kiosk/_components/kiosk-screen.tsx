"use client";
import { useCallback, useRef, useState } from "react";
import { LobbyProvider } from "#app/_i18n/lobby/lobby-provider.tsx";
import { useLive } from "#app/_lib/use-live.ts";
import { usePageLanguage } from "#app/_lib/use-page-language.ts";
import { usePairingLink } from "#app/_lib/use-pairing-link.ts";
import { DeviceName } from "#app/_ui/device-name.tsx";
import { defaultKeyMap } from "#server/domain/device-config.ts";
import { type LobbyLocale, lobbyLocales } from "#server/words/lobby-locales.ts";
import { idleLimits } from "../_lib/idle.ts";
import { chooseKioskView, type KioskView } from "../_lib/kiosk-view.ts";
import { useBackToStart } from "../_lib/use-back-to-start.ts";
import { useDrawing } from "../_lib/use-drawing.ts";
import { useIdleReset } from "../_lib/use-idle-reset.ts";
import { useKioskKeys } from "../_lib/use-kiosk-keys.ts";
import { useKioskTouch } from "../_lib/use-kiosk-touch.ts";
import { useFocusOnHeading, useLocaleOfDraw } from "../_lib/use-page.ts";
import { useServerGone } from "../_lib/use-server-gone.ts";
import { PressedContext, SettledContext, useSettled } from "../_lib/use-settled.ts";
import { SlipContext, useSlip } from "../_lib/use-slip.ts";
import { useTiles } from "../_lib/use-tiles.ts";
import { useUpkeep } from "../_lib/use-upkeep.ts";
import { useVoice, VoiceContext } from "../_lib/use-voice.ts";
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
  const [locale, setLocale] = useState<LobbyLocale>(firstLocale);
  const voice = useVoice(root, { live, locale });
  const { session } = voice;
  const [drawing, control] = useDrawing(live, voice.patience);
  const slip = useSlip(live, drawing);

  const snapshot = live?.snapshot ?? null;
  const hasTiles = tiles !== null;
  const view = chooseKioskView({ snapshot, refusal: live?.refusal ?? null, drawing, isServerGone, hasTiles });

  const forgetVisitor = useCallback(() => {
    setLocale(firstLocale);
    session.dispatch("visitor_left");
  }, [session]);
  const startOver = useCallback(() => {
    control.dismiss();
    forgetVisitor();
  }, [control, forgetVisitor]);
  const handleBack = useCallback(() => {
    // A draw whose outcome is open is not left by accident: its citizen would never know (D2).
    const { phase } = control.getState();
    if (phase !== "asking" && phase !== "unknown") startOver();
  }, [control, startOver]);

  const limits = idleLimits(voice.patience);
  const isInUse = hasTraces(view, locale !== firstLocale || voice.hasTraces);
  const isWarned = useIdleReset(isInUse, limits, startOver) === "warning";
  const isSettled = useSettled(isWarned ? "warned" : view.state);

  const nameToShow = useUpkeep(live, { view, isInUse });
  useBackToStart(handleBack);
  useKioskKeys(root, {
    voice,
    keys: live?.setup?.kind === "kiosk" ? live.setup.config.keys : defaultKeyMap,
    onBack: isWarned ? null : backFrom(view, { back: control.dismiss, startOver }),
  });
  useKioskTouch(root, voice);
  useFocusOnHeading(root, view.state);
  usePageLanguage(locale);
  useLocaleOfDraw(drawing, { setLocale, onLeft: forgetVisitor });

  return (
    <LobbyProvider locale={locale}>
      <VoiceContext value={voice}>
        <PressedContext value={session.pressed}>
          <SettledContext value={isSettled}>
            <KioskFrame
              root={root}
              state={view.state}
              locale={locale}
              officeName={snapshot?.officeName ?? null}
              onChooseLocale={setLocale}
            >
              <SlipContext value={slip}>
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
              </SlipContext>
              {nameToShow && <DeviceName name={nameToShow} />}
              {isWarned && <IdleDialog answerMs={limits.resetAfterWarningMs} onStartOver={startOver} />}
            </KioskFrame>
          </SettledContext>
        </PressedContext>
      </VoiceContext>
    </LobbyProvider>
  );
}

/** Whether somebody who left would leave something behind that does not end by itself. */
function hasTraces(view: KioskView, isChanged: boolean): boolean {
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
      return isChanged;
  }
}

/** Where the key "back" leads, where there is somewhere to go back to. */
function backFrom(view: KioskView, to: { back: () => void; startOver: () => void }): (() => void) | null {
  if (view.state === "result") return to.startOver;
  return view.state === "refused" || view.state === "unknown" ? to.back : null;
}
