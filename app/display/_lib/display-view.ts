import { staleAfterMs } from "#app/_lib/use-now.ts";
import type { ConnectError } from "#server/protocol/errors.ts";
import type { DisplaySnapshot } from "#server/protocol/snapshots.ts";
import type { Announcer, Call } from "./announcer.ts";

/** What stands in the big place; one component each. */
export type DisplayView =
  | { state: "connecting" }
  | { state: "pairing" }
  | { state: "cut-off" }
  | { state: "calling"; call: Call }
  | { state: "nobody" }
  | { state: "break"; until: string }
  | { state: "closed"; opensAt: string | null };

export type DisplayFacts = {
  snapshot: DisplaySnapshot | null;
  refusal: Exclude<ConnectError, "client_outdated"> | null;
  /** Milliseconds since the server confirmed what is shown, or since the page was opened (E3). */
  silentMs: number;
  big: Announcer["big"];
};

/** An old number must never look like a current one: being cut off goes before everything that is known (E3). */
export function chooseDisplayView({ snapshot, refusal, silentMs, big }: DisplayFacts): DisplayView {
  if (refusal === "not_paired") return { state: "pairing" };
  if (silentMs >= staleAfterMs) return { state: "cut-off" };
  if (snapshot === null) return { state: "connecting" };
  if (big) return { state: "calling", call: big.call };
  const { availability, breakUntil } = snapshot;
  // The minutes before closing are open for everybody who waits: those who have a number are still called.
  const isClosed = availability.state === "closed" && availability.reason !== "closing";
  if (isClosed) return { state: "closed", opensAt: availability.opensAt };
  return breakUntil === null ? { state: "nobody" } : { state: "break", until: breakUntil };
}

/** The calls of the desks this display is there for; null: of all. */
export function ofDesks(snapshot: DisplaySnapshot, deskIds: readonly string[] | null): DisplaySnapshot {
  if (deskIds === null) return snapshot;
  const isOurs = (call: Call) => deskIds.includes(call.deskId);
  return { ...snapshot, calls: snapshot.calls.filter(isOurs), recent: snapshot.recent.filter(isOurs) };
}

/** Other visitors who are called and have not arrived, newest first: all but the one in the big place. */
export function otherCalls(snapshot: DisplaySnapshot, big: Call | null): readonly Call[] {
  return snapshot.calls.filter((call) => call.callSeq !== big?.callSeq);
}

/** Calls of before, without the one that still stands in the big place. */
export function formerCalls(snapshot: DisplaySnapshot, big: Call | null): readonly Call[] {
  return snapshot.recent.filter((call) => call.callSeq !== big?.callSeq);
}
