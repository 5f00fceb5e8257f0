import type { Reply } from "#app/_lib/queue-socket.ts";
import type { PhoneSnapshot } from "#server/protocol/snapshots.ts";

export type Wish = "give-back" | "postpone";
type WishOutcome = "granted" | "nobody_behind" | "already" | "failed";

/** Where the visitor stands with what they asked for. */
export type WishState =
  | { phase: "none" }
  | { phase: "confirming"; wish: Wish }
  | { phase: "asking"; wish: Wish }
  /** Granted is seen in the next snapshot; the rest is said. */
  | { phase: "answered"; wish: Wish; outcome: WishOutcome };

export function outcomeOf(reply: Reply<null>): WishOutcome {
  if (reply.ok) return "granted";
  if (reply.code === "nobody_behind") return "nobody_behind";
  return reply.code === "postponed_already" ? "already" : "failed";
}

type AnswerWord = "oneMoment" | "errorGeneric" | "phonePostponeNobody" | "phonePostponed" | "phonePostponeUsed";

/** What is said of a wish, as a word of the catalogue; null: nothing. That there is no second "more time" stays (C10). */
export function chooseAnswerWords(
  state: WishState,
  ticket: Pick<PhoneSnapshot, "canPostpone" | "ahead">,
): AnswerWord | null {
  if (state.phase === "asking") return "oneMoment";
  const outcome = state.phase === "answered" ? state.outcome : null;
  if (outcome === "failed") return "errorGeneric";
  if (ticket.canPostpone) return outcome === "nobody_behind" ? "phonePostponeNobody" : null;
  // Granted a moment ago, and the other person has not been called yet.
  return outcome === "granted" && (ticket.ahead ?? 0) > 0 ? "phonePostponed" : "phonePostponeUsed";
}
