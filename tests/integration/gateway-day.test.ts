import path from "node:path";
import BetterSqlite3 from "better-sqlite3";
import { afterEach, describe, expect, test } from "vitest";
import type { ConcernCode, DeskId, TicketId } from "#server/domain/ticket.ts";
import type { OutcomeCode } from "#server/domain/visit.ts";
import type { CommandPayload } from "#server/protocol/commands.ts";
import { ticketIdOf, visitIdOf } from "#tests/support/builders.ts";
import { type Client, framesOf, frameWhere, send } from "#tests/support/live-gateway.ts";
import { startTestServer, type TestServer } from "#tests/support/test-server.ts";

let server: TestServer;
afterEach(() => server.close());

type Screens = { kiosk: Client; display: Client; console: Client; page: Client; deskId: DeskId; cookies: string[] };

async function openScreens(): Promise<Screens> {
  const staff = await server.signIn("winkler");
  const admin = await server.signIn("admin");
  const kioskCookie = await server.pair("kiosk", "Halle links", admin);
  const displayCookie = await server.pair("display", "Wand", admin);
  const console = await server.connect("console", staff);
  const [first] = await frameWhere(console, "console:snapshot");
  return {
    kiosk: await server.connect("kiosk", kioskCookie),
    display: await server.connect("display", displayCookie),
    console,
    page: await server.connect("settings", admin),
    deskId: first.desks[0]?.id as DeskId,
    cookies: [staff, admin, kioskCookie, displayCookie],
  };
}

const start = () => startTestServer({ staff: { winkler: ["ombudsperson"], admin: ["administrator"] } });

function drawOf(n: number, concern: string | null): CommandPayload<"ticket:draw"> {
  const wishes = { moreTime: n % 2 === 0, fetch: false, interpreter: true, appointment: false };
  return { ticketId: ticketIdOf(n), concern: concern as ConcernCode | null, language: "uk", wishes };
}

const visit = {
  foundConcerns: ["KDU-01", "BES-02"] as ConcernCode[],
  outcome: "" as OutcomeCode,
  crisisIntervention: false,
  deadlineHintGiven: true,
};

describe("a whole day on a whole server", () => {
  test("[C6][E1][P7][P12] draw, call, talk, record, close; and no line of the log tells what anybody came for", async () => {
    server = await start();
    const { kiosk, display, console, page, deskId, cookies } = await openScreens();

    const catalogue = await send(console, "catalogue:read", {});
    if (!catalogue.ok) throw new Error(catalogue.code);
    visit.outcome = catalogue.data.outcomes[0]?.code as OutcomeCode;
    const tiles = await send(kiosk, "catalogue:read", {});
    if (!tiles.ok) throw new Error(tiles.code);
    expect(tiles.data.concerns.filter(({ parent }) => parent === null)).toHaveLength(10);
    expect(tiles.data.concerns.find(({ code }) => code === "KDU-01")?.parent).toBe("KDU");
    // A companion reads along (domain): violence and crises are no entry of a kiosk.
    expect(tiles.data.concerns.some(({ code }) => code === "NOT-08")).toBe(false);
    expect(tiles.data.outcomes).toEqual([]);
    expect(tiles.data.concerns.flatMap((c) => c.legalRefs)).toEqual([]);

    const numbers: number[] = [];
    for (let n = 0; n < 4; n += 1) {
      const concern = n === 3 ? null : (tiles.data.concerns[n]?.code ?? null);
      const reply = await send(kiosk, "ticket:draw", drawOf(n, concern));
      if (!reply.ok) throw new Error(reply.code);
      numbers.push(reply.data.number);
      server.clock.advance(60_000);
    }
    expect(new Set(numbers).size).toBe(4);

    // The first visitor: called, recalled, there, finished with a record.
    const called = await send(console, "queue:call-next", { deskId });
    if (!called.ok) throw new Error(called.code);
    const [board] = await frameWhere(display, "display:snapshot", (s) => s.calls.length === 1);
    expect(board.calls[0]).toMatchObject({ number: called.data.number, room: "2", callSeq: 1 });
    server.clock.advance(20_000);
    await send(console, "ticket:recall", { ticketId: called.data.ticketId });
    await frameWhere(display, "display:snapshot", (s) => s.calls[0]?.callSeq === 2);
    await send(console, "ticket:start", { ticketId: called.data.ticketId, visitId: visitIdOf(1) });
    server.clock.advance(12 * 60_000);
    const wrong = { ...visit, foundConcerns: ["ZZZ-99"] as ConcernCode[] };
    const complete = (ticketId: string, changes: Partial<typeof visit>, later = false) =>
      send(console, "ticket:complete", { ticketId, baseRevision: 0, changes, later });
    const first = called.data.ticketId;
    expect(await complete(first, wrong)).toEqual({ ok: false, code: "unknown_concern" });
    const unheardOf = { ...visit, outcome: "NIE" as OutcomeCode };
    expect(await complete(first, unheardOf)).toEqual({ ok: false, code: "unknown_outcome" });
    // V2: an emergency was stated, an objection found.
    const { foundConcerns, outcome } = visit;
    expect(await complete(first, { foundConcerns, outcome })).toEqual({ ok: false, code: "record_incomplete" });
    expect(await complete(first, visit)).toEqual({ ok: true, data: null });
    expect(await send(console, "visit:read", { visitId: visitIdOf(1) })).toMatchObject({
      ok: true,
      data: { ...visit, state: "complete", statedConcern: "NOT", waitMinutes: 4, talkMinutes: 12, hour: 9 },
    });

    // The second one: "später erfassen", recorded before closing. The third one does not come.
    const second = await send(console, "queue:call-next", { deskId });
    if (!second.ok) throw new Error(second.code);
    await send(console, "ticket:start", { ticketId: second.data.ticketId, visitId: visitIdOf(2) });
    expect(await complete(second.data.ticketId, {}, true)).toEqual({ ok: true, data: null });
    const [putOff] = await frameWhere(console, "console:snapshot", (s) => s.openRecords.length === 1);
    const edit = { baseRevision: putOff.openRecords[0]?.revision ?? -1, changes: visit };
    expect(await send(console, "visit:finish", { visitId: visitIdOf(9), ...edit })).toEqual({
      ok: false,
      code: "record_not_found",
    });
    const finished = await send(console, "visit:finish", { visitId: visitIdOf(2), ...edit });
    expect(finished).toEqual({ ok: true, data: { revision: edit.baseRevision + 1 } });
    server.clock.advance(5_000);
    const third = await send(console, "queue:call-next", { deskId });
    if (!third.ok) throw new Error(third.code);
    server.clock.advance(4 * 60_000);
    expect(await send(console, "ticket:mark-no-show", { ticketId: third.data.ticketId as TicketId })).toMatchObject({
      ok: true,
    });
    expect(await send(console, "queue:call-next", { deskId: "00000000-0000-4000-8000-000000000000" })).toEqual({
      ok: false,
      code: "desk_not_found",
    });

    const list = { from: "2026-11-23", to: "2026-11-23", concern: null, outcome: null, open: false, offset: 0 };
    const before = await send(console, "visit:list", list);
    if (!before.ok) throw new Error(before.code);
    expect(before.data.total).toBe(2);
    expect(before.data.visits.map((v) => v.ticketNumber).toSorted()).toEqual(
      [called.data.number, second.data.number].toSorted(),
    );

    expect(await send(console, "day:close", {})).toEqual({ ok: true, data: null });
    expect(await send(console, "day:close", {})).toEqual({ ok: true, data: null });
    const [closed] = await frameWhere(console, "console:snapshot", (s) => s.day.closedAt !== null);
    expect(closed).toMatchObject({ waiting: [], active: [], closed: [] });
    expect(await send(kiosk, "ticket:draw", drawOf(7, null))).toEqual({ ok: false, code: "office_closed" });
    const after = await send(console, "visit:list", list);
    if (!after.ok) throw new Error(after.code);
    expect(after.data.visits.map((v) => v.ticketNumber)).toEqual([null, null]);
    expect(after.data.visits.map((v) => v.foundConcerns)).toEqual([visit.foundConcerns, visit.foundConcerns]);

    const settings = await send(page, "settings:read", {});
    expect(settings).toMatchObject({ ok: true, data: { promise: { of: expect.any(Number) } } });
    expect(framesOf(page, "console:snapshot")).toEqual([]);

    // P12, over every line written from the start to here, with every command in it.
    await server.stop();
    const log = server.lines.join("");
    expect(server.lines.length).toBeGreaterThanOrEqual(25);
    for (const line of server.lines) expect(() => JSON.parse(line)).not.toThrow();
    const secrets = [
      ...catalogue.data.concerns.map((c) => c.code),
      ...catalogue.data.outcomes.map((o) => o.code),
      ...numbers.map((n) => `"number":${n}`),
      ...cookies.flatMap((c) => c.split("; ").map((pair) => pair.slice(pair.indexOf("=") + 1, pair.indexOf("=") + 20))),
      ...[0, 1, 2, 3].map(ticketIdOf),
      "127.0.0.1",
      "::1",
      "winkler",
      "Halle links",
      '"uk"',
      "phoneUrl",
    ];
    for (const secret of secrets) expect(log, secret).not.toContain(`${secret}`);
  });

  test("[D1] a server that was down over midnight closes yesterday before it accepts anything", async () => {
    const first = await start();
    server = first;
    const { kiosk } = await openScreens();
    for (let n = 0; n < 3; n += 1) await send(kiosk, "ticket:draw", drawOf(n, null));
    await first.stop();

    first.clock.set("2026-11-24T08:00:00.000Z");
    server = await startTestServer({ dataDir: first.dataDir, clock: first.clock });
    // A session nobody used overnight is over (U6).
    const cookie = await server.signIn("winkler");
    const [snapshot] = await frameWhere(await server.connect("console", cookie), "console:snapshot");
    expect(snapshot).toMatchObject({ day: { date: "2026-11-24", closedAt: null }, waiting: [], counts: { drawn: 0 } });
    const database = new BetterSqlite3(path.join(first.dataDir, "wartemarke.db"), { readonly: true });
    const rows = database.prepare("SELECT date, ending FROM TicketStatistic").all();
    const tickets = database.prepare("SELECT count(*) AS n FROM Ticket").get();
    database.close();
    expect(rows).toEqual(Array(3).fill({ date: "2026-11-23", ending: "expired" }));
    expect(tickets).toEqual({ n: 0 });
  });

  test("[R13][R5] revision, epoch and ticket outlive a restart: screens go on, the same tap is the same number", async () => {
    const first = await start();
    server = first;
    const { kiosk, display, cookies } = await openScreens();
    const drawn = await send(kiosk, "ticket:draw", drawOf(1, null));
    const [before] = await frameWhere(display, "display:snapshot", (s) => s.revision > 0);
    const cookie = await first.signIn("winkler");
    await first.stop();
    server = await startTestServer({ dataDir: first.dataDir, clock: first.clock });
    // The key that signs sessions was kept: nobody has to sign in again after a restart.
    const [after] = await frameWhere(await server.connect("console", cookie), "console:snapshot");
    expect(after).toMatchObject({ epoch: before.epoch, revision: before.revision, waitingCount: 1 });
    const kioskAgain = await server.connect("kiosk", cookies[2] ?? "");
    expect(await send(kioskAgain, "ticket:draw", drawOf(1, null))).toEqual(drawn);
  });

  test("[R38] a command that reaches a locked database is refused in words; afterwards the same tap works", async () => {
    server = await start();
    const { kiosk, display } = await openScreens();
    const blocker = new BetterSqlite3(path.join(server.dataDir, "wartemarke.db"));
    blocker.exec("BEGIN IMMEDIATE");
    const refused = await send(kiosk, "ticket:draw", drawOf(1, null));
    expect(refused).toEqual({ ok: false, code: "storage_unavailable" });
    blocker.exec("ROLLBACK");
    blocker.close();
    expect(await send(kiosk, "ticket:draw", drawOf(1, null))).toMatchObject({ ok: true });
    expect(await send(kiosk, "ticket:draw", drawOf(1, null))).toMatchObject({ ok: true });
    expect((await server.get("/readyz")).status).toBe(200);
    expect(display.connected).toBe(true);
  }, 60_000);
});
