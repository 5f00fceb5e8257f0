import { addMillis } from "#server/domain/time.ts";
import type { StaffActor } from "../actor.ts";
import type { Clock, QueueStore } from "../ports.ts";
import type { Signals } from "../signals.ts";
import type { StaffDesk } from "./staff-desk.ts";
import type { StaffStore } from "./staff-store.ts";

export type StaffConnection = { actor: StaffActor; isConsole: boolean };

/** How often an open console says that its person is there. */
const touchEveryMs = 60_000;

export type SessionWatch = {
  /** One round, every second: what another server or the `admin` command has ended is closed here within two (R26). */
  look(): Promise<void>;
};

/**
 * Keeps connections and sessions in step. Whoever has a console open is at work, also in an hour of talk without a
 * touch; every other page counts as left alone when nobody does anything there (U6).
 */
export function createSessionWatch(deps: {
  people: StaffStore;
  staffDesk: StaffDesk;
  store: Pick<QueueStore, "read">;
  clock: Clock;
  signals: Signals;
  connections: () => readonly StaffConnection[];
}): SessionWatch {
  const { people, staffDesk, clock, signals } = deps;
  let touchedAt = "";
  let isRunning = false;

  async function lookAt(connections: readonly StaffConnection[]): Promise<void> {
    const now = clock.now();
    const atConsole = new Set(connections.filter((one) => one.isConsole).map((one) => one.actor.sessionId));
    const isDue = touchedAt === "" || Math.abs(Date.parse(now) - Date.parse(touchedAt)) >= touchEveryMs;
    if (isDue && atConsole.size > 0) await people.touchSessions([...atConsole], now);
    if (isDue) touchedAt = now;
    const actors = new Map(connections.map(({ actor }) => [actor.sessionId, actor]));
    const alive = new Map((await people.findSessions([...actors.keys()])).map((found) => [found.id, found.seenAt]));
    for (const [sessionId, actor] of actors) {
      const seenAt = alive.get(sessionId);
      if (seenAt === undefined) signals.send({ type: "session_ended", sessionId });
      else if (!atConsole.has(sessionId)) await endWhereIdle(actor, seenAt, now);
    }
  }

  async function endWhereIdle({ officeId, userId, sessionId }: StaffActor, seenAt: string, now: string): Promise<void> {
    const { idleMinutes } = (await deps.store.read(officeId)).settings.signIn;
    if (addMillis(seenAt, idleMinutes * 60_000) > now) return;
    await staffDesk.endSessions({ officeId, ref: { kind: "clock", id: null } }, userId, { only: sessionId });
  }

  return {
    async look() {
      const connections = deps.connections();
      if (isRunning || connections.length === 0) return;
      isRunning = true;
      try {
        await lookAt(connections);
      } finally {
        isRunning = false;
      }
    },
  };
}
