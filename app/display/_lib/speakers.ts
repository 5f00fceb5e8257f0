import type { SoundPorts } from "./sound-queue.ts";

/** Decoded clips are large (200 KB a second); those of a recall or a repetition are the newest. */
const keptClips = 8;
/** Nothing is waited for much longer than it lasts: the sound may be cut off in the middle. */
const graceMs = 1_000;

export type Speakers = SoundPorts<AudioBuffer> & {
  /** 0–10, at once, also for what is being said. */
  setVolume(volume: number): void;
  /** Tries to be heard again; a browser may wait for a touch of the screen. */
  resume(): void;
  /** Anew from the server, past every cache. @throws where the clip cannot be had. */
  reload(address: string): Promise<AudioBuffer>;
  close(): void;
};

/** The ear is no ruler: half the steps should sound half as loud. */
function gainOf(volume: number): number {
  return (volume / 10) ** 2;
}

/** Web Audio with clips decoded once. `onChange`: whether it is heard may have changed. */
export function openSpeakers(onChange: () => void): Speakers {
  const context = new AudioContext();
  const master = new GainNode(context, { gain: 0 });
  master.connect(context.destination);
  context.addEventListener("statechange", onChange);
  const kept = new Map<string, Promise<AudioBuffer>>();

  async function fetchClip(address: string, cache: RequestCache): Promise<AudioBuffer> {
    const response = await fetch(address, { cache });
    if (!response.ok) throw new Error(`no clip: ${response.status}`);
    return context.decodeAudioData(await response.arrayBuffer());
  }

  function keep(address: string, clip: Promise<AudioBuffer>): Promise<AudioBuffer> {
    kept.delete(address);
    kept.set(address, clip);
    // A failure is not kept: the next call tries again.
    clip.catch(() => kept.get(address) === clip && kept.delete(address));
    const [oldest] = kept.keys();
    if (kept.size > keptClips && oldest) kept.delete(oldest);
    return clip;
  }

  return {
    load: (address) => keep(address, kept.get(address) ?? fetchClip(address, "default")),
    reload: (address) => keep(address, fetchClip(address, "reload")),
    play(clip, { gain, signal }) {
      return new Promise((resolve) => {
        const level = new GainNode(context, { gain });
        const source = new AudioBufferSourceNode(context, { buffer: clip });
        const timer = setTimeout(end, clip.duration * 1_000 + graceMs);
        function end() {
          clearTimeout(timer);
          signal.removeEventListener("abort", end);
          source.stop();
          source.disconnect();
          level.disconnect();
          resolve();
        }
        source.addEventListener("ended", end);
        signal.addEventListener("abort", end);
        source.connect(level).connect(master);
        source.start();
      });
    },
    isAudible: () => context.state === "running" && master.gain.value > 0,
    wait: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
    setVolume(volume) {
      master.gain.value = gainOf(volume);
    },
    resume() {
      if (context.state !== "running") void context.resume().catch(() => undefined);
    },
    close() {
      context.removeEventListener("statechange", onChange);
      void context.close().catch(() => undefined);
    },
  };
}
