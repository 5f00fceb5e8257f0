/** Often enough for the shortest time after which a session ends, and no word for every key. */
const tellEveryMs = 60_000;
/** Longer than any talk; a record that was left open does not keep a session for the whole day. */
const longestTalkMs = 4 * 60 * 60_000;
/** Enough to come back from the shelf. */
const warnAheadMs = 3 * 60_000;

type PresenceOptions = {
  /** Milliseconds; the page was loaded at the first reading, and the server saw that. */
  now(): number;
  /** Whether a talk or a record is open on the page. */
  isAtWork(): boolean;
  /** Tells the server; false: it did not hear it. */
  tell(): Promise<boolean>;
};

/** Who is there, as the page tells the server (U6): by a touch, and by a talk in which nobody touches anything. */
export function createPresence({ now, isAtWork, tell }: PresenceOptions) {
  let toldAt = now();
  let touchedAt = toldAt;
  let heardAt = toldAt;

  async function say(): Promise<void> {
    const at = now();
    if (at - toldAt < tellEveryMs) return;
    toldAt = at;
    if (await tell()) heardAt = at;
  }

  return {
    /** A key, or a press. */
    touch(): Promise<void> {
      touchedAt = now();
      return say();
    },
    /** To be called now and then. */
    async look(): Promise<void> {
      if (isAtWork() && now() - touchedAt < longestTalkMs) await say();
    },
    /** Minutes until the session ends if nobody touches anything; null: that is not soon. */
    minutesLeft(idleMinutes: number): number | null {
      const leftMs = heardAt + idleMinutes * 60_000 - now();
      return leftMs > warnAheadMs ? null : Math.max(0, Math.ceil(leftMs / 60_000));
    },
  };
}
