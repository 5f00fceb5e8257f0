import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type Client, frameWhere, type LiveGateway, sendAnything, startGateway } from "#tests/support/live-gateway.ts";

let gateway: LiveGateway;
let client: Client;
beforeEach(async () => {
  gateway = await startGateway();
  client = await gateway.connect("console");
});
afterEach(() => gateway.close());

const id = "00000000-0000-4000-8000-00000000ae01";
const suggestion = {
  concern: "KDU",
  text: "Richtwerte früher bekannt geben",
  addressedTo: "city",
  status: "proposed",
  reason: null,
  proposedOn: "2026-11-02",
  answeredOn: null,
};
const clientView = { concern: "KDU", text: "Ich finde keine Wohnung.", language: "de", month: "2026-11" };

function save(changed: object = {}, baseRevision: number | null = null, from = client) {
  return sendAnything(from, "suggestion:save", { id, suggestion: { ...suggestion, ...changed }, baseRevision });
}

async function read(year = 2026): Promise<Record<string, unknown[]>> {
  const reply = await sendAnything(client, "register:read", { year });
  if (!reply.ok) throw new Error(reply.code);
  return reply.data as Record<string, unknown[]>;
}

const saved = { ok: true, data: null };

describe("suggestions", () => {
  test("[G1] stored once however often it is sent, and everybody who looks is told to ask again", async () => {
    const other = await gateway.connect("console");
    expect(await save()).toEqual(saved);
    await frameWhere(other, "staff:changed", (what) => what === "registers");
    expect(await save()).toEqual(saved);
    expect((await read()).suggestions).toEqual([{ id, revision: 0, ...suggestion }]);
    const accepted = { status: "accepted", answeredOn: "2026-11-20" };
    expect(await save(accepted, 0)).toEqual(saved);
    expect(await save(accepted, 0)).toEqual(saved);
    expect((await read()).suggestions).toMatchObject([{ revision: 1, status: "accepted" }]);
  });

  test("[G1] two people change the same: the second is refused, and what the first wrote stays", async () => {
    const other = await gateway.connect("console");
    await save();
    expect(await save({ text: "Der erste Text" }, 0)).toEqual(saved);
    expect(await save({ text: "Der zweite Text" }, 0, other)).toEqual({ ok: false, code: "record_conflict" });
    expect(await save({ text: "Noch einmal neu" }, null, other)).toEqual({ ok: false, code: "record_conflict" });
    expect((await read()).suggestions).toMatchObject([{ text: "Der erste Text" }]);
    const removing = { register: "suggestions", id, baseRevision: 0 };
    expect(await sendAnything(other, "register:remove", removing)).toEqual({ ok: false, code: "record_conflict" });
    const asRead = { ...removing, baseRevision: 1 };
    expect(await sendAnything(other, "register:remove", asRead)).toEqual(saved);
    expect(await sendAnything(other, "register:remove", asRead)).toEqual(saved);
    expect(await save({ text: "Zu spät" }, 1)).toEqual({ ok: false, code: "record_not_found" });
    expect((await read()).suggestions).toEqual([]);
  });

  test("[G2] an order of answers that makes no sense, or an answer without its reason, is refused", async () => {
    const rejected = { status: "rejected", reason: "Kein Geld", answeredOn: "2026-11-20" };
    await save();
    expect(await save({ ...rejected, reason: null }, 0)).toEqual({ ok: false, code: "record_incomplete" });
    expect(await save(rejected, 0)).toEqual(saved);
    const implemented = { status: "implemented", answeredOn: "2026-11-21" };
    expect(await save(implemented, 1)).toEqual({ ok: false, code: "invalid_transition" });
  });

  test.each([
    [{ text: "x".repeat(501) }, "invalid_input"],
    [{ text: "   " }, "invalid_input"],
    [{ text: "ein\u0007Ton" }, "invalid_input"],
    [{ status: "ignored" }, "invalid_input"],
    [{ proposedOn: "2026-02-30" }, "invalid_input"],
    [{ visitId: id }, "invalid_input"],
    [{ proposedOn: "2016-12-31" }, "date_invalid"],
    [{ proposedOn: "2026-11-24" }, "date_invalid"],
    [{ concern: "ALT" }, "unknown_concern"],
    [{ concern: "XXX-09" }, "unknown_concern"],
  ])("[G1] %o is refused as %s, and nothing is stored", async (changed, code) => {
    expect(await save(changed)).toEqual({ ok: false, code });
    expect((await read()).suggestions).toEqual([]);
  });
});

describe("statements of clients", () => {
  const write = (changed: object, baseRevision: number | null) =>
    sendAnything(client, "client-view:save", { id, clientView: { ...clientView, ...changed }, baseRevision });
  const release = (released: boolean, baseRevision: number) =>
    sendAnything(client, "client-view:release", { id, baseRevision, released });

  test("[G3] a draft, released, changed and so a draft again; who released it does not leave the server", async () => {
    expect(await write({}, null)).toEqual(saved);
    expect((await read()).clientViews).toEqual([{ id, revision: 0, ...clientView, releasedOn: null }]);
    expect(await release(true, 0)).toEqual(saved);
    expect(await release(true, 0)).toEqual(saved);
    expect((await read()).clientViews).toEqual([{ id, revision: 1, ...clientView, releasedOn: "2026-11-23" }]);
    expect(await write({}, 1)).toEqual(saved);
    expect((await read()).clientViews).toMatchObject([{ revision: 2, releasedOn: "2026-11-23" }]);
    expect(await write({ text: "Ich finde gar keine Wohnung." }, 2)).toEqual(saved);
    expect((await read()).clientViews).toMatchObject([{ revision: 3, releasedOn: null }]);
    expect(await release(true, 2)).toEqual({ ok: false, code: "record_conflict" });
    expect(await release(true, 3)).toEqual(saved);
    expect(await release(false, 4)).toEqual(saved);
    expect((await read()).clientViews).toMatchObject([{ revision: 5, releasedOn: null }]);
  });

  test("[G3] nothing may come with it that leads to a visit or a case: no such field is taken", async () => {
    for (const field of ["visitId", "caseId", "ticketNumber", "notedOn", "releasedOn"]) {
      expect(await write({ [field]: "2026-11-23" }, null), field).toEqual({ ok: false, code: "invalid_input" });
    }
    expect(await write({ text: "x".repeat(301) }, null)).toEqual({ ok: false, code: "invalid_input" });
    expect(await write({ month: "2026-12" }, null)).toEqual({ ok: false, code: "date_invalid" });
  });
});

describe("experts and events", () => {
  const view = { quarter: "2026-Q4", role: "appeals_office", concern: "KDU-01", text: "Mehr Widersprüche zu Umzügen" };
  const write = (changed: object) =>
    sendAnything(client, "expert-view:save", { id, expertView: { ...view, ...changed }, baseRevision: null });
  const remind = () => sendAnything(client, "register:remind", {});

  test("[G4] at the end of a quarter it is said what is missing, until somebody has written about it", async () => {
    expect(await remind()).toEqual({ ok: true, data: { reminder: null } });
    gateway.clock.set("2026-12-20T08:00:00.000Z");
    expect(await remind()).toEqual({
      ok: true,
      data: { reminder: { quarter: "2026-Q4", missing: ["KDU-01"], of: 1 } },
    });
    expect(await write({})).toEqual(saved);
    expect(await remind()).toEqual({ ok: true, data: { reminder: null } });
  });

  test("[G4] a quarter that has not begun, a code that is not municipal or a role nobody has are refused", async () => {
    expect(await write({ quarter: "2027-Q1" })).toEqual({ ok: false, code: "date_invalid" });
    expect(await write({ quarter: "2026-Q5" })).toEqual({ ok: false, code: "invalid_input" });
    expect(await write({ concern: "XXX" })).toEqual({ ok: false, code: "unknown_concern" });
    expect(await write({ role: "mayor" })).toEqual({ ok: false, code: "invalid_input" });
  });

  test("[G5] an event is kept with its concerns in order, once each, and shown in its year", async () => {
    const policyEvent = { date: "2027-01-01", label: "Neue Richtwerte", concerns: ["KDU-01", "KDU"] };
    const input = { id, policyEvent, baseRevision: null };
    expect(await sendAnything(client, "policy-event:save", input)).toEqual(saved);
    expect(await sendAnything(client, "policy-event:save", input)).toEqual(saved);
    expect((await read(2027)).policyEvents).toMatchObject([{ concerns: ["KDU", "KDU-01"], revision: 0 }]);
    expect((await read(2026)).policyEvents).toEqual([]);
  });

  test("[P13] [R34] texts of the registers are in no log line and reach no other role", async () => {
    const admin = await gateway.connect("settings", { as: "administrator" });
    await save();
    for (const name of ["register:read", "register:remind"]) {
      expect(await sendAnything(admin, name, { year: 2026 })).toMatchObject({ ok: false });
    }
    expect(JSON.stringify(gateway.logged)).not.toContain("Richtwerte");
  });
});
