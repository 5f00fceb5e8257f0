import type { Ticket, TicketId } from "#server/domain/ticket.ts";
import type { TicketIndex } from "#server/domain/ticket-index.ts";

export type ClosedTickets = {
  counts: { completed: number; noShow: number; cancelled: number };
  /** Latest finished ones first. */
  latest: readonly Ticket[];
};

type Bucket = ReadonlyMap<TicketId, Ticket>;
type Closed = Ticket & { closedAt: string };

/** Buckets never change, so what was found in one holds; a command makes one or two new ones. */
const seen = new WeakMap<Bucket, { counts: ClosedTickets["counts"]; closed: readonly Closed[] }>();

/** The finished tickets of today, at a cost that does not grow with the day (design figure, 10,000 tickets). */
export function closedTickets(index: TicketIndex, limit: number): ClosedTickets {
  const counts = { completed: 0, noShow: 0, cancelled: 0 };
  const lists: (readonly Closed[])[] = [];
  for (const bucket of index.buckets) {
    if (!bucket) continue;
    const part = summarise(bucket);
    counts.completed += part.counts.completed;
    counts.noShow += part.counts.noShow;
    counts.cancelled += part.counts.cancelled;
    if (part.closed.length > 0) lists.push(part.closed);
  }
  return { counts, latest: mergeLatest(lists, limit) };
}

function summarise(bucket: Bucket) {
  const known = seen.get(bucket);
  if (known) return known;
  const counts = { completed: 0, noShow: 0, cancelled: 0 };
  const closed: Closed[] = [];
  for (const ticket of bucket.values()) {
    if (ticket.status === "completed") counts.completed += 1;
    if (ticket.status === "no_show") counts.noShow += 1;
    if (ticket.status === "cancelled") counts.cancelled += 1;
    if (ticket.closedAt !== null) closed.push(ticket as Closed);
  }
  const summary = { counts, closed: closed.toSorted(latestFirst) };
  seen.set(bucket, summary);
  return summary;
}

/** The `limit` latest of lists that are sorted already: they stand in the `limit` lists with the latest heads. */
function mergeLatest(lists: readonly (readonly Closed[])[], limit: number): readonly Ticket[] {
  const cursors = lists
    .map((list) => ({ list, at: 0 }))
    .toSorted((a, b) => latestFirst(a.list[0], b.list[0]))
    .slice(0, limit);
  const latest: Ticket[] = [];
  while (latest.length < limit) {
    let best: (typeof cursors)[number] | undefined;
    for (const cursor of cursors) {
      if (cursor.at < cursor.list.length && (!best || latestFirst(cursor.list[cursor.at], best.list[best.at]) < 0)) {
        best = cursor;
      }
    }
    const next = best?.list[best.at];
    if (!best || !next) break;
    latest.push(next);
    best.at += 1;
  }
  return latest;
}

function latestFirst(a: Closed | undefined, b: Closed | undefined): number {
  if (!a || !b) return 0;
  if (a.closedAt === b.closedAt) return a.id < b.id ? 1 : -1;
  return a.closedAt < b.closedAt ? 1 : -1;
}
