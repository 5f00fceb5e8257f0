import type { DisplaySnapshot } from "#server/protocol/snapshots.ts";

export type Call = DisplaySnapshot["calls"][number];

/** An announced call keeps the big place at least this long before the next one takes it (E2, A56). */
export const bigForMs = 8_000;
/** The highlight of a new call ends by itself (A43). */
export const highlightForMs = 5_000;
/** A call this old when the display first hears of it is not announced; the lists show it all the same (E2). */
export const tooOldAfterMs = 30_000;
/** A call that has to wait for its turn may become this old before it is announced (E2). */
export const waitsAtMostMs = 60_000;
/** A voice that has not ended by then is not waited for any longer (E2). */
export const voiceAtMostMs = 40_000;

/** What has been announced, what is still to be, and what stands in the big place. All times are the server's. */
export type Announcer = {
  epoch: string | null;
  /** The highest call number seen: each one is announced once (E2). */
  lastSeq: number;
  pending: readonly Call[];
  big: { call: Call; since: number; isAnnounced: boolean; isVoiceDone: boolean } | null;
};

export const silentAnnouncer: Announcer = { epoch: null, lastSeq: 0, pending: [], big: null };

/** What the page before has announced, if it was loaded anew. */
export type Heard = Pick<Announcer, "epoch" | "lastSeq">;

/** So that a call which came while the page was being loaded, or waited for its turn, is announced after all (E2). */
export function heardOf({ epoch, lastSeq, pending }: Announcer): Heard {
  const [next] = pending;
  return { epoch, lastSeq: next ? next.callSeq - 1 : lastSeq };
}

export type Board = Pick<DisplaySnapshot, "epoch" | "calls" | "recent">;

/**
 * Takes in a snapshot. The first one of a display that knows of none before, and the first one of a restored database,
 * announce nothing (E2).
 */
export function hearSnapshot(state: Announcer, board: Board, now: number): Announcer {
  const all = [...board.calls, ...board.recent];
  const lastSeq = all.reduce((highest, call) => Math.max(highest, call.callSeq), 0);
  if (state.epoch !== board.epoch) return { epoch: board.epoch, lastSeq, pending: [], big: null };

  // A call that was taken back, or replaced by a recall, is gone from the lists: it is not announced any more.
  const isStillThere = (call: Call) => all.some((other) => other.callSeq === call.callSeq);
  const fresh = all
    .filter((call) => call.callSeq > state.lastSeq && now - Date.parse(call.calledAt) < tooOldAfterMs)
    .toSorted((a, b) => a.callSeq - b.callSeq);
  return {
    epoch: board.epoch,
    lastSeq: Math.max(state.lastSeq, lastSeq),
    pending: [...state.pending.filter(isStillThere), ...fresh],
    big: state.big && isStillThere(state.big.call) ? state.big : null,
  };
}

/** Gong and voice of this call have ended, or there were none. */
export function endVoice(state: Announcer, { callSeq }: Call): Announcer {
  if (state.big?.call.callSeq !== callSeq) return state;
  return { ...state, big: { ...state.big, isVoiceDone: true } };
}

/**
 * Lets time pass: the next announcement takes the big place when the one before has had its time and its voice. Where there is none, the newest visitor
 * who has not arrived yet stands there, unannounced.
 *
 * @returns the call whose announcement begins now, for gong and voice; null: none.
 */
export function advanceAnnouncer(
  state: Announcer,
  board: Board,
  now: number,
): { state: Announcer; announced: Call | null } {
  if (state.big && isTaken(state.big, now)) return { state, announced: null };

  const pending = state.pending.filter((call) => now - Date.parse(call.calledAt) < waitsAtMostMs);
  const [next, ...rest] = pending;
  if (next) {
    const big = { call: next, since: now, isAnnounced: true, isVoiceDone: false };
    return { state: { ...state, pending: rest, big }, announced: next };
  }

  const stays = state.big && board.calls.some((call) => call.callSeq === state.big?.call.callSeq);
  const newest = board.calls[0];
  const unannounced = newest ? { call: newest, since: now, isAnnounced: false, isVoiceDone: true } : null;
  const big = stays ? state.big : unannounced;
  if (big === state.big && pending.length === state.pending.length) return { state, announced: null };
  return { state: { ...state, pending, big }, announced: null };
}

function isTaken({ isAnnounced, isVoiceDone, since }: NonNullable<Announcer["big"]>, now: number): boolean {
  if (!isAnnounced) return false;
  return now - since < (isVoiceDone ? bigForMs : voiceAtMostMs);
}

/** Whether a call is to be said once more: its visitor is not there yet, and nobody waits for their turn (E2). */
export function mayBeRepeated(state: Announcer, board: Board, { callSeq }: Call): boolean {
  return state.pending.length === 0 && board.calls.some((call) => call.callSeq === callSeq);
}

export function isHighlighted(state: Announcer, now: number): boolean {
  return state.big?.isAnnounced === true && now - state.big.since < highlightForMs;
}

/** When something changes by time alone; null: not before the next snapshot. */
export function nextAnnouncerChange(state: Announcer, now: number): number | null {
  if (!state.big?.isAnnounced) return null;
  const { since, isVoiceDone } = state.big;
  const moments = [highlightForMs, isVoiceDone ? bigForMs : voiceAtMostMs].map((after) => since + after);
  return moments.find((at) => at > now) ?? null;
}
