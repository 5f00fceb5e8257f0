import type { RefusalCode } from "#app/_lib/queue-socket.ts";
import type { DrawReply } from "#server/protocol/commands.ts";
import type { ConnectError } from "#server/protocol/errors.ts";
import type { Availability, KioskSnapshot } from "#server/protocol/snapshots.ts";
import type { Drawing } from "./drawing.ts";

/** A server that hung up is back within three seconds after a restart; longer means: send people to the reception. */
export const goneAfterLossMs = 4_000;
/** The kiosk asks every five seconds; three seconds without an answer to that mean the server hangs. */
export const goneAfterSilenceMs = 8_000;

/** What the kiosk shows; one component each. */
export type KioskView =
  | { state: "connecting" }
  | { state: "pairing" }
  | { state: "gone" }
  | { state: "start" }
  | { state: "drawing" }
  | { state: "unknown" }
  | { state: "refused"; code: RefusalCode }
  | { state: "result"; reply: DrawReply; hideAt: number }
  | { state: Exclude<Availability["state"], "open"> | "closing"; opensAt: string | null };

export type KioskFacts = {
  snapshot: KioskSnapshot | null;
  refusal: Exclude<ConnectError, "client_outdated"> | null;
  drawing: Drawing;
  isServerGone: boolean;
  hasTiles: boolean;
};

/** A draw goes before everything: whoever tapped learns what came of it, whatever happens to the office meanwhile. */
export function chooseKioskView({ snapshot, refusal, drawing, isServerGone, hasTiles }: KioskFacts): KioskView {
  if (drawing.phase === "drawn") return { state: "result", reply: drawing.reply, hideAt: drawing.hideAt };
  if (refusal === "not_paired") return { state: "pairing" };
  switch (drawing.phase) {
    case "asking":
      return { state: "drawing" };
    case "unknown":
      return { state: "unknown" };
    case "refused":
      return { state: "refused", code: drawing.code };
    case "none":
      break;
  }
  if (refusal !== null || isServerGone) return { state: "gone" };
  if (snapshot === null) return { state: "connecting" };
  const { availability } = snapshot;
  switch (availability.state) {
    case "open":
      return hasTiles ? { state: "start" } : { state: "connecting" };
    case "closed":
      return { state: availability.reason === "closing" ? "closing" : "closed", opensAt: availability.opensAt };
    case "stopped":
    case "full":
      return { state: availability.state, opensAt: availability.opensAt };
  }
}

/** Whether the server has been silent for so long that the kiosk must not invite anybody to tap. */
export function isServerGone(
  live: { connected: boolean; confirmedAt: number | null },
  { lostAt, now }: { lostAt: number; now: number },
): boolean {
  if (!live.connected) return now - lostAt >= goneAfterLossMs;
  return now - (live.confirmedAt ?? lostAt) >= goneAfterSilenceMs;
}
