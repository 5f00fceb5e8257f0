import { afterEach, expect, test } from "vitest";
import type { Catalogue } from "#server/domain/catalogue.ts";
import type { ConcernCode } from "#server/domain/ticket.ts";
import {
  buildAlwaysOpenSettings,
  buildCatalogue,
  buildConcern,
  buildQueue,
  emergency,
  rent,
  ticketIdOf,
} from "#tests/support/builders.ts";
import {
  type Client,
  framesOf,
  frameWhere,
  type LiveGateway,
  send,
  startGateway,
} from "#tests/support/live-gateway.ts";
import { createMemoryCatalogueStore } from "#tests/support/memory-catalogue-store.ts";

let live: LiveGateway;
afterEach(() => live.close());

const queue = buildQueue({ settings: buildAlwaysOpenSettings() });
const wishes = { moreTime: false, fetch: false, interpreter: false, appointment: false };
const draw = (n: number, concern: ConcernCode) => ({ ticketId: ticketIdOf(n), concern, language: "de", wishes });

/** Rent is called otherwise and is an emergency now, and the emergency tile is gone. */
const second: Catalogue = buildCatalogue({
  version: "test-2",
  concerns: [buildConcern({ code: rent, labels: { de: "Wohnen" }, urgency: 2 })],
});

async function labelsOf(client: Client) {
  const reply = await send(client, "catalogue:read", {});
  if (!reply.ok) throw new Error(reply.code);
  return reply.data.concerns.map(({ labels }) => labels.de);
}

test("[V3] a version that another process published is seen by every open page within one look, and by every command", async () => {
  const catalogues = createMemoryCatalogueStore(buildCatalogue());
  live = await startGateway({ queue, catalogues, isShared: true });
  const [kiosk, console, settings] = [
    await live.connect("kiosk"),
    await live.connect("console"),
    await live.connect("settings"),
  ];
  await frameWhere(kiosk, "kiosk:snapshot", (s) => s.catalogueVersion === "test-1");
  await frameWhere(console, "console:snapshot", (s) => s.catalogueVersion === "test-1");
  expect(await labelsOf(kiosk)).toEqual(["Notfall", "Wohnung und Miete"]);

  catalogues.put(second);
  await live.ticker.tick();

  await frameWhere(kiosk, "kiosk:snapshot", (s) => s.catalogueVersion === "test-2");
  await frameWhere(console, "console:snapshot", (s) => s.catalogueVersion === "test-2");
  expect(await frameWhere(settings, "staff:changed")).toEqual(["catalogue"]);
  expect(await labelsOf(kiosk)).toEqual(["Wohnen"]);
  expect(await send(kiosk, "ticket:draw", draw(1, emergency))).toEqual({ ok: false, code: "unknown_concern" });
  expect(await send(kiosk, "ticket:draw", draw(2, rent))).toMatchObject({ ok: true });
  await frameWhere(console, "console:snapshot", (s) => s.waiting[0]?.urgency === 2);
});

test("[V3] without a new version nobody is sent anything", async () => {
  live = await startGateway({ queue, isShared: true });
  const kiosk = await live.connect("kiosk");
  const settings = await live.connect("settings");
  await frameWhere(kiosk, "kiosk:snapshot");
  await live.ticker.tick();
  await send(settings, "session:sync", { epoch: "", revision: 0, etag: "" });
  expect(framesOf(settings, "staff:changed")).toEqual([]);
  expect(framesOf(kiosk, "kiosk:snapshot")).toHaveLength(1);
});

test("[D2] a draw that is repeated after its concern was taken off the kiosk is answered with the same ticket", async () => {
  const catalogues = createMemoryCatalogueStore(buildCatalogue());
  live = await startGateway({ queue, catalogues, isShared: true });
  const kiosk = await live.connect("kiosk");
  const first = await send(kiosk, "ticket:draw", draw(1, emergency));
  catalogues.put(second);
  await live.ticker.tick();
  expect(await send(kiosk, "ticket:draw", draw(1, emergency))).toEqual(first);
});

const nothing = { concerns: [], outcomes: [], referralTargets: [] };
const renamed = { ...nothing, concerns: [{ code: rent, labels: { de: "Wohnen", ar: "السكن" } }] };

test("[V3] published on the settings page: the kiosk and the console have it at once, the page learns its name", async () => {
  live = await startGateway({ queue });
  const [kiosk, console, settings] = [
    await live.connect("kiosk"),
    await live.connect("console"),
    await live.connect("settings", { as: "administrator" }),
  ];
  expect(await send(settings, "catalogue:publish", { baseVersion: "test-1", changes: renamed })).toEqual({
    ok: true,
    data: { version: "2026-11-23-1" },
  });
  await frameWhere(kiosk, "kiosk:snapshot", (s) => s.catalogueVersion === "2026-11-23-1");
  await frameWhere(console, "console:snapshot", (s) => s.catalogueVersion === "2026-11-23-1");
  expect(await labelsOf(kiosk)).toEqual(["Notfall", "Wohnen"]);
  const whole = await send(settings, "catalogue:read-version", { version: "test-1" });
  expect(whole).toMatchObject({
    data: { version: "test-1", versions: [{ version: "2026-11-23-1" }, { version: "test-1" }] },
  });
});

test("[V3] who is second is told, an edition that breaks a rule is refused, and the same again is published once", async () => {
  live = await startGateway({ queue });
  const settings = await live.connect("settings");
  const publish = (baseVersion: string, changes: typeof renamed) =>
    send(settings, "catalogue:publish", { baseVersion, changes });
  const withoutEmergency = { ...nothing, concerns: [{ code: emergency, kiosk: false }] };
  expect(await send(settings, "catalogue:publish", { baseVersion: "test-1", changes: withoutEmergency })).toEqual({
    ok: false,
    code: "settings_invalid",
  });
  expect(await publish("test-1", renamed)).toMatchObject({ data: { version: "2026-11-23-1" } });
  expect(await publish("test-1", renamed)).toMatchObject({ data: { version: "2026-11-23-1" } });
  const other = { ...nothing, concerns: [{ code: rent, labels: { de: "Miete", ar: "x" } }] };
  expect(await publish("test-1", other)).toEqual({ ok: false, code: "record_conflict" });
  expect(await publish("2026-11-23-1", renamed)).toMatchObject({ data: { version: "2026-11-23-1" } });
  expect(await publish("2026-11-23-1", other)).toMatchObject({ data: { version: "2026-11-23-2" } });
});

test("[K4, P4] a line on the slip that names the office or a concern is refused; one that stood there is not judged again", async () => {
  live = await startGateway({ queue });
  const page = await live.connect("settings");
  const stored = await send(page, "settings:read", {});
  if (!stored.ok) throw new Error(stored.code);
  const save = (slipLines: Record<string, string>) =>
    send(page, "settings:save", { settings: { ...structuredClone(queue.settings), slipLines } as never });
  expect(await save({ de: "Ihre Ombudsstelle" })).toEqual({ ok: false, code: "settings_invalid" });
  expect(await save({ de: "Es geht um Wohnung und Miete" })).toEqual({ ok: false, code: "settings_invalid" });
  expect(await save({ de: "Wohnen und warten im 2. Stock" })).toEqual({ ok: true, data: null });
  const published = await send(page, "catalogue:publish", { baseVersion: "test-1", changes: renamed });
  expect(published).toMatchObject({ ok: true });
  expect(await save({ de: "Wohnen und warten im 2. Stock" })).toEqual({ ok: true, data: null });
  expect(await save({ de: "Wohnen im 2. Stock" })).toEqual({ ok: false, code: "settings_invalid" });
});
