import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Database from "better-sqlite3";
import type { Socket } from "socket.io-client";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createUuidV7 } from "#app/_lib/uuid-v7.ts";
import { prepareOffice } from "#scripts/prepare-office.ts";
import { defaultKioskConfig } from "#server/domain/device-config.ts";
import type { SlipState } from "#server/domain/slip.ts";
import { findFreePort } from "#tests/support/free-port.ts";
import { claimDevice, signIn } from "#tests/support/http-sessions.ts";
import { type PrinterEmulator, startPrinter } from "#tests/support/printer-emulator.ts";
import { type ServerProcess, startServerProcess } from "#tests/support/server-process.ts";
import { connectScreen, sendRaw } from "#tests/support/wire-client.ts";

const rounds = 4;
const staff = { name: "O", username: "ombud", password: "a-long-password", roles: ["ombudsperson"] } as const;
const wishes = { moreTime: false, fetch: false, interpreter: false, appointment: false };
const ends: readonly SlipState[] = ["printed", "sent", "unsure"];

let dataDir = "";
let port = 0;
let cookie = "";
let server: ServerProcess;
let printer: PrinterEmulator;

beforeAll(async () => {
  dataDir = mkdtempSync(join(tmpdir(), "wartemarke-slip-"));
  printer = await startPrinter();
  const office = await prepareOffice({
    databaseUrl: null,
    dataDir,
    rooms: ["1"],
    staff: [staff],
    kiosks: 1,
    displays: 0,
  });
  port = await findFreePort();
  server = await start();
  cookie = await claimDevice(server.origin, office.links.kiosk[0] ?? "");
  const page = await connectScreen(server.origin, "settings", await signIn(server.origin, staff));
  const listed = await sendRaw(page, "device:list", {});
  const [device] = (listed?.ok ? (listed.data as { devices: { id: string }[] }) : { devices: [] }).devices;
  const paper = { host: "127.0.0.1", port: printer.port, paperMm: 80, codePage: "cp858", cut: true, logo: null };
  const setup = { kind: "kiosk", config: { ...defaultKioskConfig, printer: paper } };
  expect(await sendRaw(page, "device:configure", { deviceId: device?.id, setup })).toMatchObject({ ok: true });
  page.close();
});
afterAll(async () => {
  await server?.end("SIGKILL");
  await printer?.close();
  rmSync(dataDir, { recursive: true, force: true });
});

function start(): Promise<ServerProcess> {
  return startServerProcess({ dataDir, port, withPages: false });
}

/** How the slip of this draw ended, as the kiosk is told; the draw itself must have been answered with a number. */
async function drawToTheEnd(kiosk: Socket, ticketId: string): Promise<{ number: number; state: SlipState }> {
  const told = new Promise<SlipState>((resolve) => {
    kiosk.on("ticket:slip", (news: { ticketId: string; state: SlipState }) => {
      if (news.ticketId === ticketId && ends.includes(news.state)) resolve(news.state);
    });
  });
  const reply = await sendRaw(kiosk, "ticket:draw", { ticketId, concern: null, language: "de", wishes });
  if (!reply?.ok) throw new Error(reply?.code ?? "no answer");
  return { number: (reply.data as { number: number }).number, state: await told };
}

async function draw(kiosk: Socket, ticketId: string): Promise<void> {
  await sendRaw(kiosk, "ticket:draw", { ticketId, concern: null, language: "de", wishes });
}

function storedSlips(): { ticketId: string; state: string }[] {
  const database = new Database(join(dataDir, "wartemarke.db"), { readonly: true });
  const rows = database.prepare('SELECT "ticketId", "state" FROM "Slip"').all();
  database.close();
  return rows as { ticketId: string; state: string }[];
}

test("[K1] a server killed in mid-slip prints nothing again when it is back, and says that it is not sure", async () => {
  printer.set({ trouble: { afterBytes: 2_000, what: "stalls" } });
  const kiosk = await connectScreen(server.origin, "kiosk", cookie);
  const ticketId = createUuidV7();
  await draw(kiosk, ticketId);
  await expect.poll(() => printer.begun(), { timeout: 10_000 }).toBe(1);
  await server.end("SIGKILL");
  kiosk.close();
  expect(storedSlips()).toEqual([{ ticketId, state: "printing" }]);

  printer.set({ trouble: null });
  server = await start();
  const back = await connectScreen(server.origin, "kiosk", cookie);
  const { number, state } = await drawToTheEnd(back, ticketId);
  expect({ state, hasNumber: number >= 100 }).toEqual({ state: "unsure", hasNumber: true });
  // The next slip comes out as if nothing had been.
  expect((await drawToTheEnd(back, createUuidV7())).state).toBe("printed");
  back.close();
  expect({ begun: printer.begun(), whole: printer.slips.length }).toEqual({ begun: 2, whole: 1 });
});

test(`[K1] killed at any moment, ${rounds} times: every ticket has its number and at most one slip`, async () => {
  const before = { begun: printer.begun(), whole: printer.slips.length };
  const tickets: string[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const kiosk = await connectScreen(server.origin, "kiosk", cookie);
    const ticketId = createUuidV7();
    tickets.push(ticketId);
    const drawn = draw(kiosk, ticketId);
    await new Promise((resolve) => setTimeout(resolve, Math.random() * 120));
    await server.end("SIGKILL");
    kiosk.close();
    await drawn;
    server = await start();
    const back = await connectScreen(server.origin, "kiosk", cookie);
    const first = await drawToTheEnd(back, ticketId);
    expect((await drawToTheEnd(back, ticketId)).number).toBe(first.number);
    back.close();
  }
  const own = printer.slips.slice(before.whole).map((bytes) => bytes.toString("latin1"));
  expect(new Set(own).size).toBe(own.length);
  expect(printer.begun() - before.begun).toBeLessThanOrEqual(tickets.length);
  expect(storedSlips().filter(({ ticketId }) => tickets.includes(ticketId))).toHaveLength(tickets.length);
});
