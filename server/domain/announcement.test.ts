import { expect, test } from "vitest";
import { buildQueue, minutesAfter, testNow } from "#tests/support/builders.ts";
import {
  type Announcement,
  maxAnnouncements,
  removeAnnouncement,
  saveAnnouncement,
  shownAnnouncements,
} from "./announcement.ts";
import { applyChange, type Queue } from "./queue.ts";

function announcement(id: string, fromMinutes: number, untilMinutes: number): Announcement {
  return {
    id,
    texts: { de: `Hinweis ${id}` },
    from: minutesAfter(testNow, fromMinutes),
    until: minutesAfter(testNow, untilMinutes),
  };
}

function save(queue: Queue, one: Announcement, now = testNow): Queue {
  const result = saveAnnouncement(queue, one, now);
  if (!result.ok) throw new Error(result.code);
  return applyChange(queue, result.value);
}

const idsShown = (queue: Queue, minutes: number) =>
  shownAnnouncements(queue, minutesAfter(testNow, minutes)).map(({ id }) => id);

test("[N1] an announcement is shown from its first to just before its last moment", () => {
  const queue = save(buildQueue(), announcement("a", 10, 20));
  expect([9, 10, 19, 20].map((minutes) => idsShown(queue, minutes))).toEqual([[], ["a"], ["a"], []]);
});

test("[N1] saved again it replaces itself, the earliest comes first, and removed it is gone", () => {
  let queue = save(save(buildQueue(), announcement("late", 5, 30)), announcement("early", 0, 30));
  expect(idsShown(queue, 6)).toEqual(["early", "late"]);
  queue = save(queue, announcement("late", 8, 30));
  expect(idsShown(queue, 6)).toEqual(["early"]);
  const removed = removeAnnouncement(queue, "early", testNow);
  expect(removed.ok && removed.value && idsShown(applyChange(queue, removed.value), 9)).toEqual(["late"]);
  expect(removeAnnouncement(queue, "unknown", testNow)).toEqual({ ok: true, value: null });
});

test("[N1] ten that are not over are enough; those that are over make room", () => {
  let queue = buildQueue();
  for (let n = 0; n < maxAnnouncements; n += 1) queue = save(queue, announcement(`a${n}`, 0, 10 + n));
  expect(saveAnnouncement(queue, announcement("more", 0, 60), testNow)).toEqual({
    ok: false,
    code: "too_many_announcements",
  });
  queue = save(queue, announcement("more", 11, 60), minutesAfter(testNow, 11));
  expect(queue.announcements.map(({ id }) => id)).not.toContain("a0");
});
