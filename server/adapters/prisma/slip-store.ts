import type { SlipStore } from "#server/application/ports.ts";
import type { StoredSlipState } from "#server/domain/slip.ts";
import type { Database } from "./database.ts";
import { guardStorage } from "./storage-guard.ts";

export function createPrismaSlipStore({ client }: Database): SlipStore {
  return {
    claim: (ticketId, state) =>
      guardStorage(async () => {
        // One statement: the primary key decides between two servers, and a ticket that is gone gets no slip.
        const rows = await client.$executeRaw`
          INSERT INTO "Slip" ("ticketId", "state") SELECT "id", ${state} FROM "Ticket" WHERE "id" = ${ticketId}
          ON CONFLICT DO NOTHING`;
        return rows === 1;
      }),
    settle: (ticketId, state) =>
      guardStorage(async () => {
        await client.slip.updateMany({ where: { ticketId }, data: { state } });
      }),
    find: (ticketId) =>
      guardStorage(async () => {
        const row = await client.slip.findUnique({ where: { ticketId } });
        return row ? (row.state as StoredSlipState) : null;
      }),
  };
}
