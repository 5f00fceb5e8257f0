export type RecentClips = {
  get(key: string): Int16Array | null;
  /** Keeps a clip as the latest one, and gives it back. */
  keep(key: string, samples: Int16Array): Int16Array;
};

/** The clips that were spoken last, in memory only, `maxBytes` of them. */
export function createRecentClips(maxBytes: number): RecentClips {
  const clips = new Map<string, Int16Array>();
  let total = 0;

  function forget(key: string): void {
    total -= clips.get(key)?.byteLength ?? 0;
    clips.delete(key);
  }

  return {
    get: (key) => clips.get(key) ?? null,
    keep(key, samples) {
      forget(key);
      clips.set(key, samples);
      total += samples.byteLength;
      for (const oldest of clips.keys()) {
        if (total <= maxBytes) break;
        forget(oldest);
      }
      return samples;
    },
  };
}
