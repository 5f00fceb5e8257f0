import { expect, test } from "vitest";
import type { DeskId } from "#server/domain/ticket.ts";
import type { DisplaySnapshot } from "#server/protocol/snapshots.ts";
import type { Call } from "./announcer.ts";
import { chooseDisplayView, type DisplayFacts, formerCalls, ofDesks, otherCalls } from "./display-view.ts";

const snapshot: DisplaySnapshot = {
  epoch: "e",
  revision: 1,
  officeName: "Ombudsstelle",
  timeZone: "Europe/Berlin",
  availability: { state: "open", lastTicketAt: "2026-11-23T10:45:00.000Z", closesAt: "2026-11-23T11:00:00.000Z" },
  breakUntil: null,
  calls: [],
  recent: [],
  announcements: [],
};
const deskId = "d" as DeskId;
const call: Call = { number: 137, room: "2", deskId, callSeq: 7, calledAt: "2026-11-23T08:00:00.000Z" };
const big = { call, since: 0, isAnnounced: true, isVoiceDone: true };
const breakUntil = "2026-11-23T08:15:00.000Z";

function facts(patch: Partial<DisplayFacts> = {}): DisplayFacts {
  return { snapshot, refusal: null, silentMs: 0, big: null, ...patch };
}

function closed(reason: "outside_hours" | "closing" | "day_closed"): DisplaySnapshot {
  return { ...snapshot, availability: { state: "closed", reason, opensAt: null } };
}

test.each<[string, Partial<DisplayFacts>]>([
  ["nobody", {}],
  ["connecting", { snapshot: null }],
  ["pairing", { snapshot: null, refusal: "not_paired" }],
  ["calling", { big }],
  ["break", { snapshot: { ...snapshot, breakUntil } }],
  ["closed", { snapshot: closed("outside_hours") }],
  ["closed", { snapshot: closed("day_closed") }],
  ["nobody", { snapshot: closed("closing") }],
  ["nobody", { snapshot: { ...snapshot, availability: { state: "full", opensAt: null } } }],
  ["calling", { snapshot: { ...snapshot, breakUntil }, big }],
  ["calling", { snapshot: closed("outside_hours"), big }],
])("[C9] the display shows %s for %j", (state, patch) => {
  expect(chooseDisplayView(facts(patch)).state).toBe(state);
});

test("[E3] after fifteen seconds without a confirmation no number is shown as current", () => {
  expect(chooseDisplayView(facts({ big, silentMs: 14_999 })).state).toBe("calling");
  expect(chooseDisplayView(facts({ big, silentMs: 15_000 })).state).toBe("cut-off");
  expect(chooseDisplayView(facts({ snapshot: null, silentMs: 15_000 })).state).toBe("cut-off");
});

test("[E2] the call in the big place is not listed a second time", () => {
  const other = { ...call, number: 205, callSeq: 6 };
  expect(otherCalls({ ...snapshot, calls: [call, other] }, call)).toEqual([other]);
  expect(formerCalls({ ...snapshot, recent: [call, other] }, call)).toEqual([other]);
  expect(formerCalls({ ...snapshot, recent: [call, other] }, null)).toEqual([call, other]);
});

test("[R34] a display shows the calls of its own desks only", () => {
  const other = { ...call, deskId: "e" as DeskId, callSeq: 8 };
  const whole = { ...snapshot, calls: [other, call], recent: [other] };
  expect(ofDesks(whole, null)).toBe(whole);
  expect(ofDesks(whole, ["d"])).toMatchObject({ calls: [call], recent: [] });
  expect(ofDesks(whole, ["gone"])).toMatchObject({ calls: [], recent: [] });
});
