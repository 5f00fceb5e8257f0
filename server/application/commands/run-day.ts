import { stopDrawing } from "#server/domain/day.ts";
import { ok } from "#server/domain/result.ts";
import { toActorRef } from "../actor.ts";
import type { CommandHandlers } from "../command-handlers.ts";
import type { Dependencies } from "../dependencies.ts";
import { closeToday, turnDay } from "../jobs/turn-day.ts";

/** C9, E1: what staff decide about the day. */
export function createRunDay(
  deps: Dependencies,
): Pick<CommandHandlers, "queue:stop-drawing" | "day:close" | "day:summary"> {
  return {
    "queue:stop-drawing": async (actor, { stopped }) => {
      const result = await deps.queue.run(actor, (current, now) => stopDrawing(current, stopped, now));
      return result.ok ? ok(null) : result;
    },
    "day:summary": async (actor, { date }) => {
      const { completed, no_show: noShow, cancelled, expired } = await deps.statistics.endingsOf(actor.officeId, date);
      return ok({ completed, noShow, cancelled, expired });
    },
    "day:close": async (actor) => {
      // Yesterday's day is the clock's to close; nobody means to close the day that begins right after it.
      await turnDay(deps, actor.officeId);
      await closeToday(deps, actor.officeId, toActorRef(actor));
      return ok(null);
    },
  };
}
