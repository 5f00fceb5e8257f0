import type { Ticket, TicketId } from "./ticket.ts";

/**
 * All tickets of one day by id, immutable. Spread over buckets, so that adding or changing one ticket copies about
 * a 256th of the day: the cost of a command does not grow with the tickets of the day (design figure, docs/performance.md).
 */
export type TicketIndex = {
  readonly size: number;
  readonly buckets: readonly (ReadonlyMap<TicketId, Ticket> | undefined)[];
};

const bucketCount = 256;

export const emptyTicketIndex: TicketIndex = { size: 0, buckets: new Array(bucketCount).fill(undefined) };

export function getTicket(index: TicketIndex, id: TicketId): Ticket | undefined {
  return index.buckets[bucketOf(id)]?.get(id);
}

export function putTickets(index: TicketIndex, tickets: readonly Ticket[]): TicketIndex {
  if (tickets.length === 0) return index;
  const buckets = [...index.buckets];
  const copied = new Set<number>();
  let size = index.size;
  for (const ticket of tickets) {
    const at = bucketOf(ticket.id);
    const bucket = copied.has(at) ? (buckets[at] as Map<TicketId, Ticket>) : new Map(buckets[at]);
    copied.add(at);
    if (!bucket.has(ticket.id)) size += 1;
    bucket.set(ticket.id, ticket);
    buckets[at] = bucket;
  }
  return { size, buckets };
}

export function* allTickets(index: TicketIndex): Generator<Ticket> {
  for (const bucket of index.buckets) if (bucket) yield* bucket.values();
}

/** The last two hexadecimal digits of a UUID v7 are random, its first ones are the time. */
function bucketOf(id: TicketId): number {
  const value = Number.parseInt(id.slice(-2), 16);
  return Number.isNaN(value) ? 0 : value;
}
