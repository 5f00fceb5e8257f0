/** What the sounds come from and go to. `C`: a clip that is ready to be played. */
export type SoundPorts<C> = {
  /** @throws where the clip cannot be had. */
  load(address: string): Promise<C>;
  /** Resolves when the clip has ended, at once when `signal` is aborted. `gain` is relative to the volume. */
  play(clip: C, options: { gain: number; signal: AbortSignal }): Promise<void>;
  /** False: nobody would hear it, and no clip would ever end. */
  isAudible(): boolean;
  wait(ms: number): Promise<void>;
};

export type SoundOrder = {
  gong: string;
  /** One clip a language, spoken one after the other. */
  voice: readonly string[];
  /** Asked after the voice: whether it is said once more. */
  mayRepeat: () => boolean;
  /** Relative to the volume; 1 if left out. */
  gain?: number;
  /** Gives way to the next order at once: a test must not hold up a call. */
  isTest?: boolean;
  signal?: AbortSignal;
};

/** Whether the voice could be had whole; null: not known, because nobody would have heard it, or it was cut short. */
export type SoundOutcome = { isComplete: boolean } | null;

/** A clip that is not there by then is left out: a voice that comes late would name a number that is gone. */
export const lateAfterMs = 3_000;
const pauseBeforeRepeatMs = 700;

type Running = { isTest: boolean; abort: AbortController; ended: Promise<unknown> };

/** Gong, then voice, one order after the other (A54, E2). */
export function createSoundQueue<C>(ports: SoundPorts<C>): { play(order: SoundOrder): Promise<SoundOutcome> } {
  let last: Running | null = null;

  return {
    play(order) {
      const before = last;
      if (before?.isTest) before.abort.abort();
      const abort = new AbortController();
      order.signal?.addEventListener("abort", () => abort.abort());
      const ended = (before?.ended ?? Promise.resolve()).then(() => playOrder(ports, order, abort.signal));
      last = { isTest: order.isTest ?? false, abort, ended };
      return ended;
    },
  };
}

async function playOrder<C>(ports: SoundPorts<C>, order: SoundOrder, signal: AbortSignal): Promise<SoundOutcome> {
  if (signal.aborted || order.signal?.aborted || !ports.isAudible()) return null;
  const aborted = new Promise<null>((resolve) => signal.addEventListener("abort", () => resolve(null)));
  const deadline = Promise.race([ports.wait(lateAfterMs).then(() => null), aborted]);
  // All at once: the voice follows the gong without a hole.
  const [gong, ...voice] = [order.gong, ...order.voice].map((address) => inTime(ports.load(address), deadline));
  const clips: (C | null)[] = [];

  async function say(pending: Promise<C | null> | undefined): Promise<void> {
    const clip = (await pending) ?? null;
    clips.push(clip);
    if (clip && !signal.aborted && ports.isAudible()) await ports.play(clip, { gain: order.gain ?? 1, signal });
  }

  await say(gong);
  for (const clip of voice) await say(clip);
  if (!signal.aborted && order.mayRepeat()) {
    await Promise.race([ports.wait(pauseBeforeRepeatMs), aborted]);
    for (const clip of voice) await say(clip);
  }
  // Cut short, nobody knows whether the rest would have come.
  return signal.aborted ? null : { isComplete: clips.every((clip) => clip !== null) };
}

/** Null: it failed, or the deadline came first. */
function inTime<C>(clip: Promise<C>, deadline: Promise<null>): Promise<C | null> {
  return Promise.race([clip.catch(() => null), deadline]);
}
