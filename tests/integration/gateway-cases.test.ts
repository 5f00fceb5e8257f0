import { afterEach, beforeEach, expect, test } from "vitest";
import { type Client, frameWhere, type LiveGateway, sendAnything, startGateway } from "#tests/support/live-gateway.ts";

let gateway: LiveGateway;
let client: Client;
beforeEach(async () => {
  gateway = await startGateway();
  client = await gateway.connect("console");
});
afterEach(() => gateway.close());

const caseId = "00000000-0000-4000-8000-0000000ca5e1";
const saved = { ok: true, data: null };
const followUp = {
  id: "00000000-0000-4000-8000-000000000f01",
  caseId,
  visitId: null,
  dueOn: "2026-11-20",
  kind: "ask_team",
  waitingFor: "benefits_team",
  askedOn: "2026-11-18",
  answeredOn: null,
  doneOn: null,
};

async function open(): Promise<string> {
  const reply = await sendAnything(client, "case:open", { caseId, openedOn: "2026-11-20" });
  if (!reply.ok) throw new Error(reply.code);
  return (reply.data as { reference: string }).reference;
}

test("[F1] a case is opened once, and read by its reference as somebody types it", async () => {
  const other = await gateway.connect("console");
  const reference = await open();
  await frameWhere(other, "staff:changed", (what) => what === "cases");
  expect(await open()).toBe(reference);
  const typed = reference.toLowerCase().replace("-", " ");
  expect(await sendAnything(client, "case:read", { caseId: null, reference: typed })).toMatchObject({
    ok: true,
    // Friday, received: three working days and fourteen days on.
    data: { id: caseId, reference, closedOn: null, acknowledgeBy: "2026-11-25", replyBy: "2026-12-04", contacts: [] },
  });
  expect(await sendAnything(client, "case:read", { caseId: null, reference: "22-222" })).toEqual({
    ok: false,
    code: "record_not_found",
  });
});

test("[F2, F6] closing needs a possible day and the revision that was read; once more is done already", async () => {
  await open();
  const close = (baseRevision: number, closedOn: string) =>
    sendAnything(client, "case:close", { caseId, baseRevision, closedOn });
  expect(await close(0, "2026-11-19")).toEqual({ ok: false, code: "date_invalid" });
  expect(await close(0, "2027-01-01")).toEqual({ ok: false, code: "date_invalid" });
  expect(await close(0, "2026-11-23")).toEqual(saved);
  expect(await close(0, "2026-11-23")).toEqual(saved);
  expect(await close(0, "2026-11-21")).toEqual({ ok: false, code: "record_conflict" });
  expect(await sendAnything(client, "case:reopen", { caseId, baseRevision: 1 })).toEqual(saved);
});

test("[F5, F6] a follow-up is stored once, answered, and refused where its days cannot be", async () => {
  await open();
  const save = (changed: object, baseRevision: number | null) =>
    sendAnything(client, "follow-up:save", { followUp: { ...followUp, ...changed }, baseRevision });
  expect(await save({}, null)).toEqual(saved);
  expect(await save({}, null)).toEqual(saved);
  expect(await sendAnything(client, "follow-up:list", { done: false, offset: 0 })).toMatchObject({
    ok: true,
    data: { total: 1, overdue: 1 },
  });
  expect(await save({ answeredOn: "2026-11-17" }, 0)).toEqual({ ok: false, code: "date_invalid" });
  expect(await save({ answeredOn: "2026-11-23", doneOn: "2026-11-23" }, 0)).toEqual(saved);
  expect(await save({ waitingFor: "person" }, 0)).toEqual({ ok: false, code: "record_conflict" });
  expect(await sendAnything(client, "follow-up:list", { done: true, offset: 0 })).toMatchObject({
    ok: true,
    data: { total: 1, overdue: 0 },
  });
  expect(await save({ caseId: null }, 1)).toEqual({ ok: false, code: "invalid_input" });
});
