import type { VisitStore } from "#server/application/ports.ts";
import type { Visit, VisitId } from "#server/domain/visit.ts";
import type { Database, Reader } from "./database.ts";
import { rowToVisit } from "./rows.ts";
import { guardStorage } from "./storage-guard.ts";
import { searchVisits } from "./visit-search.ts";

const include = { concerns: true, referrals: true } as const;

export function createPrismaVisitStore({ client }: Database): VisitStore {
  return {
    find: (officeId, id) => findVisit(client, officeId, id),
    list: (officeId, filter) =>
      guardStorage(async () => {
        const { ids, found } = await searchVisits(client, { ...filter, officeId }, filter);
        const rows = await client.visit.findMany({ where: { id: { in: [...ids] } }, include });
        const byId = new Map(rows.map((row) => [row.id, rowToVisit(row)]));
        const visits = ids.flatMap((id) => byId.get(id as VisitId) ?? []);
        return { total: Math.min(found, filter.countUpTo), hasMore: found > filter.countUpTo, visits };
      }),
  };
}

/** By whichever connection: also inside the transaction that writes it. */
export function findVisit(reader: Reader, officeId: string, id: VisitId): Promise<Visit | null> {
  return guardStorage(async () => {
    const row = await reader.visit.findFirst({ where: { id, officeId }, include });
    return row && rowToVisit(row);
  });
}
