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
export const refusalWords: Record<RefusalCode, { words: RefusalWord; canTryAgain: boolean }> = {
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
  // A draw never ends with the following ones; a new server may think otherwise.
  invalid_input: { words: "errorGeneric", canTryAgain: false },
  ticket_not_found: { words: "errorGeneric", canTryAgain: false },
  desk_not_found: { words: "errorGeneric", canTryAgain: false },
  invalid_transition: { words: "errorGeneric", canTryAgain: false },
  queue_empty: { words: "errorGeneric", canTryAgain: false },
  desk_busy: { words: "errorGeneric", canTryAgain: false },
  desk_on_break: { words: "errorGeneric", canTryAgain: false },
  called_too_soon: { words: "errorGeneric", canTryAgain: false },
  recalled_too_soon: { words: "errorGeneric", canTryAgain: false },
  recall_limit_reached: { words: "errorGeneric", canTryAgain: false },
  no_show_too_soon: { words: "errorGeneric", canTryAgain: false },
  undo_too_late: { words: "errorGeneric", canTryAgain: false },
  postponed_already: { words: "errorGeneric", canTryAgain: false },
  nobody_behind: { words: "errorGeneric", canTryAgain: false },
  settings_invalid: { words: "errorGeneric", canTryAgain: false },
  visit_not_found: { words: "errorGeneric", canTryAgain: false },
  unknown_outcome: { words: "errorGeneric", canTryAgain: false },
  too_many_announcements: { words: "errorGeneric", canTryAgain: false },
  device_not_found: { words: "errorGeneric", canTryAgain: false },
  pairing_code_unknown: { words: "errorGeneric", canTryAgain: false },
  too_many_attempts: { words: "errorGeneric", canTryAgain: false },
};
