import { afterEach, beforeEach, expect, test } from "vitest";
import { ok } from "#server/domain/result.ts";
import type { Visit } from "#server/domain/visit.ts";
import type { AppointmentListReply } from "#server/protocol/appointments.ts";
import { buildQueue, buildTicket, desk1, officeId, testDate, ticketIdOf, visitIdOf } from "#tests/support/builders.ts";
import { type Client, frameWhere, type LiveGateway, sendAnything, startGateway } from "#tests/support/live-gateway.ts";
import { staff } from "#tests/support/queue-work.ts";

let gateway: LiveGateway;
let client: Client;
beforeEach(async () => {
  gateway = await startGateway({
    queue: buildQueue({ tickets: [buildTicket({ status: "called", deskId: desk1 }), buildTicket({ n: 1 })] }),
  });
  client = await gateway.connect("console");
});
afterEach(() => gateway.close());

const caseId = "00000000-0000-4000-8000-0000000ca5e1";
const saved = { ok: true, data: null };
const appointment = {
  id: "00000000-0000-4000-8000-00000000ab01",
  date: testDate,
  time: "10:00",
  minutes: 60,
  language: "uk",
  interpreter: "remote",
  caseId,
};

const save = (changed: object, baseRevision: number | null = null) =>
  sendAnything(client, "appointment:save", { appointment: { ...appointment, ...changed }, baseRevision });
const settle = (changed: object) =>
  sendAnything(client, "appointment:settle", {
    appointmentId: appointment.id,
    baseRevision: 0,
    state: "arrived",
    ticketId: ticketIdOf(0),
    ...changed,
  });

async function list(): Promise<AppointmentListReply["appointments"]> {
  const reply = await sendAnything(client, "appointment:list", { from: testDate, to: testDate });
  if (!reply.ok) throw new Error(reply.code);
  return (reply.data as AppointmentListReply).appointments;
}

/** The record of the talk as it is stored. */
async function readTalk(): Promise<Visit | null> {
  let stored: Visit | null = null;
  await gateway.store.update(
    officeId,
    staff,
    (_, visit) => {
      stored = visit;
      return ok(null);
    },
    visitIdOf(1),
  );
  return stored;
}

test("[F7] an appointment is stored once, moved by who read it, and every console hears of it", async () => {
  const other = await gateway.connect("console");
  expect(await save({})).toEqual(saved);
  await frameWhere(other, "staff:changed", (what) => what === "appointments");
  expect(await save({})).toEqual(saved);
  expect(await save({ time: "11:00" }, 0)).toEqual(saved);
  expect(await save({ time: "12:00" }, 0)).toEqual({ ok: false, code: "record_conflict" });
  expect(await list()).toEqual([
    { ...appointment, time: "11:00", revision: 1, state: "planned", ticketId: null, reference: null },
  ]);
});

test("[F7] a time that has passed, or that the clock does not show once, is refused and nothing is kept", async () => {
  expect(await save({ time: "08:00" })).toEqual({ ok: false, code: "appointment_in_past" });
  expect(await save({ date: "2027-03-28", time: "02:30" })).toEqual({ ok: false, code: "time_skipped" });
  expect(await save({ date: "2027-10-31", time: "02:30" })).toEqual({ ok: false, code: "time_twice" });
  expect(await save({ date: "2029-01-01" })).toEqual({ ok: false, code: "date_invalid" });
  expect(await save({ date: "2027-02-30" })).toEqual({ ok: false, code: "invalid_input" });
  expect(await list()).toEqual([]);
});

test("[F7] what is over can still be corrected, as long as it is not moved", async () => {
  await save({});
  gateway.clock.advance(6 * 3_600_000);
  expect(await save({ interpreter: "missing" }, 0)).toEqual(saved);
  expect(await save({ time: "11:00" }, 1)).toEqual({ ok: false, code: "appointment_in_past" });
});

test("[F8] matched before the talk, its record begins with channel, case and interpreter", async () => {
  await save({});
  expect(await settle({})).toEqual(saved);
  expect(await settle({})).toEqual(saved);
  await sendAnything(client, "ticket:start", { ticketId: ticketIdOf(0), visitId: visitIdOf(1) });
  expect(await readTalk()).toMatchObject({ channel: "appointment", caseId, interpreter: "remote", revision: 0 });
});

test("[F8] matched during the talk, its record is filled; what was recorded stays", async () => {
  await save({});
  await sendAnything(client, "ticket:start", { ticketId: ticketIdOf(0), visitId: visitIdOf(1) });
  const edit = { visitId: visitIdOf(1), baseRevision: 0, changes: { interpreter: "companion" } };
  await sendAnything(client, "visit:edit", edit);
  expect(await settle({})).toEqual(saved);
  expect(await readTalk()).toMatchObject({ channel: "appointment", caseId, interpreter: "companion", revision: 2 });
});

test("[F8] a number belongs to one appointment, and only numbers of the day can be matched", async () => {
  await save({});
  const second = "00000000-0000-4000-8000-00000000ab02";
  await save({ id: second, time: "12:00" });
  expect(await settle({ ticketId: ticketIdOf(9) })).toEqual({ ok: false, code: "ticket_not_found" });
  expect(await settle({ state: "no_show" })).toEqual({ ok: false, code: "invalid_input" });
  expect(await settle({})).toEqual(saved);
  expect(await settle({ appointmentId: second })).toEqual({ ok: false, code: "record_conflict" });
  expect(await settle({ state: "planned", ticketId: null, baseRevision: 1 })).toEqual(saved);
  expect(await settle({ appointmentId: second })).toEqual(saved);
});
