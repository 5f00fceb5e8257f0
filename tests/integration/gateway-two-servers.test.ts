import { afterAll, beforeAll, expect, test } from "vitest";
import type { DeskId } from "#server/domain/ticket.ts";
import { ticketIdOf } from "#tests/support/builders.ts";
import { framesOf, frameWhere, send } from "#tests/support/live-gateway.ts";
import { startPostgres, type TestPostgres } from "#tests/support/postgres.ts";
import { createTestClock } from "#tests/support/test-clock.ts";
import { startTestServer, type TestServer, testPassword } from "#tests/support/test-server.ts";

let postgres: TestPostgres;
let here: TestServer;
let there: TestServer;
let staff: string;

const secret = "one key for all servers of an office";

beforeAll(async () => {
  postgres = await startPostgres();
  const clock = createTestClock();
  const env = { DATABASE_URL: await postgres.createDatabase(), AUTH_SECRET: secret, PUBLIC_URL: "http://warte.test" };
  here = await startTestServer({ env, clock });
  there = await startTestServer({ env, clock });
  // Both found nobody who could sign in; the link of the one that started last is as good as the other.
  const token = here.server.setUpLink?.split("#")[1];
  const person = { name: "M. W.", username: "winkler", password: testPassword, worksAsOmbudsperson: true };
  expect((await here.post("/api/setup", { token, ...person })).status).toBe(200);
  staff = await here.signIn("winkler");
});
afterAll(async () => {
  await here?.close();
  await there?.close();
  await postgres?.close();
});

const wishes = { moreTime: false, fetch: false, interpreter: false, appointment: false };

test("two servers, one office: signed in here is signed in there, and what happens here is seen there", async () => {
  const kiosk = await here.connect("kiosk", await here.pair("kiosk", "Halle", staff));
  const display = await there.connect("display", await here.pair("display", "Wand", staff));
  const console = await there.connect("console", staff);
  const [first] = await frameWhere(console, "console:snapshot");
  const deskId = first.desks[0]?.id as DeskId;

  const drawn = await send(kiosk, "ticket:draw", { ticketId: ticketIdOf(1), concern: null, language: "de", wishes });
  if (!drawn.ok) throw new Error(drawn.code);
  const startedAt = performance.now();
  await frameWhere(console, "console:snapshot", (s) => s.waitingCount === 1);
  expect(performance.now() - startedAt).toBeLessThan(3_000);
  expect(await send(console, "queue:call-next", { deskId })).toMatchObject({ data: { number: drawn.data.number } });
  await frameWhere(display, "display:snapshot", (s) => s.calls[0]?.number === drawn.data.number);
});

test("[C2] both servers call at once for one desk: one call", async () => {
  const consoles = [await here.connect("console", staff), await there.connect("console", staff)];
  const kiosk = await there.connect("kiosk", await there.pair("kiosk", "Halle rechts", staff));
  for (const n of [11, 12]) {
    await send(kiosk, "ticket:draw", { ticketId: ticketIdOf(n), concern: null, language: "de", wishes });
  }
  const [snapshot] = await frameWhere(consoles[0] as never, "console:snapshot", (s) => s.waitingCount >= 2);
  const deskId = snapshot.desks[0]?.id as DeskId;
  await send(consoles[0] as never, "ticket:cancel", { ticketId: ticketIdOf(1) });
  here.clock.advance(5_000);
  const replies = await Promise.all(consoles.map((c) => send(c, "queue:call-next", { deskId })));
  expect(replies.filter((r) => r.ok)).toHaveLength(1);
  expect(replies.find((r) => !r.ok)).toEqual({ ok: false, code: "desk_busy" });
});

test("[R29] a device revoked here is hung up there within two seconds", async () => {
  const cookie = await here.pair("display", "Flur", staff);
  const display = await there.connect("display", cookie);
  const page = await here.connect("settings", staff);
  const [presence] = await frameWhere(page, "staff:presence", (p) => p.devices.some((d) => d.name === "Flur"));
  const device = presence.devices.find((d) => d.name === "Flur");
  const gone = new Promise((resolve) => display.once("disconnect", resolve));
  const startedAt = performance.now();
  await send(page, "device:revoke", { deviceId: device?.id ?? "" });
  await gone;
  expect(performance.now() - startedAt).toBeLessThan(2_500);
  expect(framesOf(display, "display:snapshot").length).toBeGreaterThan(0);
});

test("[V3] a version of the catalogue published here is in force there a look later, on the kiosk and the console", async () => {
  const kiosk = await there.connect("kiosk", await there.pair("kiosk", "Halle links", staff));
  const console = await there.connect("console", staff);
  const page = await here.connect("settings", staff);
  const before = await send(page, "catalogue:read-version", { version: null });
  if (!before.ok) throw new Error(before.code);
  const published = await send(page, "catalogue:publish", {
    baseVersion: before.data.version,
    changes: { concerns: [{ code: "KDU", labels: { de: "Wohnen" } }], outcomes: [], referralTargets: [] },
  });
  if (!published.ok) throw new Error(published.code);
  const { version } = published.data;
  await frameWhere(kiosk, "kiosk:snapshot", (s) => s.catalogueVersion === version);
  await frameWhere(console, "console:snapshot", (s) => s.catalogueVersion === version);
  const tiles = await send(kiosk, "catalogue:read", {});
  expect(tiles.ok && tiles.data.concerns.find(({ code }) => code === "KDU")?.labels.de).toBe("Wohnen");
});

test("[R38] a PostgreSQL that goes away: words instead of numbers, nobody is told it is current, and all is well after", async () => {
  const kiosk = await here.connect("kiosk", await here.pair("kiosk", "Halle Mitte", staff));
  const draw = (n: number) =>
    send(kiosk, "ticket:draw", { ticketId: ticketIdOf(n), concern: null, language: "de", wishes });
  const sync = () => send(kiosk, "session:sync", { epoch: "", revision: 0, etag: "" });
  expect(await draw(21)).toMatchObject({ ok: true });

  await postgres.stop();
  expect(await draw(22)).toEqual({ ok: false, code: "storage_unavailable" });
  await expect.poll(sync, { timeout: 10_000 }).toEqual({ ok: false, code: "storage_unavailable" });
  expect((await here.get("/readyz")).status).toBe(503);
  expect((await here.get("/healthz")).status).toBe(200);
  const attempt = await here.post("/api/auth/sign-in/username", { username: "winkler", password: testPassword });
  expect([attempt.status, await attempt.json()]).toEqual([503, { code: "storage_unavailable" }]);
  expect((await here.get("/api/session", staff)).status).toBe(503);

  await postgres.start();
  await expect.poll(sync, { timeout: 20_000 }).toMatchObject({ ok: true });
  // The same tap: one ticket, whether the first try reached the database or not.
  const again = await draw(22);
  expect(again).toMatchObject({ ok: true });
  expect(await draw(22)).toEqual(again);
  const console = await there.connect("console", staff);
  const holdsIt = (list: readonly { id: string }[]) => list.filter((t) => t.id === ticketIdOf(22)).length;
  const [frame] = await frameWhere(console, "console:snapshot", (s) => holdsIt(s.waiting) > 0);
  expect(holdsIt(frame.waiting)).toBe(1);
});

test("[C11] help called for at one server is seen at the other within two seconds, survives a reload, and who comes is told", async () => {
  const alarmId = "00000000-0000-4000-8000-0000000a1a01";
  const caller = await here.connect("console", staff);
  const [{ desks }] = await frameWhere(caller, "console:snapshot");
  const deskId = desks[0]?.id as DeskId;
  // A settings page has no picture of the queue, and is told all the same.
  const colleague = await there.connect("settings", staff);
  const toldThere = new Promise((resolve) => colleague.on("staff:alarms", (alarms) => alarms[0] && resolve(alarms)));

  const startedAt = performance.now();
  expect(await send(caller, "alarm:raise", { alarmId, deskId })).toMatchObject({ ok: true });
  expect(await toldThere).toMatchObject([{ id: alarmId, room: desks[0]?.room, answer: null }]);
  expect(performance.now() - startedAt).toBeLessThan(2_000);

  const reloaded = await here.connect("console", staff);
  const answered = new Promise((resolve) =>
    reloaded.on("staff:alarms", (alarms) => alarms[0]?.answer && resolve(alarms[0].answer)),
  );
  expect(await send(colleague, "alarm:answer", { alarmId, deskId: null })).toMatchObject({ ok: true });
  expect(await answered).toMatchObject({ room: null });
  expect(await send(colleague, "alarm:end", { alarmId })).toMatchObject({ ok: true });
});
