import type { RefusalCode } from "#app/_lib/queue-socket.ts";

type RefusalWord =
  | "closedNow"
  | "stoppedNow"
  | "queueFull"
  | "refusedConcern"
  | "refusedDevice"
  | "refusedStorage"
  | "errorGeneric";

/** The sentence for each reason a draw can be refused, and whether the same tap may be tried again. */
const refusalWords: Partial<Record<RefusalCode, { words: RefusalWord; canTryAgain: boolean }>> = {
  office_closed: { words: "closedNow", canTryAgain: false },
  drawing_stopped: { words: "stoppedNow", canTryAgain: false },
  daily_limit_reached: { words: "queueFull", canTryAgain: false },
  unknown_concern: { words: "refusedConcern", canTryAgain: false },
  forbidden: { words: "refusedDevice", canTryAgain: false },
  storage_unavailable: { words: "refusedStorage", canTryAgain: true },
  ticket_id_reused: { words: "errorGeneric", canTryAgain: true },
  day_over: { words: "errorGeneric", canTryAgain: true },
  rate_limited: { words: "errorGeneric", canTryAgain: true },
  internal: { words: "errorGeneric", canTryAgain: true },
  offline: { words: "errorGeneric", canTryAgain: true },
  no_answer: { words: "errorGeneric", canTryAgain: true },
};

/** A draw never ends with another code; a new server may think otherwise. */
export function refusalWordsOf(code: RefusalCode): { words: RefusalWord; canTryAgain: boolean } {
  return refusalWords[code] ?? { words: "errorGeneric", canTryAgain: false };
}
