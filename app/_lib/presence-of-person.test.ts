import { expect, test } from "vitest";
import { createPresence } from "./presence-of-person.ts";

const minute = 60_000;

function openPage({ isAtWork = false, isHeard = true } = {}) {
  const page = { ms: 0, told: [] as number[], isAtWork, isHeard };
  const presence = createPresence({
    now: () => page.ms,
    isAtWork: () => page.isAtWork,
    tell: async () => {
      page.told.push(page.ms / minute);
      return page.isHeard;
    },
  });
  /** As the page does: a look each half minute. */
  async function pass(minutes: number) {
    for (let n = 0; n < minutes * 2; n += 1) {
      page.ms += minute / 2;
      await presence.look();
    }
  }
  return { page, presence, pass };
}

test("[U6] keys tell the server that somebody is there, once a minute at most", async () => {
  const { page, presence } = openPage();
  for (const at of [0.5, 1, 1.5, 1.9, 2.1]) {
    page.ms = at * minute;
    await presence.touch();
  }
  expect(page.told).toEqual([1, 2.1]);
});

test("[U6] a talk without a touch is work for four hours, an open page is none", async () => {
  const left = openPage();
  await left.pass(60);
  expect(left.page.told).toEqual([]);

  const talk = openPage({ isAtWork: true });
  await talk.pass(60);
  expect(talk.page.told).toHaveLength(60);
  expect(talk.presence.minutesLeft(15)).toBeNull();
  await talk.pass(300);
  expect(talk.page.told.at(-1)).toBeLessThan(240);
  expect(talk.presence.minutesLeft(15)).toBe(0);
});

test("[U6] three minutes before the session ends it is said, and one key is enough", async () => {
  const { page, presence, pass } = openPage();
  await pass(26.5);
  expect(presence.minutesLeft(30)).toBeNull();
  await pass(0.5);
  expect(presence.minutesLeft(30)).toBe(3);
  await pass(2.5);
  expect(presence.minutesLeft(30)).toBe(1);
  await presence.touch();
  expect(presence.minutesLeft(30)).toBeNull();
  // A server that did not hear it counts on.
  page.isHeard = false;
  await pass(28);
  await presence.touch();
  expect(presence.minutesLeft(30)).toBe(2);
});
