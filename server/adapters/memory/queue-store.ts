import type { QueueStore } from "#server/application/ports.ts";
import { applyChange, type Queue } from "#server/domain/queue.ts";
import { ok } from "#server/domain/result.ts";
import { allTickets } from "#server/domain/ticket-index.ts";

/** The queue's storage without a database, for tests: the same contract, nothing survives the process. */
export type MemoryQueueStore = QueueStore & { add(queue: Queue): void };

export function createMemoryQueueStore(initial: readonly Queue[]): MemoryQueueStore {
  const queues = new Map(initial.map((queue) => [queue.officeId, queue]));
  const listeners = new Set<(queue: Queue) => void>();

  function find(officeId: string): Queue {
    const queue = queues.get(officeId);
    if (!queue) throw new Error(`unknown office ${officeId}`);
    return queue;
  }

  return {
    add: (queue) => void queues.set(queue.officeId, queue),
    officeIds: async () => [...queues.keys()].toSorted(),
    read: async (officeId) => find(officeId),
    refresh: async (officeId) => find(officeId),
    async update(officeId, _actor, change) {
      const result = change(find(officeId));
      if (!result.ok) return result;
      if (result.value === null) return ok(find(officeId));
      const next = applyChange(find(officeId), result.value);
      queues.set(officeId, next);
      for (const listener of listeners) listener(next);
      return ok(next);
    },
    async findByPhoneToken(token) {
      for (const queue of queues.values()) {
        for (const ticket of allTickets(queue.tickets)) {
          if (ticket.phoneToken === token) return { officeId: queue.officeId, ticketId: ticket.id };
        }
      }
      return null;
    },
    onChange(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}
