import { closeDesk, endBreak, openDesk, pauseDesk, setWaitForNext } from "#server/domain/desks.ts";
import type { Queue, QueueChange } from "#server/domain/queue.ts";
import { ok, type Result } from "#server/domain/result.ts";
import type { Instant } from "#server/domain/time.ts";
import type { ErrorCode } from "#server/protocol/errors.ts";
import type { Actor } from "../actor.ts";
import type { CommandHandlers } from "../command-handlers.ts";
import type { Dependencies } from "../dependencies.ts";

type RunDesk = Pick<
  CommandHandlers,
  "desk:open" | "desk:close" | "desk:wait-for-next" | "desk:pause" | "desk:end-break"
>;

/** C7, C9: the desk's own state. */
export function createRunDesk({ queue }: Dependencies): RunDesk {
  async function change(
    actor: Actor,
    step: (queue: Queue, now: Instant) => Result<QueueChange | null, ErrorCode>,
  ): Promise<Result<null, ErrorCode>> {
    const result = await queue.run(actor, step);
    return result.ok ? ok(null) : result;
  }

  return {
    "desk:open": (actor, { deskId, takeOver = false }) => {
      const staff = { id: actor.userId, name: actor.name };
      return change(actor, (current, now) => openDesk(current, deskId, { staff, takeOver }, now));
    },
    "desk:close": (actor, { deskId }) => change(actor, (current, now) => closeDesk(current, deskId, now)),
    "desk:wait-for-next": (actor, { deskId, armed }) =>
      change(actor, (current, now) => setWaitForNext(current, deskId, armed, now)),
    "desk:pause": (actor, { deskId, until }) => change(actor, (current, now) => pauseDesk(current, deskId, until, now)),
    "desk:end-break": (actor, { deskId }) => change(actor, (current, now) => endBreak(current, deskId, now)),
  };
}
