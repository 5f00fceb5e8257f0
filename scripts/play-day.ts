import type { QueueStore } from "#server/application/ports.ts";
import { callTicket, markNoShow, recall } from "#server/domain/calling.ts";
import { type Catalogue, kioskTiles } from "#server/domain/catalogue.ts";
import { openDesk } from "#server/domain/desks.ts";
import { drawTicket } from "#server/domain/drawing.ts";
import type { Queue, QueueChange } from "#server/domain/queue.ts";
import type { Result } from "#server/domain/result.ts";
import { completeTalk, startTalk } from "#server/domain/talk.ts";
import { type DeskId, noWishes, type TicketId } from "#server/domain/ticket.ts";
import { addMillis, type Instant } from "#server/domain/time.ts";
import type { OutcomeCode, Visit, VisitId } from "#server/domain/visit.ts";
import { localDate, toInstant } from "#server/domain/zoned-time.ts";

/** What one visitor of the demo does; minutes since the day began. */
type Visitor = {
  drawnAt: number;
  /** Index of the tile; null: "Möchte ich hier nicht sagen". */
  tile: number | null;
  language: string;
  desk?: 0 | 1;
  calledAt?: number;
  /** Did not come: called again a minute later, given up after another. */
  isNoShow?: boolean;
  startedAt?: number;
  endedAt?: number;
  /** Recorded at once; otherwise "später erfassen". */
  isRecorded?: boolean;
};

/** A quiet morning with two desks: finished, recorded later, not come, being served, waiting. */
const visitors: readonly Visitor[] = [
  { drawnAt: 0, tile: 1, language: "de", desk: 0, calledAt: 2, startedAt: 3, endedAt: 24, isRecorded: true },
  { drawnAt: 4, tile: 2, language: "de", desk: 1, calledAt: 6, startedAt: 7, endedAt: 31, isRecorded: true },
  { drawnAt: 11, tile: null, language: "en", desk: 0, calledAt: 25, startedAt: 26, endedAt: 41 },
  { drawnAt: 17, tile: 4, language: "de", desk: 1, calledAt: 32, isNoShow: true },
  { drawnAt: 23, tile: 3, language: "de", desk: 1, calledAt: 36, startedAt: 38, endedAt: 58, isRecorded: true },
  { drawnAt: 30, tile: 1, language: "en", desk: 0, calledAt: 44, startedAt: 45, endedAt: 70, isRecorded: true },
  { drawnAt: 52, tile: 5, language: "de", desk: 1, calledAt: 60, startedAt: 61 },
  { drawnAt: 61, tile: null, language: "de", desk: 0, calledAt: 84 },
  { drawnAt: 66, tile: 2, language: "de" },
  { drawnAt: 72, tile: 6, language: "en" },
  { drawnAt: 74, tile: 1, language: "de" },
  { drawnAt: 79, tile: 3, language: "de" },
];
const dayMinutes = 85;

export type PlayedDay = {
  store: QueueStore;
  officeId: string;
  deskIds: readonly [DeskId, DeskId];
  catalogue: Catalogue;
  now: Instant;
  newTicketId(at: Instant): TicketId;
  newVisitId(): VisitId;
  newToken(): string;
};

/** Invented. */
const deputy = { id: "deputy", name: "Thomas Krause" };

/** Plays a morning that ends now through the real store: everything in it is what the rules make of it. */
export async function playDay(options: PlayedDay): Promise<void> {
  const { store, officeId, deskIds, catalogue, now } = options;
  const { settings } = await store.read(officeId);
  // Shortly after midnight the morning is shorter: no ticket may be of yesterday.
  const midnight = toInstant(localDate(now, settings.timeZone), "00:00", settings.timeZone);
  const startedAt = [addMillis(now, -dayMinutes * 60_000), midnight].toSorted().at(-1) ?? midnight;
  const scale = Math.min(1, (Date.parse(now) - Date.parse(startedAt)) / (dayMinutes * 60_000));
  const at = (minutes: number) => addMillis(startedAt, Math.round(minutes * 60_000 * scale));
  const tiles = kioskTiles(catalogue, localDate(now, settings.timeZone));
  const outcome = catalogue.outcomes.find((o) => o.final)?.code ?? ("" as OutcomeCode);

  type Change = (queue: Queue, at: Instant, visit: Visit | null) => Result<QueueChange | null, string>;
  const steps: { minute: number; change: Change; visitId: VisitId | null }[] = [];
  const add = (minute: number, change: Change, visitId: VisitId | null = null) =>
    steps.push({ minute, change, visitId });

  // The first desk is opened by its first call; at the other the deputy works.
  for (const deskId of deskIds.slice(1)) {
    add(0, (queue, when) => openDesk(queue, deskId, { staff: deputy, takeOver: true }, when));
  }
  for (const visitor of visitors) {
    const ticketId = options.newTicketId(at(visitor.drawnAt));
    const tile = visitor.tile === null ? undefined : tiles[visitor.tile];
    const request = {
      ticketId,
      concern: tile?.code ?? null,
      urgency: tile?.urgency ?? 0,
      language: visitor.language,
      wishes: noWishes,
      phoneToken: options.newToken(),
    };
    add(visitor.drawnAt, (queue, when) => drawTicket(queue, request, { now: when, holidays: () => null }));
    const { desk, calledAt, isNoShow, startedAt: arrivedAt, endedAt } = visitor;
    if (desk === undefined || calledAt === undefined) continue;
    add(calledAt, (queue, when) => callTicket(queue, ticketId, deskIds[desk], when));
    if (isNoShow) {
      add(calledAt + 1, (queue, when) => recall(queue, ticketId, when));
      add(calledAt + 2, (queue, when) => markNoShow(queue, ticketId, when));
    }
    const visitId = options.newVisitId();
    if (arrivedAt !== undefined) {
      add(arrivedAt, (queue, when, known) => startTalk(queue, known, { ticketId, visitId, catalogue }, when), visitId);
    }
    if (endedAt !== undefined) {
      const later = !visitor.isRecorded || tile === undefined;
      const changes = later ? {} : { foundConcerns: [tile.code], outcome };
      const completion = { ticketId, visitId, edit: { baseRevision: 0, changes }, later, catalogue };
      add(endedAt, (queue, when, visit) => completeTalk(queue, visit, completion, when), visitId);
    }
  }
  for (const { minute, change, visitId } of steps.toSorted((a, b) => a.minute - b.minute)) {
    const play = (queue: Queue, visit: Visit | null) => change(queue, at(minute), visit);
    const done = await store.update(officeId, { kind: "clock", id: null }, play, visitId);
    if (!done.ok) throw new Error(`minute ${minute} of the demo: ${done.code}`);
  }
}
