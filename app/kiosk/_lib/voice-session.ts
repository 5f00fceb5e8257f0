import type { LobbyLocale } from "#server/words/lobby-locales.ts";
import { clipsOf, hasConcern, type Utterance, wordsOf } from "./voice-clips.ts";
import {
  changeVoiceMode,
  hearsConcerns,
  readsScreen,
  sayChange,
  startVoiceMode,
  type VoiceDefaults,
  type VoiceEvent,
  type VoiceMode,
} from "./voice-mode.ts";
import type { Voice } from "./voice-player.ts";
import { gainOf } from "./voice-volume.ts";

/**
 * One control as the voice finds it. `id` is the same as long as it is the same control. `isVoices`: one of the voice's
 * own, whose change is told by what the voice then does.
 */
export type SpokenControl = { id: object; say: string; isVoices: boolean };

/** What there is to be heard of the screen at this moment. */
export type ScreenReading = {
  /** Changes with every new screen, dialog and language. */
  screen: string;
  /** What is read when the screen appears, in order. */
  texts: readonly string[];
  /** In the order of reading. */
  controls: readonly SpokenControl[];
  /** Index in `controls`, -1: none of them has the focus. */
  focused: number;
};

type Ports = {
  voice: Voice;
  look(): ScreenReading;
  setGain(gain: number): void;
  tone(): void;
  warm(clips: Utterance): void;
};

export type SessionState = VoiceMode & {
  /** Whether the screen offers concerns, so that there is something to choose about speaking them (A8). */
  offersConcerns: boolean;
};

export type VoiceSession = {
  getState(): SessionState;
  subscribe(listener: () => void): () => void;
  dispatch(event: VoiceEvent): void;
  /** The visitor has gone to another control; it is said with its place among the others (A4). */
  focusMoved(by: "keys" | "touch"): void;
  /** Something on the screen may have changed: says what is new. */
  screenChanged(): void;
  /** A control was activated (A29). */
  pressed(): void;
  readScreen(): void;
  setLocale(locale: LobbyLocale): void;
  setDefaults(defaults: VoiceDefaults): void;
};

/** What the kiosk says when. Knows the screen as texts and controls only, neither the DOM nor React. */
export function createVoiceSession(
  { voice, look, setGain, tone, warm }: Ports,
  start: { locale: LobbyLocale; defaults: VoiceDefaults },
): VoiceSession {
  const listeners = new Set<() => void>();
  let { locale, defaults } = start;
  let mode: SessionState = { ...startVoiceMode(defaults), offersConcerns: false };
  let seen: ScreenReading | null = null;

  function setMode(next: Partial<SessionState>) {
    mode = { ...mode, ...next };
    setGain(gainOf(mode.volume, mode.hasHeadphones ? "headphones" : "loudspeaker"));
    for (const listener of listeners) listener();
  }

  function lookAgain(): ScreenReading {
    const reading = look();
    seen = reading;
    const offersConcerns = reading.controls.some(({ say }) => hasConcern(say));
    if (offersConcerns !== mode.offersConcerns) setMode({ offersConcerns });
    return reading;
  }

  function clipsOfControl({ controls }: ScreenReading, at: number): Utterance {
    const control = controls[at];
    if (control === undefined) return [];
    const place = controls.slice(0, at + 1).filter(({ say }) => hasConcern(say)).length;
    const position = wordsOf([{ word: "positionOf", with: { n: at + 1, count: controls.length } }], locale);
    return [...clipsOf(control.say, { locale, hearsConcerns: hearsConcerns(mode) }, place), ...position];
  }

  function clipsOfTexts(texts: readonly string[]): Utterance {
    return texts.flatMap((text) => clipsOf(text, { locale, hearsConcerns: hearsConcerns(mode) }));
  }

  /** Where the control with the focus says something else than before: switched on, chosen (A23). */
  function clipsOfNewState(before: ScreenReading, after: ScreenReading): Utterance {
    const focused = after.controls[after.focused];
    const known = before.controls.find(({ id }) => id === focused?.id);
    if (focused === undefined || known === undefined || known.say === focused.say || focused.isVoices) return [];
    return clipsOfTexts([focused.say]);
  }

  function sayScreen(reading: ScreenReading, introduction: Utterance = []) {
    const hint = mode.offersConcerns && !hearsConcerns(mode) ? wordsOf([{ word: "concernsSilentHint" }], locale) : [];
    const focused = reading.controls[reading.focused]?.isVoices ? [] : clipsOfControl(reading, reading.focused);
    voice.say([...introduction, ...clipsOfTexts(reading.texts), ...hint, ...focused]);
    warm(reading.controls.flatMap((_, at) => clipsOfControl(reading, at)));
  }

  return {
    getState: () => mode,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    dispatch(event) {
      const before = mode;
      setMode(changeVoiceMode(mode, event, defaults));
      const reading = lookAgain();
      if (event === "visitor_left") return voice.forget();
      const words = wordsOf(sayChange(before, mode, event), locale);
      if (readsScreen(before, mode, event)) sayScreen(reading, words);
      else if (words.length > 0) voice.say(words);
    },
    focusMoved(by) {
      const reading = lookAgain();
      if (!mode.isReading) return;
      const hint = by === "touch" ? wordsOf([{ word: "touchAgain" }], locale) : [];
      voice.say([...clipsOfControl(reading, reading.focused), ...hint]);
    },
    screenChanged() {
      const before = seen;
      const reading = lookAgain();
      if (!mode.isReading) return;
      if (before?.screen !== reading.screen) return sayScreen(reading);
      const added = reading.texts.filter((text) => !before.texts.includes(text));
      const clips = [...clipsOfTexts(added), ...clipsOfNewState(before, reading)];
      if (clips.length > 0) voice.say(clips);
    },
    pressed() {
      if (mode.isReading) tone();
    },
    readScreen: () => sayScreen(lookAgain()),
    setLocale(next) {
      locale = next;
    },
    setDefaults(next) {
      defaults = next;
      if (!mode.isReading) setMode(startVoiceMode(defaults, mode.hasHeadphones));
    },
  };
}
