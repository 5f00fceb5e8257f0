import { tileOf } from "#server/domain/catalogue.ts";
import { closeDay, isDayOver, isPastDayEnd, openDay } from "#server/domain/day.ts";
import { seriesLength } from "#server/domain/numbering.ts";
import type { Queue } from "#server/domain/queue.ts";
import { ok } from "#server/domain/result.ts";
import type { Instant } from "#server/domain/time.ts";
import type { VisitId } from "#server/domain/visit.ts";
import { clockActor } from "../actor.ts";
import type { CatalogueHolder } from "../catalogue-holder.ts";
import type { ActorRef, Clock, QueueStore, Random } from "../ports.ts";

export type DayDependencies = { store: QueueStore; clock: Clock; random: Random; catalogue: CatalogueHolder };

/** Whether the clock asks for something: a day that ended and is open, or a new date (E1). */
function isTurnDue(queue: Queue, now: Instant): boolean {
  return isDayOver(queue, now) || (queue.day.closedAt === null && isPastDayEnd(queue, now));
}

/**
 * E1: closes a day that is over and opens today. Safe to run at any time, twice, and by two processes at once: each
 * step asks the queue it changes, not the one that was read.
 */
export async function turnDay(deps: DayDependencies, officeId: string): Promise<void> {
  const now = deps.clock.now();
  if (!isTurnDue(await deps.store.read(officeId), now)) return;
  await closeToday(deps, officeId, clockActor, (queue) => isTurnDue(queue, now));
  const numberOffset = deps.random.below(seriesLength);
  await deps.store.update(officeId, clockActor, (queue) =>
    isDayOver(queue, now) ? openDay(queue, { now, numberOffset }) : ok(null),
  );
}

/** Closes the office's day, by the clock or by staff; a closed one stays as it is. */
export async function closeToday(
  { store, clock, random, catalogue }: DayDependencies,
  officeId: string,
  actor: ActorRef,
  isDue: (queue: Queue) => boolean = () => true,
): Promise<void> {
  const now = clock.now();
  const nextNumberOffset = random.below(seriesLength);
  await store.update(officeId, actor, (queue) => {
    if (!isDue(queue)) return ok(null);
    return closeDay(queue, {
      now,
      nextNumberOffset,
      tileOf: (concern) => tileOf(catalogue.current(), concern),
      visitIdFor: () => random.uuid() as VisitId,
      catalogueVersion: catalogue.current().version,
    });
  });
}
