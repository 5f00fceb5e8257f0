import { availabilityOf, breakUntil } from "#server/domain/availability.ts";
import type { Catalogue } from "#server/domain/catalogue.ts";
import type { Holidays } from "#server/domain/opening-hours.ts";
import type { Queue } from "#server/domain/queue.ts";
import type { Instant } from "#server/domain/time.ts";

/** What every picture of the queue is made from. */
export type View = { now: Instant; holidays: Holidays; catalogue: Catalogue };

const known = new WeakMap<View, WeakMap<Queue, ReturnType<typeof drawLobby>>>();

/** What every audience may know. Drawn once per look at the queue: hundreds of phones ask for the same. */
export function presentLobby(queue: Queue, view: View) {
  const ofView = known.get(view) ?? new WeakMap();
  known.set(view, ofView);
  const lobby = ofView.get(queue) ?? drawLobby(queue, view);
  ofView.set(queue, lobby);
  return lobby;
}

function drawLobby(queue: Queue, { now, holidays }: View) {
  return {
    epoch: queue.epoch,
    revision: queue.revision,
    officeName: queue.settings.name,
    timeZone: queue.settings.timeZone,
    availability: availabilityOf(queue, holidays, now),
    breakUntil: breakUntil(queue, now),
  };
}
