import { staleAfterMs } from "#app/_lib/use-now.ts";
import type { ConnectError } from "#server/protocol/errors.ts";
import type { PhoneSnapshot } from "#server/protocol/snapshots.ts";

/** What the page shows, one component each. */
export type PhoneView =
  | { state: "connecting" }
  | { state: "cut-off" }
  | { state: "gone" }
  | { state: "too-many" }
  | { state: "offline"; ticket: PhoneSnapshot }
  | { state: PhoneSnapshot["status"]; ticket: PhoneSnapshot };

export type PhoneFacts = {
  snapshot: PhoneSnapshot | null;
  refusal: Exclude<ConnectError, "client_outdated"> | null;
  /** Milliseconds since the server confirmed what is shown, or since the page was opened (E3). */
  silentMs: number;
};

/** Statuses after which nothing happens any more: without a connection they are as true as with one. */
const finalStatuses: readonly PhoneSnapshot["status"][] = ["completed", "expired"];

/** An old state must never look like the present one: being cut off goes before what was known (E3). */
export function choosePhoneView({ snapshot, refusal, silentMs }: PhoneFacts): PhoneView {
  if (refusal === "too_many_attempts") return { state: "too-many" };
  if (refusal !== null) return { state: "gone" };
  const isSilent = silentMs >= staleAfterMs;
  if (snapshot === null) return { state: isSilent ? "cut-off" : "connecting" };
  if (isSilent && !finalStatuses.includes(snapshot.status)) return { state: "offline", ticket: snapshot };
  return { state: snapshot.status, ticket: snapshot };
}
