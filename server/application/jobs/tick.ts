import { nextChangeAt } from "#server/domain/availability.ts";
import type { Queue } from "#server/domain/queue.ts";
import type { Instant } from "#server/domain/time.ts";
import type { CatalogueHolder } from "../catalogue-holder.ts";
import type { Clock, DeviceStore, HolidayCalendar, QueueStore } from "../ports.ts";

/** What the tick tells those who hold connections. */
export type TickTargets = {
  refresh(officeId: string): void;
  dropEnded(): void;
  dropDevicesExcept(officeId: string, deviceIds: ReadonlySet<string>): void;
  sendPresence(officeId: string): Promise<void>;
};

export type Ticker = {
  /** One round; never two at once. */
  tick(): Promise<void>;
  /** False: the last look at a shared database failed, nobody may be told that a picture is current (R14). */
  isStorageHealthy(): boolean;
};

/** Estimates move with the clock even where nothing happens (W1). */
const redrawEveryMs = 15_000;
/** Devices at other servers come and go without a word to this one. */
const presenceEveryMs = 10_000;

/** Everything that happens by the clock alone: midnight, closing time, the end of a break, an expired session. */
export function createTicker(ports: {
  store: QueueStore;
  devices: DeviceStore;
  clock: Clock;
  holidays: HolidayCalendar;
  turnDay: (officeId: string) => Promise<void>;
  catalogue: CatalogueHolder;
  targets: TickTargets;
  /** Several servers may share the database: look for their changes. */
  isShared: boolean;
}): Ticker {
  const { store, devices, clock, holidays, catalogue, targets, isShared } = ports;
  const plans = new Map<string, { queue: Queue; changeAt: Instant | null; drawnAt: number; presenceAt: number }>();
  let isRunning = false;
  let isHealthy = true;

  async function tickOffice(officeId: string): Promise<void> {
    if (isShared) await lookAround(officeId);
    await ports.turnDay(officeId);
    const now = clock.now();
    const nowMs = Date.parse(now);
    const queue = await store.read(officeId);
    const plan = plans.get(officeId);
    const isDue = plan?.changeAt != null && plan.changeAt <= now;
    const isOld = !plan || Math.abs(nowMs - plan.drawnAt) >= redrawEveryMs;
    if (isDue || isOld) targets.refresh(officeId);
    const isPresenceDue = isShared && (!plan || Math.abs(nowMs - plan.presenceAt) >= presenceEveryMs);
    if (isPresenceDue) await targets.sendPresence(officeId);
    const isPlanned = plan?.queue === queue && !isDue;
    plans.set(officeId, {
      queue,
      changeAt: isPlanned
        ? plan.changeAt
        : nextChangeAt(queue, (date) => holidays(queue.settings.holidayRegion, date), now),
      drawnAt: isDue || isOld || !plan ? nowMs : plan.drawnAt,
      presenceAt: isPresenceDue || !plan ? nowMs : plan.presenceAt,
    });
  }

  async function lookAround(officeId: string): Promise<void> {
    await store.refresh(officeId);
    // Revoked at another server: closed here within the same two seconds (R29).
    const paired = await devices.list(officeId);
    targets.dropDevicesExcept(officeId, new Set(paired.map((d) => d.id)));
  }

  return {
    async tick() {
      if (isRunning) return;
      isRunning = true;
      try {
        targets.dropEnded();
        if (isShared) await catalogue.refresh();
        for (const officeId of await store.officeIds()) await tickOffice(officeId);
        isHealthy = true;
      } catch (error) {
        isHealthy = false;
        throw error;
      } finally {
        isRunning = false;
      }
    },
    isStorageHealthy: () => isHealthy,
  };
}
