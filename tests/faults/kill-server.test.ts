import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Database from "better-sqlite3";
import type { Socket } from "socket.io-client";
import { afterEach, expect, test } from "vitest";
import { createUuidV7 } from "#app/_lib/uuid-v7.ts";
import { prepareOffice } from "#scripts/prepare-office.ts";
import { findFreePort } from "#tests/support/free-port.ts";
import { claimDevice, signIn } from "#tests/support/http-sessions.ts";
import { type ServerProcess, startServerProcess } from "#tests/support/server-process.ts";
import { connectScreen, sendRaw } from "#tests/support/wire-client.ts";

const rounds = Number(process.env.KILL_ROUNDS ?? 6);
const kioskCount = 12;
const deskCount = 4;
/** Long enough for some dozens of commands, short enough to hit the server in the middle of them. */
const loadMs = { least: 150, most: 900 };

/** The limit of one device would end the load after thirty draws (D5). */
const env = { DRAWS_PER_MINUTE: "100000" };
const staff = { name: "O", username: "ombud", password: "a-long-password", roles: ["ombudsperson"] } as const;

let dataDir = "";
let server: ServerProcess | undefined;

afterEach(async () => {
  await server?.end("SIGKILL");
  rmSync(dataDir, { recursive: true, force: true });
});

test(`[S5] [D2] the real server killed ${rounds} times under load loses no acknowledged draw or call and doubles none`, async () => {
  dataDir = mkdtempSync(join(tmpdir(), "wartemarke-kill-"));
  const office = await prepareOffice({
    databaseUrl: null,
    dataDir,
    rooms: Array.from({ length: deskCount }, (_, i) => String(i + 1)),
    staff: [staff],
    kiosks: kioskCount,
    displays: 1,
  });
  const port = await findFreePort();
  server = await startServerProcess({ dataDir, port, env, withPages: false });
  const { origin } = server;
  const kioskCookies = [];
  for (const token of office.links.kiosk) kioskCookies.push(await claimDevice(origin, token));
  const staffCookie = await signIn(origin, staff);

  const acknowledgedDraws = new Map<string, number>();
  const acknowledgedCalls = new Map<string, string>();
  const unanswered: string[] = [];

  for (let round = 0; round < rounds; round += 1) {
    server = round === 0 ? server : await startServerProcess({ dataDir, port, env, withPages: false });
    const kiosks = await Promise.all(kioskCookies.map((cookie) => connectScreen(origin, "kiosk", cookie)));
    const desks = await Promise.all(office.deskIds.map(() => connectScreen(origin, "settings", staffCookie)));
    const isOver = { value: false };
    const work = [
      ...kiosks.map((kiosk) => drawUntil(isOver, kiosk)),
      ...desks.map((desk, i) => callUntil(isOver, desk, office.deskIds[i] ?? "")),
    ];
    await new Promise((resolve) => setTimeout(resolve, loadMs.least + Math.random() * (loadMs.most - loadMs.least)));
    await server.end("SIGKILL");
    isOver.value = true;
    await Promise.all(work);
    for (const socket of [...kiosks, ...desks]) socket.close();
  }

  async function drawUntil(isOver: { value: boolean }, kiosk: Socket): Promise<void> {
    // D2: a kiosk that got no answer asks again with the same id; here the one of the round before.
    let ticketId = unanswered.pop() ?? createUuidV7();
    while (!isOver.value && kiosk.connected) {
      const reply = await sendRaw(kiosk, "ticket:draw", {
        ticketId,
        concern: null,
        language: "de",
        wishes: { moreTime: false, fetch: false, interpreter: false, appointment: false },
      });
      if (reply === null) {
        unanswered.push(ticketId);
        return;
      }
      // Too many draws of one device are refused; nothing is acknowledged then.
      if (!reply.ok) return;
      const { number } = reply.data as { number: number };
      const known = acknowledgedDraws.get(ticketId);
      expect(known ?? number).toBe(number);
      acknowledgedDraws.set(ticketId, number);
      ticketId = createUuidV7();
    }
  }

  async function callUntil(isOver: { value: boolean }, desk: Socket, deskId: string): Promise<void> {
    while (!isOver.value && desk.connected) {
      const reply = await sendRaw(desk, "queue:call-next", { deskId });
      if (reply === null) return;
      if (reply.ok) {
        const { ticketId } = reply.data as { ticketId: string };
        expect(acknowledgedCalls.has(ticketId)).toBe(false);
        acknowledgedCalls.set(ticketId, deskId);
      } else if (reply.code !== "called_too_soon" && reply.code !== "queue_empty") {
        // Somebody of an earlier round is still here; the next call needs a free desk.
        const atDesk = [...acknowledgedCalls].filter(([, at]) => at === deskId).map(([id]) => id);
        for (const ticketId of atDesk.slice(-1)) {
          await sendRaw(desk, "ticket:start", { ticketId, visitId: randomUUID() });
          await sendRaw(desk, "ticket:complete", { ticketId, baseRevision: 0, changes: {}, later: true });
        }
      }
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }

  const database = new Database(join(dataDir, "wartemarke.db"));
  const rows = database.prepare('SELECT id, number, "callCount" FROM "Ticket"').all() as {
    id: string;
    number: number;
    callCount: number;
  }[];
  const integrity = database.pragma("integrity_check", { simple: true });
  const gaps = database
    .prepare('SELECT (SELECT "revision" FROM "Office") - (SELECT max("seq") FROM "TicketEvent") AS gap')
    .get() as { gap: number };
  database.close();

  const stored = new Map(rows.map((row) => [row.id, row]));
  expect(acknowledgedDraws.size).toBeGreaterThan(rounds * 10);
  expect(acknowledgedCalls.size).toBeGreaterThan(0);
  expect([...acknowledgedDraws].filter(([id, number]) => stored.get(id)?.number !== number)).toEqual([]);
  expect([...acknowledgedCalls.keys()].filter((id) => (stored.get(id)?.callCount ?? 0) < 1)).toEqual([]);
  expect(new Set(rows.map((row) => row.number)).size).toBe(rows.length);
  expect(gaps.gap).toBe(0);
  expect(integrity).toBe("ok");
});
