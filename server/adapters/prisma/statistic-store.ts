import type { StatisticStore } from "#server/application/ports.ts";
import type { Database } from "./database.ts";
import { guardStorage } from "./storage-guard.ts";

/** Enough for a steady share, recent enough to show a change (W1). */
const latestRows = 200;

export function createPrismaStatisticStore({ client }: Database): StatisticStore {
  return {
    promiseKept: (officeId) =>
      guardStorage(async () => {
        const rows = await client.ticketStatistic.findMany({
          where: { officeId, promisedHigh: { not: null }, waitMinutes: { not: null } },
          // In the order of the index on office and date: years of rows behind it cost nothing.
          orderBy: [{ date: "desc" }, { id: "desc" }],
          take: latestRows,
          select: { waitMinutes: true, promisedHigh: true },
        });
        if (rows.length === 0) return null;
        const kept = rows.filter((row) => (row.waitMinutes ?? 0) <= (row.promisedHigh ?? 0)).length;
        return { kept, of: rows.length };
      }),
    endingsOf: (officeId, date) =>
      guardStorage(async () => {
        const rows = await client.ticketStatistic.groupBy({
          by: ["ending"],
          where: { officeId, date },
          _count: { _all: true },
        });
        const count = (ending: string) => rows.find((row) => row.ending === ending)?._count._all ?? 0;
        return {
          completed: count("completed"),
          no_show: count("no_show"),
          cancelled: count("cancelled"),
          expired: count("expired"),
        };
      }),
  };
}
