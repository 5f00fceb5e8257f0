import type { SlipStore } from "#server/application/ports.ts";
import type { StoredSlipState } from "#server/domain/slip.ts";
import type { TicketId } from "#server/domain/ticket.ts";

/** For tests that are not about slips. */
export function createMemorySlipStore(): SlipStore {
  const states = new Map<TicketId, StoredSlipState>();
  return {
    async claim(ticketId, state) {
      if (states.has(ticketId)) return false;
      states.set(ticketId, state);
      return true;
    },
    async settle(ticketId, state) {
      states.set(ticketId, state);
    },
    find: async (ticketId) => states.get(ticketId) ?? null,
  };
}
