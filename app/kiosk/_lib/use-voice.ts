"use client";
import {
  createContext,
  type RefObject,
  useContext,
  useEffect,
  useLayoutEffect,
  useState,
  useSyncExternalStore,
} from "react";
import type { Live } from "#app/_lib/use-live.ts";
import { defaultKioskConfig } from "#server/domain/device-config.ts";
import type { LobbyLocale } from "#server/words/lobby-locales.ts";
import { createAudioOutput } from "./voice-audio.ts";
import { createVoice, type Voice, type VoiceState } from "./voice-player.ts";
import { lookAt } from "./voice-screen.ts";
import { createVoiceSession, type SessionState, type VoiceSession } from "./voice-session.ts";

/** Whoever listens needs longer than whoever reads (A42). */
const spokenPatience = 3;
/** A screen that is there for a moment only ("one moment please") is not begun to be read. */
const readAfterMs = 120;

export type KioskVoice = {
  mode: SessionState;
  speech: VoiceState;
  session: VoiceSession;
  voice: Voice;
  /** How many times longer than usual everything waits (A42). */
  patience: number;
  /** Whether the visitor would leave something of it behind. */
  hasTraces: boolean;
};

export const VoiceContext = createContext<KioskVoice | null>(null);

export function useKioskVoice(): KioskVoice {
  const voice = useContext(VoiceContext);
  if (voice === null) throw new Error("a kiosk's voice is used outside of its screen");
  return voice;
}

/** The kiosk's voice for the life of its page: watches the screen, and tells the server when no sound comes out. */
export function useVoice(
  root: RefObject<HTMLElement | null>,
  { live, locale }: { live: Live<"kiosk"> | null; locale: LobbyLocale },
): KioskVoice {
  const [{ session, voice }] = useState(() => createParts(root, locale));
  const mode = useSyncExternalStore(session.subscribe, session.getState, session.getState);
  const speech = useSyncExternalStore(voice.subscribe, voice.getState, voice.getState);
  const { volume, exploreByTouch } = live?.setup?.kind === "kiosk" ? live.setup.config : defaultKioskConfig;

  useEffect(() => session.setDefaults({ volume, exploreByTouch }), [session, volume, exploreByTouch]);
  // Before the change of the page's language is noticed: it is spoken in the new one.
  useLayoutEffect(() => session.setLocale(locale), [session, locale]);
  useScreenWatch(root, session);
  useBlockedReport(live, speech.problem === "sound_blocked");

  return {
    mode,
    speech,
    session,
    voice,
    patience: mode.isReading ? spokenPatience : 1,
    hasTraces: mode.isReading || mode.isExploring !== exploreByTouch,
  };
}

function createParts(root: RefObject<HTMLElement | null>, locale: LobbyLocale) {
  const audio = createAudioOutput();
  const voice = createVoice(audio);
  const nothing = { screen: "", texts: [], controls: [], focused: -1 };
  const session = createVoiceSession(
    {
      voice,
      look: () => (root.current ? lookAt(root.current) : nothing),
      setGain: audio.setGain,
      tone: audio.tone,
      warm: audio.warm,
    },
    { locale, defaults: defaultKioskConfig },
  );
  return { session, voice };
}

function useScreenWatch(root: RefObject<HTMLElement | null>, session: VoiceSession): void {
  useEffect(() => {
    if (!root.current) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const observer = new MutationObserver(() => {
      clearTimeout(timer);
      timer = setTimeout(session.screenChanged, readAfterMs);
    });
    observer.observe(root.current, {
      subtree: true,
      childList: true,
      attributeFilter: ["data-say", "data-say-screen", "data-state", "lang", "open"],
    });
    return () => {
      clearTimeout(timer);
      observer.disconnect();
    };
  }, [root, session]);
}

/** Staff see it on the console: somebody who cannot see the kiosk needs them (E3). */
function useBlockedReport(live: Live<"kiosk"> | null, isBlocked: boolean): void {
  const send = live?.send;
  const connected = live?.connected ?? false;
  const [isTold, setIsTold] = useState(false);
  useEffect(() => {
    if (!connected) return setIsTold(false);
    if (isBlocked === isTold) return;
    setIsTold(isBlocked);
    void send?.("device:report", { problem: isBlocked ? "sound_blocked" : null });
  }, [connected, isBlocked, isTold, send]);
}
