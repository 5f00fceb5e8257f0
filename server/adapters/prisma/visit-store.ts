import type { VisitFilter, VisitStore } from "#server/application/ports.ts";
import type { ConcernCode } from "#server/domain/ticket.ts";
import type { Visit, VisitId } from "#server/domain/visit.ts";
import type { Database, Reader } from "./database.ts";
import { rowToVisit } from "./rows.ts";
import { guardStorage } from "./storage-guard.ts";

const include = { concerns: true, referrals: true } as const;

export function createPrismaVisitStore({ client }: Database): VisitStore {
  return {
    find: (officeId, id) => findVisit(client, officeId, id),
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

/** By whichever connection: also inside the transaction that writes it. */
export function findVisit(reader: Reader, officeId: string, id: VisitId): Promise<Visit | null> {
  return guardStorage(async () => {
    const row = await reader.visit.findFirst({ where: { id, officeId }, include });
    return row && rowToVisit(row);
  });
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
