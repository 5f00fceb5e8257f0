import { auditOf, changedFields } from "./audit.ts";
import type { Queue, QueueChange } from "./queue.ts";
import { err, ok, type Result } from "./result.ts";
import type { Instant } from "./time.ts";

/** A quiet word of staff to the waiting room, by language; German always. */
export type Announcement = {
  id: string;
  texts: Readonly<Record<string, string>>;
  /** Shown from … until, in UTC; `from < until`. */
  from: Instant;
  until: Instant;
};

/** More would never be read on a wall. */
export const maxAnnouncements = 10;

/** Adds one, or replaces the one with this id. Those that are over are dropped. */
export function saveAnnouncement(
  queue: Queue,
  announcement: Announcement,
  now: Instant,
): Result<QueueChange, "too_many_announcements"> {
  const others = current(queue, now).filter(({ id }) => id !== announcement.id);
  if (others.length >= maxAnnouncements) return err("too_many_announcements");
  const announcements = [...others, announcement].toSorted((a, b) => a.from.localeCompare(b.from));
  const before = queue.announcements.find(({ id }) => id === announcement.id) ?? {};
  const fields = changedFields(before, announcement).filter((name) => name !== "id");
  return ok({
    event: { type: "announcement_saved", at: now },
    announcements,
    audit: [auditOf("announcement_saved", { kind: "announcement", id: announcement.id }, fields)],
  });
}

/** Null where it is gone already. */
export function removeAnnouncement(queue: Queue, id: string, now: Instant): Result<QueueChange | null, never> {
  if (!queue.announcements.some((one) => one.id === id)) return ok(null);
  const announcements = current(queue, now).filter((one) => one.id !== id);
  const audit = [auditOf("announcement_removed", { kind: "announcement", id })];
  return ok({ event: { type: "announcement_removed", at: now }, announcements, audit });
}

/** Those the waiting room sees at this moment. */
export function shownAnnouncements(queue: Queue, now: Instant): readonly Announcement[] {
  return queue.announcements.filter(({ from, until }) => from <= now && now < until);
}

function current(queue: Queue, now: Instant): readonly Announcement[] {
  return queue.announcements.filter(({ until }) => until > now);
}
