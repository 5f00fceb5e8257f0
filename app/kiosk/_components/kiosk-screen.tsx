"use client";
import { useCallback, useRef } from "react";
import { LobbyProvider } from "#app/_i18n/lobby/lobby-provider.tsx";
import { useLive } from "#app/_lib/use-live.ts";
import { usePageLanguage } from "#app/_lib/use-page-language.ts";
import { usePairingLink } from "#app/_lib/use-pairing-link.ts";
import { DeviceName } from "#app/_ui/device-name.tsx";
import { defaultKioskConfig } from "#server/domain/device-config.ts";
import { idleLimits } from "../_lib/idle.ts";
import { chooseKioskView, type KioskView, keyOf } from "../_lib/kiosk-view.ts";
import { hasTraces, wayBack } from "../_lib/traces.ts";
import { useBackToStart } from "../_lib/use-back-to-start.ts";
import { useIdleReset } from "../_lib/use-idle-reset.ts";
import { useKioskKeys } from "../_lib/use-kiosk-keys.ts";
import { useKioskTouch } from "../_lib/use-kiosk-touch.ts";
import { useFocusOnHeading, useLocaleOfDraw } from "../_lib/use-page.ts";
import { useServerGone } from "../_lib/use-server-gone.ts";
import { PressedContext, SettledContext, useSettled } from "../_lib/use-settled.ts";
import { SlipContext, useSlip } from "../_lib/use-slip.ts";
import { useTiles } from "../_lib/use-tiles.ts";
import { useUpkeep } from "../_lib/use-upkeep.ts";
import { useVisitor, type Visitor } from "../_lib/use-visitor.ts";
import { VoiceContext } from "../_lib/use-voice.ts";
import { CurrentView } from "./current-view.tsx";
import { IdleDialog } from "./idle-dialog.tsx";
import { KioskFrame } from "./kiosk-frame.tsx";
import { useLaterParts } from "./later-parts.tsx";

/** The whole kiosk: one connection, one visitor at a time, one view for each state. */
export function KioskScreen() {
  const root = useRef<HTMLDivElement>(null);
  const live = useLive("kiosk");
  const link = usePairingLink(live?.retry);
  const tiles = useTiles(live);
  const isServerGone = useServerGone(live);
  const visitor = useVisitor(root, live);
  const { locale, setLocale, voice, drawing, draw, leaving, journey, startOver } = visitor;
  const slip = useSlip(live, drawing);

  const snapshot = live?.snapshot ?? null;
  const view = chooseKioskView({
    snapshot,
    refusal: live?.refusal ?? null,
    drawing,
    leaving,
    step: journey.step,
    isServerGone,
    tiles,
  });
  const key = keyOf(view);

  const handleBack = useCallback(() => {
    // A draw whose outcome is open is not left by accident: its citizen would never know (D2).
    const { phase } = draw.getState();
    if (phase !== "asking" && phase !== "unknown") startOver();
  }, [draw, startOver]);

  const limits = idleLimits(voice.patience);
  const isInUse = hasTraces(view, visitor.isNobody);
  const isWarned = useIdleReset(isInUse, limits, startOver) === "warning";
  const isSettled = useSettled(isWarned ? "warned" : key);

  const nameToShow = useUpkeep(live, { view, isInUse });
  useLaterParts(tiles !== null);
  useBackToStart(handleBack);
  useKioskKeys(root, {
    voice,
    config: live?.setup?.kind === "kiosk" ? live.setup.config : defaultKioskConfig,
    onBack: isWarned ? null : backFrom(view, visitor),
  });
  useKioskTouch(root, voice);
  useFocusOnHeading(root, key);
  usePageLanguage(locale);
  useLocaleOfDraw(drawing, { setLocale, onLeft: startOver });

  return (
    <LobbyProvider locale={locale}>
      <VoiceContext value={voice}>
        <PressedContext value={voice.session.pressed}>
          <SettledContext value={isSettled}>
            <KioskFrame
              root={root}
              state={view.state}
              locale={locale}
              look={visitor.look}
              officeName={snapshot?.officeName ?? null}
              onChooseLocale={setLocale}
            >
              <SlipContext value={slip}>
                <CurrentView
                  view={view}
                  visitor={visitor}
                  snapshot={snapshot}
                  clockOffsetMs={live?.clockOffsetMs ?? 0}
                  tiles={tiles ?? []}
                  link={link}
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

/** The key "back" does what the button would. */
function backFrom(view: KioskView, { draw, travel, startOver }: Visitor): (() => void) | null {
  switch (wayBack(view)) {
    case "back":
      return () => travel({ type: "back" });
    case "give_up":
      return draw.dismiss;
    case "start_over":
      return startOver;
    case null:
      return null;
  }
}
