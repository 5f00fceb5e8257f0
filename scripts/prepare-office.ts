import { seedDatabase } from "#prisma/seed/seed-database.ts";
import { openStaffDesk } from "#scripts/admin/open-staff-desk.ts";
import { createPrismaDeviceStore } from "#server/adapters/prisma/device-store.ts";
import { openDatabase } from "#server/adapters/prisma/open-database.ts";
import { createPrismaQueueStore } from "#server/adapters/prisma/queue-store.ts";

import { systemClock } from "#server/adapters/system/system-clock.ts";
import { systemRandom } from "#server/adapters/system/system-random.ts";
import type { ActorRef, QueueStore } from "#server/application/ports.ts";
import { hashSecret, newSecret } from "#server/application/secrets.ts";
import { saveSettings } from "#server/domain/day.ts";
import { saveDesk } from "#server/domain/desks.ts";
import { defaultOfficeSettings, type OfficeSettings } from "#server/domain/office-settings.ts";
import type { Queue, QueueChange } from "#server/domain/queue.ts";
import type { Result } from "#server/domain/result.ts";
import type { DeskId } from "#server/domain/ticket.ts";
import { addMillis } from "#server/domain/time.ts";
import { addDays, localDate } from "#server/domain/zoned-time.ts";
import type { StaffRole } from "#server/protocol/staff.ts";
import type { DeviceKind } from "#server/protocol/values.ts";

type PreparedStaff = { name: string; username: string; password: string; roles: readonly StaffRole[] };

export type PreparedOffice = {
  officeId: string;
  deskIds: readonly DeskId[];
  staff: readonly PreparedStaff[];
  /** Secrets of one-time links, each good for one device: `/kiosk#pair=<token>`. */
  links: Readonly<Record<DeviceKind, readonly string[]>>;
};

export type PrepareOptions = {
  /** `postgres://…`, or null for the file in `dataDir`. */
  databaseUrl: string | null;
  dataDir: string;
  /** Room labels: one desk each. */
  rooms: readonly string[];
  staff: readonly PreparedStaff[];
  kiosks: number;
  displays: number;
  settings?: Partial<OfficeSettings>;
};

/** Settings of an office that is open at `now`, whatever weekday, holiday or hour that is. */
function buildOpenSettings(now: string, changes: Partial<OfficeSettings> = {}): OfficeSettings {
  const wholeDay = { opens: "00:00", closes: "23:59" };
  const today = localDate(now, defaultOfficeSettings.timeZone);
  return {
    ...defaultOfficeSettings,
    weeklyHours: ([1, 2, 3, 4, 5, 6, 7] as const).map((weekday) => ({ weekday, ...wholeDay })),
    // An exception beats a public holiday.
    exceptions: [today, addDays(today, 1)].map((date) => ({ date, hours: [wholeDay], note: "" })),
    lastTicketMarginMinutes: 0,
    dayEndsAt: "23:59",
    ...changes,
  };
}

const deviceNames: Readonly<Record<DeviceKind, string>> = { kiosk: "Kiosk", display: "Anzeige" };
const operator: ActorRef = { kind: "clock", id: null };
/** Links of a prepared office are used at once or not at all. */
const linkMinutes = 24 * 60;

/** Makes a new database with one office that is open now, its desks, its staff and links for its devices. */
export async function prepareOffice(options: PrepareOptions): Promise<PreparedOffice> {
  const database = await openDatabase({ url: options.databaseUrl, dataDir: options.dataDir });
  try {
    await seedDatabase(database, { clockNow: systemClock.now(), random: systemRandom });
    const store = createPrismaQueueStore(database);
    const [officeId] = await store.officeIds();
    if (officeId === undefined) throw new Error("the seed made no office");

    const now = systemClock.now();
    await change(store, officeId, (queue) => saveSettings(queue, buildOpenSettings(now, options.settings), now));
    const seeded = (await store.read(officeId)).desks;
    for (const [order, room] of options.rooms.entries()) {
      const id = (seeded[order]?.id ?? systemRandom.uuid()) as DeskId;
      await change(store, officeId, (queue) => saveDesk(queue, { id, room, active: true, order }, now));
    }
    const deskIds = (await store.read(officeId)).desks.filter((desk) => desk.active).map((desk) => desk.id);

    const { staffDesk, by } = openStaffDesk(database, officeId);
    for (const person of options.staff) {
      const created = await staffDesk.addWithPassword(by, { userId: systemRandom.uuid(), ...person });
      if (!created.ok) throw new Error(`${person.username}: ${created.code}`);
    }

    const devices = createPrismaDeviceStore(database);
    const expiresAt = addMillis(now, linkMinutes * 60_000);
    async function createLinks(kind: DeviceKind, count: number): Promise<string[]> {
      const tokens = Array.from({ length: count }, () => newSecret(systemRandom));
      for (const [i, token] of tokens.entries()) {
        const device = { officeId: officeId as string, kind, name: `${deviceNames[kind]} ${i + 1}` };
        await devices.createLink({ tokenHash: hashSecret(token), purpose: "device", device, expiresAt, usedAt: null });
      }
      return tokens;
    }
    return {
      officeId,
      deskIds,
      staff: options.staff,
      links: {
        kiosk: await createLinks("kiosk", options.kiosks),
        display: await createLinks("display", options.displays),
      },
    };
  } finally {
    await database.close();
  }
}

async function change(
  store: QueueStore,
  officeId: string,
  run: (queue: Queue) => Result<QueueChange | null, string>,
): Promise<void> {
  const result = await store.update(officeId, operator, run);
  if (!result.ok) throw new Error(`preparing the office: ${result.code}`);
}
