import {
  dropAnnouncements,
  expireDraft,
  expiredDrafts,
  noCounts,
  planRetention,
  type RetentionCounts,
} from "#server/domain/retention-plan.ts";
import { toInstant } from "#server/domain/zoned-time.ts";
import { clockActor } from "../actor.ts";
import type { ActorRef, Clock, QueueStore } from "../ports.ts";
import type { RetentionStore } from "./retention-store.ts";

export type RetentionPorts = { store: QueueStore; retention: RetentionStore; clock: Clock };

/** Nobody works then, and no clock is put forward or back after it. */
const nightlyAt = "03:30";

/** What a run would delete now (X2). Changes nothing. */
export async function dueCounts(ports: RetentionPorts, officeId: string): Promise<RetentionCounts> {
  const queue = await ports.store.read(officeId);
  const plan = planRetention(queue.settings, ports.clock.now());
  const announcements = queue.announcements.filter(({ until }) => until <= plan.now).length;
  return {
    ...(await ports.retention.count(officeId, plan)),
    drafts: expiredDrafts(queue, plan).length,
    announcements,
  };
}

/**
 * Deletes and coarsens what is kept no longer (X2). Records and announcements go through the queue, one by one, each
 * with its own entry in the log; a run that is ended in between has only deleted what the next one would.
 *
 * @returns null where a run with this id was made before.
 */
export async function runRetention(
  ports: RetentionPorts,
  officeId: string,
  { id, actor }: { id: string; actor: ActorRef },
): Promise<RetentionCounts | null> {
  const { store, retention, clock } = ports;
  if (await retention.hasRun(officeId, id)) return null;
  const queue = await store.read(officeId);
  const plan = planRetention(queue.settings, clock.now());
  const done = { ...noCounts };
  for (const visitId of expiredDrafts(queue, plan)) {
    const before = (await store.read(officeId)).revision;
    const result = await store.update(officeId, actor, (current) => expireDraft(current, visitId, plan));
    if (result.ok && result.value.revision > before) done.drafts += 1;
  }
  const over = queue.announcements.filter(({ until }) => until <= plan.now).length;
  if (over > 0) await store.update(officeId, actor, (current) => dropAnnouncements(current, plan));
  done.announcements = over;
  const counts = await retention.run(officeId, plan, { id, done, by: { actor, at: plan.now } });
  await retention.scrub();
  return counts;
}

/**
 * Once a night in the office's zone, by whichever process is there; a server that was down catches up when it starts.
 * @returns null where nothing was due.
 */
export async function runNightly(ports: RetentionPorts, officeId: string): Promise<RetentionCounts | null> {
  const { settings } = await ports.store.read(officeId);
  const { now, today } = planRetention(settings, ports.clock.now());
  if (now < toInstant(today, nightlyAt, settings.timeZone)) return null;
  return runRetention(ports, officeId, { id: `${officeId}:${today}`, actor: clockActor });
}
