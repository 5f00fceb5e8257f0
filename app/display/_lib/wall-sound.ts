import type { DisplayConfig } from "#server/domain/device-config.ts";
import type { DeviceProblem } from "#server/protocol/values.ts";
import type { Call } from "./announcer.ts";
import { callClips, gongAddress, testClips } from "./call-sayings.ts";
import { createSoundQueue, type SoundOrder } from "./sound-queue.ts";
import { openSpeakers } from "./speakers.ts";
import type { VoiceTurn } from "./use-announcer.ts";

export type SoundConfig = Pick<DisplayConfig, "placeWord" | "englishVoice" | "volume">;

/** Gong and voice of one display. */
export type WallSound = {
  configure(config: SoundConfig): void;
  announce(call: Call, turn: VoiceTurn): Promise<void>;
  /** Gong and a sentence without a number, as loud as a call. */
  testCall(): Promise<void>;
  /** The same before opening, so quiet that nobody is called by it. */
  selfTest(): Promise<void>;
  close(): void;
};

/** A browser that may play sound says so within moments. */
const settleMs = 2_000;
const tryAgainEveryMs = 30_000;
/** Heard by somebody who stands below it, and by nobody else. */
const selfTestGain = 0.06;
const test = { mayRepeat: () => false, isTest: true } as const;

/** `onProblem`: what is wrong with the sound has changed. It recovers by itself, or when somebody touches the screen. */
export function openWallSound(onProblem: (problem: DeviceProblem | null) => void): WallSound {
  let config: SoundConfig | null = null;
  let settling: ReturnType<typeof setTimeout> | null = null;
  let isSettled = false;
  let isVoiceGone = false;
  let told: DeviceProblem | null = null;
  const speakers = openSpeakers(tell);
  const queue = createSoundQueue(speakers);
  const gestures = ["pointerdown", "keydown"] as const;

  function findProblem(): DeviceProblem | null {
    if (config?.volume === 0) return "sound_muted";
    return speakers.isAudible() && !isVoiceGone ? null : "sound_blocked";
  }

  function tell(): void {
    if (!isSettled) return;
    const problem = findProblem();
    if (problem === told) return;
    told = problem;
    onProblem(problem);
  }

  async function play(voice: readonly string[], order: Omit<SoundOrder, "gong" | "voice">): Promise<void> {
    speakers.resume();
    const outcome = await queue.play({ gong: gongAddress, voice, ...order });
    if (outcome) isVoiceGone = !outcome.isComplete;
    tell();
  }

  /** Whether the server still speaks: asked past every cache, which would hide that it does not. */
  async function tryAgain({ englishVoice }: SoundConfig): Promise<void> {
    speakers.resume();
    try {
      await Promise.all([gongAddress, ...testClips({ englishVoice })].map(speakers.reload));
      isVoiceGone = false;
    } catch {
      isVoiceGone = true;
    }
    tell();
  }

  const trying = setInterval(() => {
    if (config && told === "sound_blocked") void tryAgain(config);
  }, tryAgainEveryMs);
  for (const gesture of gestures) window.addEventListener(gesture, speakers.resume);

  return {
    configure(next) {
      if (next.englishVoice !== config?.englishVoice) void tryAgain(next);
      config = next;
      speakers.setVolume(next.volume);
      settling ??= setTimeout(() => {
        isSettled = true;
        tell();
      }, settleMs);
      tell();
    },
    async announce(call, turn) {
      if (config) await play(callClips(call, config), turn);
    },
    async testCall() {
      if (config) await play(testClips(config), test);
    },
    async selfTest() {
      if (!config) return;
      await tryAgain(config);
      await play(testClips(config), { ...test, gain: selfTestGain });
    },
    close() {
      if (settling) clearTimeout(settling);
      clearInterval(trying);
      for (const gesture of gestures) window.removeEventListener(gesture, speakers.resume);
      speakers.close();
    },
  };
}
