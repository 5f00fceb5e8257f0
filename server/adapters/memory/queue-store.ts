import type { QueueStore } from "#server/application/ports.ts";
import { applyChange, type Queue, type QueueChange } from "#server/domain/queue.ts";
import { ok } from "#server/domain/result.ts";
import { allTickets } from "#server/domain/ticket-index.ts";
import type { Visit, VisitId } from "#server/domain/visit.ts";

/** The queue's storage without a database, for tests: the same contract, nothing survives the process. */
export type MemoryQueueStore = QueueStore & { add(queue: Queue): void };

export function createMemoryQueueStore(initial: readonly Queue[]): MemoryQueueStore {
  const queues = new Map(initial.map((queue) => [queue.officeId, queue]));
  const visits = new Map<VisitId, Visit>();
  const listeners = new Set<(queue: Queue) => void>();

  function keepVisits(change: QueueChange): void {
    for (const visit of change.visits ?? []) visits.set(visit.id, visit);
    if (change.discarded) visits.delete(change.discarded);
    if (!change.closing) return;
    const talks = new Map(change.closing.talks.map((talk) => [talk.visitId, talk.talkMinutes]));
    for (const visit of visits.values()) {
      const talkMinutes = talks.get(visit.id) ?? visit.talkMinutes;
      const state = visit.state === "draft" ? "open" : visit.state;
      visits.set(visit.id, { ...visit, state, talkMinutes, ticketId: null, ticketNumber: null });
    }
  }

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
    async update(officeId, _actor, change, visitId = null) {
      const result = change(find(officeId), (visitId && visits.get(visitId)) ?? null);
      if (!result.ok) return result;
      if (result.value === null) return ok(find(officeId));
      keepVisits(result.value);
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
