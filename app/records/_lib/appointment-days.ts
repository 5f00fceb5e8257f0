import type { PlainDate, PlainTime } from "#server/domain/time.ts";
import type { AppointmentListReply } from "#server/protocol/appointments.ts";

type Listed = AppointmentListReply["appointments"][number];
type Span = Pick<Listed, "date" | "time" | "minutes" | "state">;

const minutesOf = (time: PlainTime) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));

/** By day, in the order they come in. */
export function groupByDay<T extends Pick<Listed, "date">>(list: readonly T[]): readonly [PlainDate, readonly T[]][] {
  const days = new Map<PlainDate, T[]>();
  for (const one of list) days.set(one.date, [...(days.get(one.date) ?? []), one]);
  return [...days];
}

/** When a talk ends by what was agreed on: `10:45`. */
export function endOf({ time, minutes }: Pick<Span, "time" | "minutes">): PlainTime {
  const end = (minutesOf(time) + minutes) % 1_440;
  return `${String(Math.floor(end / 60)).padStart(2, "0")}:${String(end % 60).padStart(2, "0")}`;
}

/** The first one before it on that day that is still on when this one begins; what is called off is in nobody's way. */
export function overlapped<T extends Span>(one: T, list: readonly T[]): T | null {
  if (one.state === "cancelled") return null;
  const begins = minutesOf(one.time);
  const others = list
    .slice(0, list.indexOf(one))
    .filter(({ date, state }) => date === one.date && state !== "cancelled");
  return others.find((other) => minutesOf(other.time) + other.minutes > begins) ?? null;
}
