import { expect, test } from "vitest";
import { noWishes } from "#server/domain/ticket.ts";
import { forgottenAfterMs, type PendingDraw, parsePendingDraw } from "./pending-draw.ts";

const now = Date.parse("2026-11-23T08:00:00.000Z");
const locales = ["de", "en"] as const;
const wishes = { moreTime: true, fetch: false, interpreter: true, appointment: false };
const draw: PendingDraw = { ticketId: "019ab", concern: "KDU", locale: "en", wishes, tappedAt: now - 3_000 };

test("[D2] a draw survives being stored", () => {
  expect(parsePendingDraw(JSON.stringify(draw), { locales, now })).toEqual(draw);
  const unsaid = { ...draw, concern: null };
  expect(parsePendingDraw(JSON.stringify(unsaid), { locales, now })).toEqual(unsaid);
});

test("[D2, P6] wishes survive a reload with their draw; what is no wish is none", () => {
  const damaged = { ...draw, wishes: { moreTime: "yes", fetch: true } };
  const noneButFetch = { moreTime: false, fetch: true, interpreter: false, appointment: false };
  expect(parsePendingDraw(JSON.stringify(damaged), { locales, now })?.wishes).toEqual(noneButFetch);
  const { wishes: _, ...without } = draw;
  expect(parsePendingDraw(JSON.stringify(without), { locales, now })?.wishes).toEqual(noWishes);
});

test("[D2] a draw nobody stands in front of any more is not taken up again", () => {
  const old = { ...draw, tappedAt: now - forgottenAfterMs - 1 };
  expect(parsePendingDraw(JSON.stringify(old), { locales, now })).toBeNull();
});

test.each([
  null,
  "",
  "null",
  "7",
  "{",
  "[]",
  '{"ticketId":1}',
  JSON.stringify({ ...draw, locale: "xx" }),
  JSON.stringify({ ...draw, concern: 7 }),
  JSON.stringify({ ...draw, tappedAt: now + 60_000 }),
])("[D2] foreign storage %j is no draw", (text) => {
  expect(parsePendingDraw(text, { locales, now })).toBeNull();
});
