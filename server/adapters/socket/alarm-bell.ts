import type { QueueStore } from "#server/application/ports.ts";
import { presentAlarms } from "#server/application/presenters/present-alarms.ts";

import type { Queue } from "#server/domain/queue.ts";
import type { LiveServer, LiveSocket } from "./socket-types.ts";

export type AlarmBell = {
  /** Tells a page of staff what is the case, after it has joined its office's room. */
  join(socket: LiveSocket, officeId: string): Promise<void>;
  close(): void;
};

/**
 * Calls for help, to every page of staff (C11): beside the pictures, because settings pages have none, and not volatile,
 * because this message is never to be left out.
 */
export function createAlarmBell(io: LiveServer, store: QueueStore, roomOf: (officeId: string) => string): AlarmBell {
  const known = new Map<string, Queue>();

  const stopListening = store.onChange((queue) => {
    const before = known.get(queue.officeId);
    if (before && before.epoch === queue.epoch && before.revision > queue.revision) return;
    known.set(queue.officeId, queue);
    if (before?.alarms !== queue.alarms && JSON.stringify(before?.alarms ?? []) !== JSON.stringify(queue.alarms)) {
      io.to(roomOf(queue.officeId)).emit("staff:alarms", presentAlarms(queue));
    }
  });

  return {
    async join(socket, officeId) {
      const read = known.get(officeId) ?? (await store.read(officeId));
      // Committed while this was read: the newer one counts.
      const queue = known.get(officeId) ?? read;
      known.set(officeId, queue);
      socket.emit("staff:alarms", presentAlarms(queue));
    },
    close: stopListening,
  };
}
