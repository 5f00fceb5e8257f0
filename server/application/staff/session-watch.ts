import { addMillis, millisBetween } from "#server/domain/time.ts";
import { clockActor, type StaffActor } from "../actor.ts";
import type { Clock, QueueStore } from "../ports.ts";
import type { Signals } from "../signals.ts";
import type { StaffDesk } from "./staff-desk.ts";
import type { StaffStore } from "./staff-store.ts";

/** How often those are looked for who are not there any more. */
const tidyEveryMs = 60_000;

export type SessionWatch = {
  /** One round, every second: what another server or the `admin` command has ended is closed here within two (R26). */
  look(): Promise<void>;
};

/**
 * Keeps connections and sessions in step. A session in which nobody does anything ends, at a console as anywhere (U6):
 * that somebody is there is said by the page, and a page on which a talk goes on says it by itself.
 */
export function createSessionWatch(deps: {
  people: StaffStore;
  staffDesk: StaffDesk;
  store: Pick<QueueStore, "read" | "officeIds">;
  clock: Clock;
  signals: Signals;
  connections: () => readonly { actor: StaffActor }[];
}): SessionWatch {
  const { people, staffDesk, store, clock, signals } = deps;
  let tidiedAt: string | null = null;
  let isRunning = false;

  async function lookAt(connections: readonly { actor: StaffActor }[]): Promise<void> {
    const now = clock.now();
    if (tidiedAt === null || Math.abs(millisBetween(tidiedAt, now)) >= tidyEveryMs) {
      for (const officeId of await store.officeIds()) await endIdle(officeId, now);
      tidiedAt = now;
    }
    const connected = new Set(connections.map((one) => one.actor.sessionId));
    if (connected.size === 0) return;
    for (const { id } of await people.findSessions([...connected])) connected.delete(id);
    for (const sessionId of connected) signals.send({ type: "session_ended", sessionId });
  }

  async function endIdle(officeId: string, now: string): Promise<void> {
    const { idleMinutes } = (await store.read(officeId)).settings.signIn;
    const by = { officeId, ref: clockActor };
    for (const { id: userId, sessions } of await people.list(officeId)) {
      const idle = sessions.filter(({ seenAt }) => addMillis(seenAt, idleMinutes * 60_000) <= now);
      for (const { id } of idle) await staffDesk.endSessions(by, userId, { only: id });
    }
  }

  return {
    async look() {
      if (isRunning) return;
      isRunning = true;
      try {
        await lookAt(deps.connections());
      } finally {
        isRunning = false;
      }
    },
  };
}
