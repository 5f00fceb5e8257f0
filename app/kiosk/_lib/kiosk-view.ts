import type { RefusalCode } from "#app/_lib/queue-socket.ts";
import type { DrawReply } from "#server/protocol/commands.ts";
import type { ConnectError } from "#server/protocol/errors.ts";
import type { Availability, KioskSnapshot } from "#server/protocol/snapshots.ts";
import type { Drawing } from "./drawing.ts";
import type { Step } from "./journey.ts";
import type { Leaving } from "./leaving-feedback.ts";
import type { Tile } from "./tiles.ts";

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
  | { state: "detail"; tile: string }
  | { state: "wishes"; tile: string | null }
  | { state: "drawing" }
  | { state: "unknown" }
  | { state: "refused"; code: RefusalCode }
  | { state: "result"; reply: DrawReply; hideAt: number }
  | Question<"feedback_kind">
  | Question<"feedback_topic">
  | Question<"feedback_helped">
  | { state: "feedback_sending" }
  | { state: "feedback_sent" }
  | { state: "feedback_failed" }
  | { state: Exclude<Availability["state"], "open"> | "closing"; opensAt: string | null };

type Question<N extends Step["name"]> = { state: N } & Omit<Extract<Step, { name: N }>, "name">;

export type KioskFacts = {
  snapshot: KioskSnapshot | null;
  refusal: Exclude<ConnectError, "client_outdated"> | null;
  drawing: Drawing;
  leaving: Leaving;
  step: Step;
  isServerGone: boolean;
  /** Null: not known yet. */
  tiles: readonly Pick<Tile, "code" | "details">[] | null;
};

/** A draw goes before everything: whoever tapped learns what came of it, whatever happens to the office meanwhile. */
export function chooseKioskView(facts: KioskFacts): KioskView {
  const { drawing, refusal, leaving } = facts;
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
      return leaving.phase === "none" ? chooseQuestion(facts) : { state: `feedback_${leaving.phase}` };
  }
}

function chooseQuestion({ snapshot, refusal, step, isServerGone, tiles }: KioskFacts): KioskView {
  if (refusal !== null || isServerGone) return { state: "gone" };
  if (snapshot === null) return { state: "connecting" };
  // Praise, criticism and ideas need no open door.
  if (tiles && isFeedback(step)) return askFeedback(step);
  const { availability } = snapshot;
  switch (availability.state) {
    case "open":
      return tiles ? askForNumber(step, tiles) : { state: "connecting" };
    case "closed":
      return { state: availability.reason === "closing" ? "closing" : "closed", opensAt: availability.opensAt };
    case "stopped":
    case "full":
      return { state: availability.state, opensAt: availability.opensAt };
  }
}

type FeedbackStep = Extract<Step, { name: `feedback_${string}` }>;

function isFeedback(step: Step): step is FeedbackStep {
  return step.name.startsWith("feedback_");
}

function askFeedback(step: FeedbackStep): KioskView {
  switch (step.name) {
    case "feedback_kind":
      return { state: step.name };
    case "feedback_topic":
      return { state: step.name, kind: step.kind };
    case "feedback_helped":
      return { state: step.name, kind: step.kind, topic: step.topic, helped: step.helped };
  }
}

/** A tile may be taken off while somebody stands at its second question (V3): then the tiles are asked for again. */
function askForNumber(step: Step, tiles: readonly Pick<Tile, "code" | "details">[]): KioskView {
  if (step.name === "detail") {
    const isAsked = tiles.some(({ code, details }) => code === step.tile && details.length > 0);
    return isAsked ? { state: "detail", tile: step.tile } : { state: "start" };
  }
  if (step.name !== "wishes") return { state: "start" };
  return { state: "wishes", tile: step.before.name === "detail" ? step.before.tile : null };
}

/** Two views with the same key are the same screen: nothing is read aloud anew, taps go on counting. */
export function keyOf(view: KioskView): string {
  return view.state === "detail" ? `${view.state} ${view.tile}` : view.state;
}

/** Whether the server has been silent for so long that the kiosk must not invite anybody to tap. */
export function isServerGone(
  live: { connected: boolean; confirmedAt: number | null },
  { lostAt, now }: { lostAt: number; now: number },
): boolean {
  if (!live.connected) return now - lostAt >= goneAfterLossMs;
  return now - (live.confirmedAt ?? lostAt) >= goneAfterSilenceMs;
}
