import { addressOf, type Clip, type Utterance } from "./voice-clips.ts";
import type { VoicePorts } from "./voice-player.ts";

/** A clip that takes longer comes too late to be of use. */
const loadWithinMs = 6_000;
/** A browser that may let sound out does so at once. */
const resumeWithinMs = 1_000;
const toneMs = 70;

export type AudioOutput = VoicePorts<AudioBuffer> & {
  /** At most 1: never louder than the clip is. */
  setGain(gain: number): void;
  /** A short tone: something was activated (A29). */
  tone(): void;
  /** Fetches clips one after the other into the browser's cache, each once. */
  warm(clips: Utterance): void;
  close(): void;
};

/** The kiosk's one way to make a sound. The context is made with the first one: a browser may want a touch before. */
export function createAudioOutput(): AudioOutput {
  let opened: { context: AudioContext; master: GainNode } | null = null;
  let gain = 1;
  const warmed = new Set<string>();
  let warming = Promise.resolve();

  function open() {
    if (opened === null) {
      const context = new AudioContext();
      const master = new GainNode(context, { gain });
      master.connect(context.destination);
      opened = { context, master };
    }
    return opened;
  }

  async function openRunning() {
    const { context, master } = open();
    const late = new Promise((resolve) => setTimeout(resolve, resumeWithinMs));
    if (context.state !== "running") await Promise.race([context.resume(), late]);
    if (context.state !== "running") throw new Error(`audio is ${context.state}`);
    return { context, master };
  }

  return {
    async load(clip, signal) {
      const response = await fetch(addressOf(clip), {
        signal: AbortSignal.any([signal, AbortSignal.timeout(loadWithinMs)]),
      });
      if (!response.ok) throw new Error(`speech answered ${response.status}`);
      return open().context.decodeAudioData(await response.arrayBuffer());
    },
    async play(buffer) {
      const { context, master } = await openRunning();
      const source = new AudioBufferSourceNode(context, { buffer });
      const ended = new Promise<void>((resolve) => source.addEventListener("ended", () => resolve(), { once: true }));
      source.connect(master);
      source.start();
      return { ended, stop: () => source.stop() };
    },
    setGain(value) {
      gain = Math.min(1, value);
      if (opened) opened.master.gain.value = gain;
    },
    tone() {
      void openRunning().then(
        ({ context, master }) => playTone(context, master),
        () => {}, // the voice tells that no sound comes
      );
    },
    warm(clips) {
      const isNew = (clip: Clip) => !warmed.has(addressOf(clip));
      for (const clip of clips.filter(isNew)) {
        const address = addressOf(clip);
        warmed.add(address);
        warming = warming.then(() => warmOne(address)).catch(() => void warmed.delete(address));
      }
    },
    close() {
      void opened?.context.close();
      opened = null;
    },
  };
}

/** Soft at both ends: a cut sine clicks. */
function playTone(context: AudioContext, master: GainNode) {
  const from = context.currentTime;
  const until = from + toneMs / 1_000;
  const envelope = new GainNode(context, { gain: 0 });
  envelope.gain.linearRampToValueAtTime(0.25, from + 0.01);
  envelope.gain.linearRampToValueAtTime(0, until);
  const oscillator = new OscillatorNode(context, { frequency: 880 });
  oscillator.connect(envelope).connect(master);
  oscillator.start(from);
  oscillator.stop(until);
}

async function warmOne(address: string) {
  const response = await fetch(address, { priority: "low", signal: AbortSignal.timeout(loadWithinMs) });
  if (!response.ok) throw new Error(`speech answered ${response.status}`);
  await response.arrayBuffer();
}
