import { expect, test } from "vitest";
import { chooseNightMinute, type ReloadFacts, whyReload } from "./quiet-reload.ts";

/** Three in the morning in Dresden, half past one in Kathmandu's night is something else. */
const night = Date.parse("2026-11-24T02:00:00.000Z");

function facts(patch: Partial<ReloadFacts> = {}): ReloadFacts {
  return {
    now: night,
    loadedAt: night - 20 * 3_600_000,
    timeZone: "Europe/Berlin",
    isClosed: true,
    isQuiet: true,
    nightMinute: 180,
    ownVersion: "a",
    serverVersion: "a",
    triedVersion: null,
    ...patch,
  };
}

test.each<[string, Partial<ReloadFacts>, ReturnType<typeof whyReload>]>([
  ["at its minute of the night", {}, "nightly"],
  ["a minute before", { nightMinute: 181 }, null],
  ["two hours later, if it was not possible before", { now: night + 2 * 3_600_000 - 1 }, "nightly"],
  ["in the morning no more", { now: night + 2 * 3_600_000 }, null],
  ["where the office is open at night", { isClosed: false }, null],
  ["while somebody is called", { isQuiet: false }, null],
  ["just loaded", { loadedAt: night - 3_600_000 }, null],
  ["another build", { serverVersion: "b", isClosed: false }, "new_version"],
  ["another build while somebody is called", { serverVersion: "b", isQuiet: false }, null],
  ["another build, tried before", { serverVersion: "b", triedVersion: "b", isClosed: false }, null],
  ["a third build after one that was tried", { serverVersion: "c", triedVersion: "b", isClosed: false }, "new_version"],
  ["a development server", { serverVersion: null, isClosed: false }, null],
  ["a development page", { ownVersion: null, isClosed: false }, null],
])("a page that runs for weeks, %s", (_, patch, reason) => {
  expect(whyReload(facts(patch))).toBe(reason);
});

test("the minute lies in the night, and every minute of it may come", () => {
  expect(chooseNightMinute(() => 0)).toBe(120);
  expect(chooseNightMinute(() => 0.9999)).toBe(299);
});
