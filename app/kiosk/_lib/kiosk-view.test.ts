import { expect, test } from "vitest";
import { noWishes } from "#server/domain/ticket.ts";
import type { DrawReply } from "#server/protocol/commands.ts";
import type { KioskSnapshot } from "#server/protocol/snapshots.ts";
import type { Drawing } from "./drawing.ts";
import { chooseKioskView, goneAfterLossMs, goneAfterSilenceMs, isServerGone, type KioskFacts } from "./kiosk-view.ts";

const snapshot: KioskSnapshot = {
  epoch: "e",
  revision: 1,
  officeName: "Ombudsstelle",
  timeZone: "Europe/Berlin",
  availability: { state: "open", lastTicketAt: "2026-11-23T10:45:00.000Z", closesAt: "2026-11-23T11:00:00.000Z" },
  breakUntil: null,
  catalogueVersion: "1",
  week: [],
};
const draw = { ticketId: "id", concern: null, locale: "de", wishes: noWishes, tappedAt: 0 } as const;
const feedback = { id: "id", kind: "IDE-01", tile: null, helped: null };
const reply: DrawReply = { number: 137, ahead: 0, wait: null, phoneUrl: null, slip: "none" };
const drawn: Drawing = { phase: "drawn", draw, reply, hideAt: 15_000 };

const rent = { code: "KDU", details: [{ code: "KDU-01", labels: {}, isUrgent: false }] };

function facts(patch: Partial<KioskFacts> = {}): KioskFacts {
  return {
    snapshot,
    refusal: null,
    drawing: { phase: "none" },
    leaving: { phase: "none" },
    step: { name: "concern" },
    isServerGone: false,
    tiles: [rent],
    ...patch,
  };
}

function closed(reason: "outside_hours" | "closing"): KioskSnapshot {
  return { ...snapshot, availability: { state: "closed", reason, opensAt: null } };
}

test.each<[string, Partial<KioskFacts>]>([
  ["start", {}],
  ["detail", { step: { name: "detail", tile: "KDU" } }],
  ["start", { step: { name: "detail", tile: "KDU" }, tiles: [] }],
  ["start", { step: { name: "detail", tile: "KDU" }, tiles: [{ ...rent, details: [] }] }],
  ["wishes", { step: { name: "wishes", before: { name: "concern" } } }],
  ["closed", { step: { name: "detail", tile: "KDU" }, snapshot: closed("outside_hours") }],
  ["gone", { step: { name: "detail", tile: "KDU" }, isServerGone: true }],
  ["feedback_kind", { step: { name: "feedback_kind" } }],
  ["feedback_topic", { step: { name: "feedback_topic", kind: "IDE-01" }, snapshot: closed("outside_hours") }],
  ["feedback_sending", { leaving: { phase: "sending", feedback } }],
  ["feedback_sent", { leaving: { phase: "sent" }, isServerGone: true }],
  ["feedback_failed", { leaving: { phase: "failed", feedback } }],
  ["connecting", { snapshot: null }],
  ["connecting", { tiles: null }],
  ["gone", { isServerGone: true }],
  ["gone", { refusal: "forbidden" }],
  ["pairing", { refusal: "not_paired", snapshot: null }],
  ["drawing", { drawing: { phase: "asking", draw } }],
  ["unknown", { drawing: { phase: "unknown", draw } }],
  ["refused", { drawing: { phase: "refused", draw, code: "internal" } }],
  ["result", { drawing: drawn }],
  ["closed", { snapshot: closed("outside_hours") }],
  ["closing", { snapshot: closed("closing") }],
  ["stopped", { snapshot: { ...snapshot, availability: { state: "stopped", opensAt: null } } }],
  ["full", { snapshot: { ...snapshot, availability: { state: "full", opensAt: null } } }],
])("[D1] the kiosk shows %s for %j", (state, patch) => {
  expect(chooseKioskView(facts(patch)).state).toBe(state);
});

test("[D2] a drawn number stays although the office closes, the server goes, or the kiosk is revoked", () => {
  for (const patch of [{ snapshot: closed("closing") }, { isServerGone: true }, { refusal: "not_paired" as const }]) {
    expect(chooseKioskView(facts({ ...patch, drawing: drawn })).state).toBe("result");
  }
});

test("[D2] a draw under way is told of rather than the server's absence", () => {
  expect(chooseKioskView(facts({ isServerGone: true, drawing: { phase: "asking", draw } })).state).toBe("drawing");
});

test("[E3] a short restart is not shown; a longer loss is, within five seconds", () => {
  const live = { connected: false, confirmedAt: 1_000 };
  expect(goneAfterLossMs).toBeLessThanOrEqual(5_000);
  expect(isServerGone(live, { lostAt: 2_000, now: 2_000 + goneAfterLossMs - 1 })).toBe(false);
  expect(isServerGone(live, { lostAt: 2_000, now: 2_000 + goneAfterLossMs })).toBe(true);
});

test("[E3] a connection on which nothing is confirmed any more counts as gone", () => {
  const live = { connected: true, confirmedAt: 1_000 };
  expect(isServerGone(live, { lostAt: 0, now: 1_000 + goneAfterSilenceMs - 1 })).toBe(false);
  expect(isServerGone(live, { lostAt: 0, now: 1_000 + goneAfterSilenceMs })).toBe(true);
});
