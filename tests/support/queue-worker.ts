import { writeSync } from "node:fs";
import { setImmediate as nextTurn } from "node:timers/promises";
import { createPrismaQueueStore } from "#server/adapters/prisma/queue-store.ts";
import type { QueueStore } from "#server/application/ports.ts";
import type { DeskId, TicketId } from "#server/domain/ticket.ts";
import { addMillis } from "#server/domain/time.ts";
import { testNow, ticketIdOf } from "./builders.ts";
import { call, complete, draw, serveAll, talk } from "./queue-work.ts";
import { openTestDatabase } from "./test-database.ts";

// A process of its own on a database that others use as well, or that is killed. Reports on standard output, a line of
// JSON each, written at once: what stands there was acknowledged.

export type WorkerTask = { officeId: string; url?: string; dataDir?: string } & (
  | { work: "serve"; desks: readonly DeskId[] }
  | { work: "load"; desks: readonly DeskId[]; firstTicket: number; startAt: string }
);

export type WorkerReport =
  | { ready: true }
  | { served: readonly TicketId[] }
  | { drawn: TicketId; number: number }
  | { called: TicketId; deskId: DeskId; callCount: number }
  | { completed: TicketId };

/** Draws wait here, so that the day stays as small as one in a lobby. */
const maxWaiting = 40;

function report(line: WorkerReport): void {
  writeSync(1, `${JSON.stringify(line)}\n`);
}

const task = JSON.parse(process.argv[2] ?? "") as WorkerTask;
const database = await openTestDatabase(task);
const store = createPrismaQueueStore(database);
await store.read(task.officeId);
report({ ready: true });
await new Promise((resolve) => process.stdin.once("data", resolve));
process.stdin.unref();

if (task.work === "serve") {
  const served = await Promise.all(task.desks.map((desk) => serveAll(store, task.officeId, desk)));
  report({ served: served.flat() });
  await database.close();
} else {
  const kiosks = [0, 1, 2, 3].map((n) => drawForever(store, task.firstTicket + n * 100_000));
  const desks = task.desks.map((desk) => callForever(store, desk));
  await Promise.all([...kiosks, ...desks]);
}

async function drawForever(queueStore: QueueStore, first: number): Promise<never> {
  for (let n = first; ; n += 1) {
    while ((await queueStore.read(task.officeId)).open.length > maxWaiting) await nextTurn();
    const ticket = await draw(queueStore, task.officeId, ticketIdOf(n));
    report({ drawn: ticket.id, number: ticket.number });
  }
}

async function callForever(queueStore: QueueStore, desk: DeskId): Promise<never> {
  let now = task.work === "load" ? task.startAt : testNow;
  for (;;) {
    now = addMillis(now, 10_000);
    const seated = (await queueStore.read(task.officeId)).open.find((ticket) => ticket.deskId === desk);
    const ticket = seated ?? (await call(queueStore, task.officeId, desk, now));
    if (ticket === null) {
      await nextTurn();
      continue;
    }
    if (!seated) report({ called: ticket.id, deskId: desk, callCount: ticket.callCount });
    // A talk may have been under way when the process before this one was killed.
    if (ticket.status === "serving") await complete(queueStore, task.officeId, ticket, now);
    else await talk(queueStore, task.officeId, ticket, now);
    report({ completed: ticket.id });
  }
}
