import { afterEach, expect, test } from "vitest";
import { buildQueue } from "#tests/support/builders.ts";
import { type Client, frameWhere, type LiveGateway, sendAnything, startGateway } from "#tests/support/live-gateway.ts";

let gateway: LiveGateway;
afterEach(() => gateway.close());

const id = "00000000-0000-4000-8000-00000000ab01";
const today = { id, from: "2026-11-23", to: "2026-11-23", kind: "absence" };

function save(client: Client, absence: object, baseRevision: number | null = null) {
  return sendAnything(client, "absence:save", { absence, baseRevision });
}

test("[D1] [P13] an absence of today closes kiosk, display and drawing at once; none of them learns that somebody is away", async () => {
  gateway = await startGateway();
  const admin = await gateway.connect("settings", { as: "administrator" });
  const kiosk = await gateway.connect("kiosk");
  const display = await gateway.connect("display");
  await frameWhere(kiosk, "kiosk:snapshot", (frame) => frame.availability.state === "open");

  expect(await save(admin, today)).toEqual({ ok: true, data: null });
  const closed = { state: "closed", reason: "exception", opensAt: "2026-11-24T07:00:00.000Z" };
  const [onKiosk] = await frameWhere(kiosk, "kiosk:snapshot", (frame) => frame.availability.state === "closed");
  const [onDisplay] = await frameWhere(display, "display:snapshot", (frame) => frame.availability.state === "closed");
  expect([onKiosk.availability, onDisplay.availability]).toEqual([closed, closed]);
  expect(onKiosk.week[0]).toEqual({ date: "2026-11-23", hours: [] });
  expect(JSON.stringify([onKiosk, onDisplay])).not.toContain("absence");
  const drawn = await sendAnything(kiosk, "ticket:draw", {
    ticketId: "019ab000-0000-7000-8000-000000000001",
    concern: null,
    language: "de",
    wishes: { moreTime: false, fetch: false, interpreter: false, appointment: false },
  });
  expect(drawn).toEqual({ ok: false, code: "office_closed" });

  // Somebody stands in: open again, at once.
  const deputy = { ...today, id: "00000000-0000-4000-8000-00000000ab02", kind: "deputised" };
  await save(admin, deputy);
  await frameWhere(kiosk, "kiosk:snapshot", (frame) => frame.revision === 2 && frame.availability.state === "open");
});

test("[G6] [R35] two people at one absence: the second is refused, sees the list, and is told when it changes", async () => {
  gateway = await startGateway({ queue: buildQueue() });
  const one = await gateway.connect("settings");
  const two = await gateway.connect("settings");
  await save(one, today);
  await frameWhere(two, "staff:changed", (what) => what === "registers");
  expect(await save(one, { ...today, to: "2026-11-24" }, 0)).toMatchObject({ ok: true });
  expect(await save(two, { ...today, to: "2026-11-25" }, 0)).toEqual({ ok: false, code: "record_conflict" });
  expect(await sendAnything(two, "absence:list", {})).toEqual({
    ok: true,
    data: { absences: [{ ...today, revision: 1, to: "2026-11-24" }] },
  });
  expect(await sendAnything(two, "absence:remove", { id, baseRevision: 1 })).toEqual({ ok: true, data: null });
  expect(await sendAnything(two, "absence:list", {})).toEqual({ ok: true, data: { absences: [] } });
});

test("[G6] days that cannot be are refused: before 2017, the first after the last, no day of the calendar", async () => {
  gateway = await startGateway();
  const client = await gateway.connect("settings");
  for (const patch of [{ from: "2016-12-31" }, { from: "2026-11-24" }, { to: "2027-02-29" }, { kind: "ill" }]) {
    expect(await save(client, { ...today, ...patch }), JSON.stringify(patch)).toEqual({
      ok: false,
      code: "invalid_input",
    });
  }
  expect(await save(client, { ...today, from: "2024-12-30", to: "2024-12-31" })).toEqual({
    ok: false,
    code: "date_invalid",
  });
});
