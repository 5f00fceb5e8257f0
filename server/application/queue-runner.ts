import type { Queue, QueueChange } from "#server/domain/queue.ts";
import type { Result } from "#server/domain/result.ts";
import type { Instant } from "#server/domain/time.ts";
import type { Visit, VisitId } from "#server/domain/visit.ts";
import { type Actor, toActorRef } from "./actor.ts";
import { type DayDependencies, turnDay } from "./jobs/turn-day.ts";

export type QueueRunner = {
  /** One change of the queue, in the name of `actor`; with a `visitId` also of that record. */
  run<E extends string>(
    actor: Actor,
    change: (queue: Queue, now: Instant, visit: Visit | null) => Result<QueueChange | null, E>,
    visitId?: VisitId | null,
  ): Promise<Result<Queue, E>>;
};

/** Two turns of the day are enough even for a server that was down over midnight and a command that hits midnight. */
const maxAttempts = 3;

/** E1: a command that finds yesterday closes it, opens today, and then runs; nobody is told to try again. */
export function createQueueRunner(deps: DayDependencies): QueueRunner {
  return {
    async run(actor, change, visitId = null) {
      for (let attempt = 1; ; attempt += 1) {
        const result = await deps.store.update(
          actor.officeId,
          toActorRef(actor),
          (queue, visit) => change(queue, deps.clock.now(), visit),
          visitId,
        );
        if (result.ok || result.code !== "day_over" || attempt === maxAttempts) return result;
        await turnDay(deps, actor.officeId);
      }
    },
  };
}
