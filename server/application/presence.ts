import { addMillis } from "#server/domain/time.ts";
import { type Presence, presence as presenceSchema } from "#server/protocol/snapshots.ts";
import type { DeviceActor } from "./actor.ts";
import type { Clock, DeviceStore } from "./ports.ts";
import type { Signals } from "./signals.ts";
import type { PrinterWatch } from "./slips/printer-watch.ts";

type Problem = Presence["devices"][number]["problem"];

/** Which devices are here (E3): the console is told when a display or a kiosk is gone. */
export type PresenceBoard = {
  /** `pageVersion`: what its page says of itself. */
  joined(device: DeviceActor, pageVersion: string | null): Promise<void>;
  left(device: DeviceActor): Promise<void>;
  /** Called for every sync; writes at most every `writeEveryMs`. */
  heard(device: DeviceActor): Promise<void>;
  report(device: DeviceActor, problem: Problem): void;
  present(officeId: string): Promise<Presence>;
};

/** "Last seen" is for the settings page, minutes are exact enough; the disk is spared. */
const writeEveryMs = 60_000;
/** A device that comes and goes all the time, or has many windows, must not keep the disk busy. */
const comeAndGoMs = 5_000;
/** With several servers, "last seen" is how they tell each other; a device that is gone shows within `sharedForMs`. */
const sharedWriteEveryMs = 15_000;
const sharedForMs = 35_000;

export function createPresenceBoard(ports: {
  devices: DeviceStore;
  clock: Clock;
  signals: Signals;
  printerWatch: Pick<PrinterWatch, "stateOf">;
  /** Several servers may share the database. */
  isShared: boolean;
  /** Build of the pages this server serves. */
  pageVersion: string | null;
}): PresenceBoard {
  const { devices, clock, signals, printerWatch, isShared, pageVersion } = ports;
  const connections = new Map<string, number>();
  const problems = new Map<string, Problem>();
  const pageVersions = new Map<string, string | null>();
  const writtenAt = new Map<string, number>();

  async function writeSeen(deviceId: string, atLeastEveryMs: number): Promise<void> {
    const now = clock.now();
    if (Math.abs(Date.parse(now) - (writtenAt.get(deviceId) ?? 0)) < atLeastEveryMs) return;
    writtenAt.set(deviceId, Date.parse(now));
    await devices.seen(deviceId, now);
  }

  return {
    async joined({ deviceId, officeId }, version) {
      connections.set(deviceId, (connections.get(deviceId) ?? 0) + 1);
      pageVersions.set(deviceId, version);
      await writeSeen(deviceId, comeAndGoMs);
      signals.send({ type: "devices_changed", officeId });
    },
    async left({ deviceId, officeId }) {
      const rest = (connections.get(deviceId) ?? 1) - 1;
      if (rest > 0) connections.set(deviceId, rest);
      else {
        connections.delete(deviceId);
        problems.delete(deviceId);
        pageVersions.delete(deviceId);
      }
      signals.send({ type: "devices_changed", officeId });
      // With several servers, a device that left this one may already be at another one.
      if (!isShared) await writeSeen(deviceId, comeAndGoMs);
    },
    heard: ({ deviceId }) => writeSeen(deviceId, isShared ? sharedWriteEveryMs : writeEveryMs),
    report({ deviceId, officeId }, problem) {
      if ((problems.get(deviceId) ?? null) === problem) return;
      problems.set(deviceId, problem);
      signals.send({ type: "devices_changed", officeId });
    },
    async present(officeId) {
      const elsewhereSince = addMillis(clock.now(), -sharedForMs);
      const list = await devices.list(officeId);
      return presenceSchema.parse({
        pageVersion,
        devices: list.map(({ id, kind, name, lastSeenAt, setup }) => ({
          id,
          kind,
          name,
          online: connections.has(id) || (isShared && lastSeenAt !== null && lastSeenAt > elsewhereSince),
          lastSeenAt,
          problem: problems.get(id) ?? null,
          printer: setup.kind === "kiosk" && setup.config.printer ? printerWatch.stateOf(setup.config.printer) : null,
          pageVersion: pageVersions.get(id) ?? null,
        })),
      });
    },
  };
}
