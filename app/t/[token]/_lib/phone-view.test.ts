import { expect, test } from "vitest";
import { ticketStatuses } from "#server/domain/ticket.ts";
import type { PhoneSnapshot } from "#server/protocol/snapshots.ts";
import { choosePhoneView } from "./phone-view.ts";

const ticket: PhoneSnapshot = {
  epoch: "e",
  revision: 1,
  officeName: "Ombudsstelle",
  timeZone: "Europe/Berlin",
  availability: { state: "open", lastTicketAt: "2026-11-23T11:00:00.000Z", closesAt: "2026-11-23T12:00:00.000Z" },
  breakUntil: null,
  number: 137,
  language: "ar",
  status: "waiting",
  ahead: 2,
  wait: null,
  room: null,
  calledAt: null,
  canPostpone: true,
};
const facts = { snapshot: ticket, refusal: null, silentMs: 0 } as const;

test("every status of a ticket has a view of its own", () => {
  const states = ticketStatuses.map((status) => choosePhoneView({ ...facts, snapshot: { ...ticket, status } }).state);
  expect(states).toEqual([...ticketStatuses]);
});

test("[E3] after 15 s without a word from the server nothing is shown as the present state", () => {
  expect(choosePhoneView({ ...facts, silentMs: 14_999 }).state).toBe("waiting");
  expect(choosePhoneView({ ...facts, silentMs: 15_000 }).state).toBe("offline");
  expect(choosePhoneView({ ...facts, snapshot: null }).state).toBe("connecting");
  expect(choosePhoneView({ ...facts, snapshot: null, silentMs: 15_000 }).state).toBe("cut-off");
});

test("[E3] a talk that is over stays over", () => {
  const snapshot = { ...ticket, status: "completed" } as const;
  expect(choosePhoneView({ ...facts, snapshot, silentMs: 60_000 }).state).toBe("completed");
  // Staff may take these up again.
  const noShow = { ...ticket, status: "no_show" } as const;
  expect(choosePhoneView({ ...facts, snapshot: noShow, silentMs: 60_000 }).state).toBe("offline");
});

test("[E1] a token that leads nowhere shows nothing of what was there, and too many tries say so", () => {
  expect(choosePhoneView({ ...facts, refusal: "forbidden" })).toEqual({ state: "gone" });
  expect(choosePhoneView({ ...facts, refusal: "too_many_attempts" })).toEqual({ state: "too-many" });
  expect(choosePhoneView({ ...facts, snapshot: null, refusal: "forbidden", silentMs: 60_000 }).state).toBe("gone");
});
