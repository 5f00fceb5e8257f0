import type { QueueStore } from "#server/application/ports.ts";
import { callNext } from "#server/domain/calling.ts";
import { drawTicket } from "#server/domain/drawing.ts";
import { type Queue, ticketAt } from "#server/domain/queue.ts";
import { ok } from "#server/domain/result.ts";
import { completeTalk } from "#server/domain/talk.ts";
import { type DeskId, noWishes, type Ticket, type TicketId } from "#server/domain/ticket.ts";
import { getTicket } from "#server/domain/ticket-index.ts";
import { addMillis, type Instant } from "#server/domain/time.ts";
import { buildAlwaysOpenSettings, buildCatalogue, buildDesk, buildQueue, noHolidays, testNow } from "./builders.ts";
import { recorded, start, visitIdFor } from "./talks.ts";

export const kiosk = { kind: "kiosk", id: "k1" } as const;
export const staff = { kind: "staff", id: "u1" } as const;

/** An office that is always open, with `desks` staffed desks. */
export function buildBusyOffice(desks: number, overrides: Parameters<typeof buildQueue>[0] = {}): Queue {
  return buildQueue({
    settings: buildAlwaysOpenSettings(),
    desks: Array.from({ length: desks }, (_, n) =>
      buildDesk({ id: deskIdOf(n), room: String(n + 1), order: n + 1, openedAt: testNow }),
    ),
    ...overrides,
  });
}

export function deskIdOf(n: number): DeskId {
  return `00000000-0000-4000-8000-0000000d${n.toString().padStart(4, "0")}` as DeskId;
}

/** Draws as the kiosk does; the ticket as it stands afterwards. */
export async function draw(
  store: QueueStore,
  officeId: string,
  ticketId: TicketId,
  now: Instant = testNow,
): Promise<Ticket> {
  const result = await store.update(officeId, kiosk, (queue) =>
    drawTicket(
      queue,
      {
        ticketId,
        concern: null,
        urgency: 0,
        language: "de",
        wishes: noWishes,
        phoneToken: `token-${ticketId}`,
      },
      { now, holidays: noHolidays },
    ),
  );
  if (!result.ok) throw new Error(`draw refused: ${result.code}`);
  const ticket = getTicket(result.value.tickets, ticketId);
  if (!ticket) throw new Error("the drawn ticket is not there");
  return ticket;
}

/** Calls the next one to a desk; null with nobody waiting. */
export async function call(store: QueueStore, officeId: string, deskId: DeskId, now: Instant): Promise<Ticket | null> {
  const result = await store.update(officeId, staff, (queue) => callNext(queue, deskId, now));
  if (!result.ok && result.code === "queue_empty") return null;
  if (!result.ok) throw new Error(`call refused: ${result.code}`);
  const ticket = ticketAt(result.value, deskId);
  if (!ticket) throw new Error("nobody at the desk after a call");
  return ticket;
}

/** "Ist da" and "abschließen" with an outcome. */
export async function talk(store: QueueStore, officeId: string, ticket: Ticket, now: Instant): Promise<void> {
  const started = await store.update(officeId, staff, (queue) => start(queue, ticket.id, now));
  if (!started.ok) throw new Error(`start refused: ${started.code}`);
  await complete(store, officeId, ticket, addMillis(now, 60_000));
}

export async function complete(store: QueueStore, officeId: string, ticket: Ticket, now: Instant): Promise<void> {
  const visitId = visitIdFor(ticket.id);
  const edit = { baseRevision: 0, changes: recorded };
  const input = { ticketId: ticket.id, visitId, edit, later: false, catalogue: buildCatalogue() };
  const completed = await store.update(
    officeId,
    staff,
    (queue, visit) => completeTalk(queue, visit, input, now),
    visitId,
  );
  if (!completed.ok) throw new Error(`completion refused: ${completed.code}`);
}

/** Calls and completes at one desk until nobody waits; the ids in the order of their calls. */
export async function serveAll(store: QueueStore, officeId: string, deskId: DeskId): Promise<TicketId[]> {
  const served: TicketId[] = [];
  let now = addMillis(testNow, 60_000);
  for (;;) {
    const ticket = await call(store, officeId, deskId, now);
    if (ticket === null) return served;
    served.push(ticket.id);
    await talk(store, officeId, ticket, now);
    now = addMillis(now, 120_000);
  }
}

/** A change that only draws attention: one event, nothing else. */
export function touch(at: Instant = testNow) {
  return () => ok({ event: { type: "settings_saved" as const, at } });
}
