export type BucketSize = {
  /** Taken at once at most. */
  burst: number;
  /** Refilled per minute. */
  perMinute: number;
};

export type TokenBucket = {
  /** False: too many. Takes one otherwise. */
  take(key: string, nowMs: number): boolean;
  /** Would `take` succeed? Takes nothing. */
  hasRoom(key: string, nowMs: number): boolean;
  forget(key: string): void;
};

/** Keys beyond this many are forgotten oldest first: a flood of keys must not fill the memory. */
const maxKeys = 10_000;

/** Counts what each key may still do. A clock that jumps back refills nothing and blocks nobody for longer. */
export function createTokenBucket({ burst, perMinute }: BucketSize): TokenBucket {
  const buckets = new Map<string, { tokens: number; at: number }>();

  function refill(key: string, nowMs: number): { tokens: number; at: number } {
    const known = buckets.get(key);
    if (!known) return { tokens: burst, at: nowMs };
    const minutes = Math.max(0, nowMs - known.at) / 60_000;
    return { tokens: Math.min(burst, known.tokens + minutes * perMinute), at: nowMs };
  }

  return {
    take(key, nowMs) {
      const bucket = refill(key, nowMs);
      const allowed = bucket.tokens >= 1;
      if (allowed) bucket.tokens -= 1;
      buckets.delete(key);
      buckets.set(key, bucket);
      const oldest = buckets.keys().next();
      if (buckets.size > maxKeys && !oldest.done) buckets.delete(oldest.value);
      return allowed;
    },
    hasRoom: (key, nowMs) => refill(key, nowMs).tokens >= 1,
    forget: (key) => {
      buckets.delete(key);
    },
  };
}
