import type { Queue } from "#server/domain/queue.ts";
import { type StaffAlarms, staffAlarms } from "#server/protocol/alarms.ts";

export function presentAlarms({ alarms }: Queue): StaffAlarms {
  return staffAlarms.parse(alarms.map(({ id, raisedAt, room, answer }) => ({ id, raisedAt, room, answer })));
}
