import { ok, type Result } from "#server/domain/result.ts";
import { answerAlarm, endAlarm, raiseAlarm } from "#server/domain/staff-alarm.ts";
import type { ErrorCode } from "#server/protocol/errors.ts";
import type { CommandHandlers } from "../command-handlers.ts";
import type { Dependencies } from "../dependencies.ts";

type CallForHelp = Pick<CommandHandlers, "alarm:raise" | "alarm:answer" | "alarm:end">;

/** C11: part of the queue's row, so that it survives everything a number survives, and reaches every server. */
export function createCallForHelp({ queue }: Dependencies): CallForHelp {
  const done = (result: Result<unknown, ErrorCode>) => (result.ok ? ok(null) : result);
  return {
    "alarm:raise": async (actor, { alarmId, deskId }) =>
      done(
        await queue.run(actor, (current, now) => raiseAlarm(current, { id: alarmId, by: actor.userId, deskId }, now)),
      ),
    "alarm:answer": async (actor, { alarmId, deskId }) =>
      done(await queue.run(actor, (current, now) => answerAlarm(current, { id: alarmId, deskId }, now))),
    "alarm:end": async (actor, { alarmId }) =>
      done(await queue.run(actor, (current, now) => endAlarm(current, alarmId, now))),
  };
}
