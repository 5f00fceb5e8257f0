import { seedDatabase } from "#prisma/seed/seed-database.ts";
import type { Database } from "#server/adapters/prisma/database.ts";
import { openDatabase } from "#server/adapters/prisma/open-database.ts";
import { createPrismaQueueStore } from "#server/adapters/prisma/queue-store.ts";
import { systemClock } from "#server/adapters/system/system-clock.ts";
import { systemRandom } from "#server/adapters/system/system-random.ts";
import { type Env, readEnv } from "#server/env.ts";

export type OpenOffice = { env: Env; database: Database; officeId: string };

/** Runs `work` on the database of the configuration; a new one is made and seeded, as the server would. */
export async function withOffice(work: (office: OpenOffice) => Promise<void>): Promise<void> {
  const env = readEnv();
  const database = await openDatabase({ url: env.databaseUrl, dataDir: env.dataDir });
  try {
    await seedDatabase(database, { clockNow: systemClock.now(), random: systemRandom });
    const [officeId] = await createPrismaQueueStore(database).officeIds();
    if (officeId === undefined) throw new Error("The database holds no office.");
    await work({ env, database, officeId });
  } finally {
    await database.close();
  }
}
