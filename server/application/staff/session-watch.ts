import { addMillis, millisBetween } from "#server/domain/time.ts";
import { clockActor, type StaffActor } from "../actor.ts";
import type { Clock, QueueStore } from "../ports.ts";
import type { Signals } from "../signals.ts";
import type { StaffDesk } from "./staff-desk.ts";
import type { StaffStore } from "./staff-store.ts";

export type StaffConnection = { actor: StaffActor; isConsole: boolean };

/** How often an open console says that its person is there, and those are looked for who are not. */
const tidyEveryMs = 60_000;

export type SessionWatch = {
  /** One round, every second: what another server or the `admin` command has ended is closed here within two (R26). */
  look(): Promise<void>;
};

/**
 * Keeps connections and sessions in step. Whoever has a console open is at work, also in an hour of talk without a
 * touch; every other session is left alone when nobody does anything in it, and ends (U6).
 */
export function createSessionWatch(deps: {
  people: StaffStore;
  staffDesk: StaffDesk;
  store: Pick<QueueStore, "read" | "officeIds">;
  clock: Clock;
  signals: Signals;
  connections: () => readonly StaffConnection[];
}): SessionWatch {
  const { people, staffDesk, store, clock, signals } = deps;
  let tidiedAt: string | null = null;
  let isRunning = false;

  async function lookAt(connections: readonly StaffConnection[]): Promise<void> {
    const now = clock.now();
    if (tidiedAt === null || Math.abs(millisBetween(tidiedAt, now)) >= tidyEveryMs) {
      const atConsole = new Set(connections.filter((one) => one.isConsole).map((one) => one.actor.sessionId));
      if (atConsole.size > 0) await people.touchSessions([...atConsole], now);
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
