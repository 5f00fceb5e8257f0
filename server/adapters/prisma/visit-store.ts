import type { VisitFilter, VisitStore } from "#server/application/ports.ts";
import type { ConcernCode } from "#server/domain/ticket.ts";
import type { Database } from "./database.ts";
import { rowToVisit } from "./rows.ts";
import { guardStorage } from "./storage-guard.ts";

const include = { concerns: true, referrals: true } as const;

export function createPrismaVisitStore({ client }: Database): VisitStore {
  return {
    find: (officeId, id) =>
      guardStorage(async () => {
        const row = await client.visit.findFirst({ where: { id, officeId }, include });
        return row && rowToVisit(row);
      }),
    list: (officeId, filter) =>
      guardStorage(async () => {
        const where = buildWhere(officeId, filter);
        const [total, rows] = await Promise.all([
          client.visit.count({ where }),
          client.visit.findMany({
            where,
            include,
            orderBy: [{ date: "desc" }, { ticketNumber: "desc" }, { id: "desc" }],
            skip: filter.offset,
            take: filter.limit,
          }),
        ]);
        return { total, visits: rows.map(rowToVisit) };
      }),
  };
}

function buildWhere(officeId: string, filter: VisitFilter) {
  return {
    officeId,
    date: { gte: filter.from, lte: filter.to },
    ...(filter.concern && { concerns: { some: atOrBelow(filter.concern) } }),
    ...(filter.open ? { state: "open" } : filter.outcome && { outcome: filter.outcome }),
  };
}

/** A tile finds what was coded below it as well: `KDU` finds `KDU` and `KDU-01`. */
function atOrBelow(code: ConcernCode) {
  return { OR: [{ code }, { code: { startsWith: `${code}-` } }] };
}
