import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Socket } from "socket.io-client";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { createUuidV7 } from "#app/_lib/uuid-v7.ts";
import { prepareOffice } from "#scripts/prepare-office.ts";
import { openDatabase } from "#server/adapters/prisma/open-database.ts";
import { createPrismaQueueStore } from "#server/adapters/prisma/queue-store.ts";
import { createServer, type RunningServer } from "#server/create-server.ts";
import { allTickets } from "#server/domain/ticket-index.ts";
import { createLogger } from "#server/logger.ts";
import { claimDevice, signIn } from "#tests/support/http-sessions.ts";
import { startPostgres, type TestPostgres } from "#tests/support/postgres.ts";
import { createTestClock } from "#tests/support/test-clock.ts";
import { connectScreen, sendRaw } from "#tests/support/wire-client.ts";

const kioskCount = 50;
const deskCount = 20;
/** A desk waits 3 s between two calls (C2): the injected clock jumps over it. */
const roundMs = 4_000;

const staff = { name: "O", username: "ombud", password: "a-long-password", roles: ["ombudsperson"] } as const;

let postgres: TestPostgres;
const dataDir = mkdtempSync(join(tmpdir(), "wartemarke-simultaneous-"));
const running: RunningServer[] = [];

beforeAll(async () => {
  postgres = await startPostgres();
});
afterEach(async () => {
  await Promise.all(running.splice(0).map((server) => server.close()));
});
afterAll(async () => {
  await postgres.close();
  rmSync(dataDir, { recursive: true, force: true });
});

test("[C2] [D3] 50 kiosks draw and 20 desks call at once, 40 times, on SQLite: no failure, no double", async () => {
  await playRounds({ databaseUrl: null, servers: 1, rounds: 40 });
});

test("[C2] [D3] the same on PostgreSQL: no failure, no double", async () => {
  await playRounds({ databaseUrl: await postgres.createDatabase(), servers: 1, rounds: 40 });
});

// Two processes that write one office all the time meet at the guard and start again: slower, never wrong.
test("[S6] the same on PostgreSQL with two servers: no failure, no double", async () => {
  await playRounds({ databaseUrl: await postgres.createDatabase(), servers: 2, rounds: 6 });
});

type Play = { databaseUrl: string | null; servers: number; rounds: number };

async function playRounds({ databaseUrl, servers, rounds }: Play): Promise<void> {
  const office = await prepareOffice({
    databaseUrl,
    dataDir,
    rooms: Array.from({ length: deskCount }, (_, i) => String(i + 1)),
    staff: [staff],
    kiosks: kioskCount,
    displays: 1,
  });
  const clock = createTestClock(new Date().toISOString());
  for (let i = 0; i < servers; i += 1) running.push(await startNode(databaseUrl, clock));
  const originOf = (i: number) => `http://localhost:${running[i % servers]?.port}`;

  const kiosks: Socket[] = [];
  for (const [i, token] of office.links.kiosk.entries()) {
    kiosks.push(await connectScreen(originOf(i), "kiosk", await claimDevice(originOf(i), token)));
  }
  const desks: Socket[] = [];
  const staffCookie = await signIn(originOf(0), staff);
  for (const [i] of office.deskIds.entries()) desks.push(await connectScreen(originOf(i), "settings", staffCookie));

  const numbers: number[] = [];
  const called: string[] = [];
  const failures: string[] = [];
  async function send(socket: Socket, name: string, input: unknown): Promise<Record<string, unknown>> {
    const reply = await sendRaw(socket, name, input);
    if (!reply?.ok) failures.push(`${name}: ${reply?.code ?? "no answer"}`);
    return (reply?.ok && (reply.data as Record<string, unknown> | null)) || {};
  }

  for (let round = 0; round < rounds; round += 1) {
    const wishes = { moreTime: false, fetch: false, interpreter: false, appointment: false };
    const drawn = kiosks.map((kiosk) =>
      send(kiosk, "ticket:draw", { ticketId: createUuidV7(), concern: null, language: "de", wishes }),
    );
    // The first calls need somebody who waits; later ones meet the draws.
    if (round === 0) await Promise.all(drawn);
    const calls = desks.map((desk, i) => send(desk, "queue:call-next", { deskId: office.deskIds[i] }));
    for (const { number } of await Promise.all(drawn)) numbers.push(number as number);
    const ticketIds = (await Promise.all(calls)).map(({ ticketId }) => ticketId as string);
    called.push(...ticketIds);
    await Promise.all(
      desks.map(async (desk, i) => {
        const ticketId = ticketIds[i];
        await send(desk, "ticket:start", { ticketId, visitId: randomUUID() });
        await send(desk, "ticket:complete", { ticketId, baseRevision: 0, changes: {}, later: true });
      }),
    );
    clock.advance(roundMs);
  }
  for (const socket of [...kiosks, ...desks]) socket.close();
  await Promise.all(running.splice(0).map((server) => server.close()));

  expect(failures).toEqual([]);
  expect(new Set(numbers).size).toBe(rounds * kioskCount);
  expect(new Set(called).size).toBe(rounds * deskCount);

  const database = await openDatabase({ url: databaseUrl, dataDir });
  const queue = await createPrismaQueueStore(database).read(office.officeId);
  await database.close();
  const stored = [...allTickets(queue.tickets)];
  expect(new Set(stored.map((ticket) => ticket.number))).toEqual(new Set(numbers));
  expect(
    stored
      .filter((ticket) => ticket.status === "completed")
      .map((ticket) => ticket.id)
      .toSorted(),
  ).toEqual(called.toSorted());
  expect(stored.every((ticket) => ticket.callCount === (ticket.status === "completed" ? 1 : 0))).toBe(true);
}

function startNode(databaseUrl: string | null, clock: ReturnType<typeof createTestClock>): Promise<RunningServer> {
  return createServer({
    env: {
      port: 0,
      host: "127.0.0.1",
      dataDir,
      databaseUrl,
      publicUrl: null,
      phoneUrl: null,
      oidc: null,
      logLevel: "silent",
      secretKey: null,
      secretKeyFile: `${dataDir}/secret.key`,
      // Two servers take each other's session cookies only with one key.
      authSecret: "a-secret-of-at-least-32-characters",
      drawsPerMinute: 10_000,
      isProduction: true,
    },
    log: createLogger("silent"),
    clock,
    withPages: false,
  });
}
