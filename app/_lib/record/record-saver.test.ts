import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { RefusalCode, Reply } from "#app/_lib/queue-socket.ts";
import type { CaseId, OutcomeCode } from "#server/domain/visit.ts";
import { buildVisit } from "#tests/support/builders.ts";
import { differingFields, type RecordChanges, type RecordVersion, readRecord } from "./record-draft.ts";
import { createRecordSaver } from "./record-saver.ts";

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

const outcome = { outcome: "KLA-INFO" as OutcomeCode };

/** A server with the rule of revisions; each save meets the next fate: stored and answered, or not. */
function createServer(fates: ("answer lost" | RefusalCode)[] = []) {
  let row: RecordVersion = buildVisit({ revision: 1, outcome: null });
  const saves: { base: number; changes: RecordChanges; opensCase: boolean }[] = [];
  async function save(base: number, changes: RecordChanges, opensCase: boolean): Promise<Reply<{ revision: number }>> {
    saves.push({ base, changes, opensCase });
    const fate = fates.shift();
    if (fate !== undefined && fate !== "answer lost") return { ok: false, code: fate };
    const isStoredAlready = row.revision === base + 1 && differingFields({ ...row, ...changes }, row).length === 0;
    if (row.revision !== base && !isStoredAlready) return { ok: false, code: "record_conflict" };
    row = { ...row, ...changes, revision: base + 1 };
    return fate === "answer lost" ? { ok: false, code: "no_answer" } : { ok: true, data: { revision: base + 1 } };
  }
  return { row: () => row, saves, link: { read: async () => ({ ok: true as const, data: row }), save } };
}

async function open(server: ReturnType<typeof createServer>) {
  const saver = createRecordSaver({ link: server.link });
  await saver.flush();
  return saver;
}

test("[V5] a choice and its correction within the pause are one save", async () => {
  const server = createServer();
  const saver = await open(server);
  saver.edit({ area: "benefits" });
  saver.edit({ area: "outside", ...outcome });
  await vi.advanceTimersByTimeAsync(399);
  expect(server.saves).toEqual([]);
  await vi.advanceTimersByTimeAsync(1);
  expect(server.saves).toEqual([{ base: 1, changes: { area: "outside", ...outcome }, opensCase: false }]);
  saver.stop();
});

test.each(["offline", "storage_unavailable", "internal"] as const)(
  "[V5] what was stored without an answer, then met %s, is no conflict with oneself",
  async (trouble) => {
    const server = createServer(["answer lost", trouble]);
    const saver = await open(server);
    saver.edit(outcome);
    await saver.flush();
    await saver.flush();
    saver.edit({ area: "benefits" });
    await saver.flush();
    expect(saver.getState().draft?.theirs).toBeNull();
    expect(server.row()).toMatchObject({ ...outcome, area: "benefits" });
    saver.stop();
  },
);

test("[V5] a refused value is said, kept, and not sent again until it is changed", async () => {
  const server = createServer(["unknown_outcome"]);
  const saver = await open(server);
  saver.edit(outcome);
  await vi.advanceTimersByTimeAsync(60_000);
  const { draft, trouble } = saver.getState();
  expect(trouble).toBe("unknown_outcome");
  expect(draft && readRecord(draft).outcome).toBe("KLA-INFO");
  expect(server.saves).toHaveLength(1);
  saver.stop();
});

test("[F1] a case is opened by the edit that links it, once however often it is sent, and before the talk ends", async () => {
  const server = createServer(["answer lost"]);
  const saver = await open(server);
  const caseId = "00000000-0000-4000-8000-0000000ca5e1" as CaseId;
  saver.edit(outcome);
  saver.openCase(caseId);
  const endTalk = vi.fn(async () => ({ ok: true as const, data: null }));
  await vi.advanceTimersByTimeAsync(0);
  expect(await saver.finish(endTalk)).toMatchObject({ ok: true });
  const sent = { base: 1, changes: { ...outcome, caseId }, opensCase: true };
  expect(server.saves).toEqual([sent, sent]);
  expect(endTalk).toHaveBeenCalledWith(2, {});
  saver.stop();
});
