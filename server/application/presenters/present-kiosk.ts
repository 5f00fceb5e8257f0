import { hoursOn } from "#server/domain/opening-hours.ts";
import type { Queue } from "#server/domain/queue.ts";
import { addDays, localDate } from "#server/domain/zoned-time.ts";
import { type KioskSnapshot, kioskSnapshot } from "#server/protocol/snapshots.ts";
import { presentLobby, type View } from "./present-lobby.ts";

export function presentKiosk(queue: Queue, view: View): KioskSnapshot {
  const today = localDate(view.now, queue.settings.timeZone);
  return kioskSnapshot.parse({
    ...presentLobby(queue, view),
    catalogueVersion: view.catalogue.version,
    week: Array.from({ length: 7 }, (_, day) => {
      const date = addDays(today, day);
      const hours = hoursOn(queue, view.holidays, date);
      return { date, hours: hours.map(({ opens, closes }) => ({ opens, closes })) };
    }),
  });
}
