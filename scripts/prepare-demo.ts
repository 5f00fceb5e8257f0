import { createUuidV7 } from "#app/_lib/uuid-v7.ts";
import { inventYears } from "#scripts/invented/invent-years.ts";
import { playDay } from "#scripts/play-day.ts";
import { type PreparedOffice, prepareOffice } from "#scripts/prepare-office.ts";
import { createPrismaCatalogueStore } from "#server/adapters/prisma/catalogue-store.ts";
import { openDatabase } from "#server/adapters/prisma/open-database.ts";
import { createPrismaQueueStore } from "#server/adapters/prisma/queue-store.ts";
import { systemClock } from "#server/adapters/system/system-clock.ts";
import { systemRandom } from "#server/adapters/system/system-random.ts";
import { defaultOfficeSettings } from "#server/domain/office-settings.ts";
import type { TicketId } from "#server/domain/ticket.ts";
import type { VisitId } from "#server/domain/visit.ts";
import { addDays, localDate } from "#server/domain/zoned-time.ts";

/** Fills a new data folder with an office in the middle of its morning. */
export async function prepareDemo(dataDir: string): Promise<PreparedOffice> {
  const office = await prepareOffice({
    databaseUrl: null,
    dataDir,
    rooms: ["2", "3"],
    staff: [
      {
        name: "Martina Winkler",
        username: "winkler",
        // Only this throw-away office has it.
        password: "lobby-demo-2026",
        roles: ["ombudsperson", "administrator"],
      },
    ],
    kiosks: 1,
    displays: 1,
    // Open today whatever day it is; the week in the settings looks like a real one.
    settings: { weeklyHours: defaultOfficeSettings.weeklyHours, isInvented: true },
  });
  const [first, second] = office.deskIds;
  if (first === undefined || second === undefined) throw new Error("the demo needs two desks");
  const database = await openDatabase({ url: null, dataDir });
  try {
    const catalogue = await createPrismaCatalogueStore(database).current();
    const now = systemClock.now();
    const { officeId } = office;
    await inventYears({ database, officeId, catalogue }, addDays(localDate(now, defaultOfficeSettings.timeZone), -1));
    await playDay({
      store: createPrismaQueueStore(database),
      officeId,
      deskIds: [first, second],
      catalogue,
      now,
      newTicketId: (at) => createUuidV7(Date.parse(at)) as TicketId,
      newVisitId: () => systemRandom.uuid() as VisitId,
      newToken: () => systemRandom.token(),
    });
  } finally {
    await database.close();
  }
  return office;
}
