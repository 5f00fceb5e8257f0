import type { Clip, Utterance } from "./voice-clips.ts";

export type Playback = {
  /** Resolves when the sound is over or stopped. */
  ended: Promise<void>;
  stop(): void;
};

export type VoicePorts<Sound> = {
  /** Rejects where there is no such clip or no server; `signal` when nobody waits for it any more. */
  load(clip: Clip, signal: AbortSignal): Promise<Sound>;
  /** Rejects where the browser does not let sound out. */
  play(sound: Sound): Promise<Playback>;
};

export type VoiceProblem = "no_clip" | "sound_blocked";

export type VoiceState = {
  /** What is being said, or was said last; empty before the first word and after `forget`. */
  utterance: Utterance;
  /** Index in it of the clip that began last; -1: none yet. */
  reached: number;
  /** Whether that clip sounds at this moment. */
  isSounding: boolean;
  /** What went wrong last; gone with the next clip that sounds, whoever hears it. */
  problem: VoiceProblem | null;
};

export type Voice = {
  getState(): VoiceState;
  subscribe(listener: () => void): () => void;
  /** Speaks this now, in place of whatever was being spoken (A6). */
  say(utterance: Utterance): void;
  /** Silence at once (A5). */
  hush(): void;
  /** The last utterance again from its beginning (A5). */
  repeat(): void;
  /** Silence, and nothing left to repeat (P17). */
  forget(): void;
};

/** One mouth: never two utterances at once. A clip that does not come is left out, the rest is spoken. */
export function createVoice<Sound>({ load, play }: VoicePorts<Sound>): Voice {
  const listeners = new Set<() => void>();
  let state: VoiceState = { utterance: [], reached: -1, isSounding: false, problem: null };
  let current = new AbortController();

  function set(change: Partial<VoiceState>) {
    state = { ...state, ...change };
    for (const listener of listeners) listener();
  }

  function hush() {
    current.abort();
    if (state.isSounding) set({ isSounding: false });
  }

  async function speak(utterance: Utterance, { signal }: AbortController) {
    const loadAt = (at: number) => {
      const clip = utterance[at];
      // Settled here, so that a clip nobody waits for any more fails silently.
      return clip === undefined ? null : load(clip, signal).catch(() => null);
    };
    let coming = loadAt(0);
    for (const at of utterance.keys()) {
      const sound = await coming;
      if (signal.aborted) return;
      // The next one loads while this one sounds.
      coming = loadAt(at + 1);
      if (sound === null) set({ problem: "no_clip" });
      else if ((await playClip(at, sound, signal)) === "blocked") break;
      if (signal.aborted) return;
    }
    if (state.isSounding) set({ isSounding: false });
  }

  async function playClip(at: number, sound: Sound, signal: AbortSignal): Promise<"over" | "blocked"> {
    let playback: Playback;
    try {
      playback = await play(sound);
    } catch {
      if (!signal.aborted) set({ isSounding: false, problem: "sound_blocked" });
      return "blocked";
    }
    if (signal.aborted) {
      playback.stop();
      return "over";
    }
    signal.addEventListener("abort", playback.stop, { once: true });
    set({ reached: at, isSounding: true, problem: null });
    await playback.ended;
    signal.removeEventListener("abort", playback.stop);
    return "over";
  }

  function say(utterance: Utterance) {
    hush();
    if (utterance.length === 0) return;
    set({ utterance, reached: -1 });
    current = new AbortController();
    void speak(utterance, current);
  }

  return {
    getState: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    say,
    hush,
    repeat: () => say(state.utterance),
    forget() {
      hush();
      set({ utterance: [], reached: -1 });
    },
  };
}
