import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { Reply } from "#app/_lib/queue-socket.ts";
import { noWishes } from "#server/domain/ticket.ts";
import type { DrawReply } from "#server/protocol/commands.ts";
import { createDrawing, numberExtendedMs, numberShownMs, unknownAfterMs } from "./drawing.ts";
import type { DrawMemory, PendingDraw } from "./pending-draw.ts";

const drawn: DrawReply = {
  number: 137,
  ahead: 2,
  wait: { lowMinutes: 10, highMinutes: 20 },
  phoneUrl: null,
  slip: "none",
};

beforeEach(() => vi.useFakeTimers({ now: Date.parse("2026-11-23T08:00:00.000Z") }));
afterEach(() => vi.useRealTimers());

test("[D2] one tap asks with one id and shows the answered number", async () => {
  const { control, asked, answer } = buildDrawing();
  control.draw({ concern: "KDU", locale: "de", wishes: noWishes });
  expect(control.getState().phase).toBe("asking");
  await answer({ ok: true, data: drawn });
  expect(control.getState()).toMatchObject({ phase: "drawn", reply: { number: 137 } });
  expect(asked).toHaveLength(1);
  expect(asked[0]).toMatchObject({ ticketId: "id-1", concern: "KDU", locale: "de" });
});

test("[D2] a second tap while the first is under way is not a second draw", async () => {
  const { control, asked, answer } = buildDrawing();
  control.draw({ concern: "KDU", locale: "de", wishes: noWishes });
  control.draw({ concern: "KDU", locale: "de", wishes: noWishes });
  control.draw({ concern: "LEB", locale: "de", wishes: noWishes });
  await answer({ ok: true, data: drawn });
  control.draw({ concern: "KDU", locale: "de", wishes: noWishes });
  expect(asked.map((draw) => draw.ticketId)).toEqual(["id-1"]);
});

test("[D2] without an answer the kiosk asks again with the same id", async () => {
  const { control, asked, answer } = buildDrawing();
  control.draw({ concern: "KDU", locale: "de", wishes: noWishes });
  await answer({ ok: false, code: "no_answer" });
  await answer({ ok: false, code: "offline" });
  await answer({ ok: true, data: drawn });
  expect(asked.map((draw) => draw.ticketId)).toEqual(["id-1", "id-1", "id-1"]);
  expect(control.getState().phase).toBe("drawn");
});

test("[D2] after ten seconds the screen says that it does not know, and goes on asking until it does", async () => {
  const { control, asked, answer } = buildDrawing();
  control.draw({ concern: "KDU", locale: "de", wishes: noWishes });
  await vi.advanceTimersByTimeAsync(unknownAfterMs);
  expect(control.getState().phase).toBe("unknown");
  await answer({ ok: false, code: "no_answer" });
  expect(control.getState().phase).toBe("unknown");
  await answer({ ok: true, data: drawn });
  expect(control.getState().phase).toBe("drawn");
  expect(new Set(asked.map((draw) => draw.ticketId))).toEqual(new Set(["id-1"]));
});

test("[D2] after giving up nothing is asked any more, and a late answer shows no number", async () => {
  const { control, asked, answer, memory } = buildDrawing();
  control.draw({ concern: "KDU", locale: "de", wishes: noWishes });
  control.dismiss();
  await answer({ ok: true, data: drawn });
  await vi.advanceTimersByTimeAsync(60_000);
  expect(control.getState()).toEqual({ phase: "none" });
  expect(memory.load()).toBeNull();
  expect(asked).toHaveLength(1);
});

test("[D2] a refusal ends the draw; trying again keeps the id", async () => {
  const { control, asked, answer } = buildDrawing();
  control.draw({ concern: null, locale: "en", wishes: noWishes });
  await answer({ ok: false, code: "storage_unavailable" });
  expect(control.getState()).toMatchObject({ phase: "refused", code: "storage_unavailable" });
  control.tryAgain();
  await answer({ ok: true, data: drawn });
  expect(asked.map((draw) => draw.ticketId)).toEqual(["id-1", "id-1"]);
});

test("[D2] an id that belongs to another draw is replaced when trying again", async () => {
  const { control, asked, answer } = buildDrawing();
  control.draw({ concern: null, locale: "en", wishes: noWishes });
  await answer({ ok: false, code: "ticket_id_reused" });
  control.tryAgain();
  await answer({ ok: true, data: drawn });
  expect(asked.map((draw) => draw.ticketId)).toEqual(["id-1", "id-2"]);
});

test("[D2] a reload in the middle goes on with the id of the tap", async () => {
  const before = buildDrawing();
  const wishes = { ...noWishes, fetch: true };
  before.control.draw({ concern: "BES", locale: "en", wishes });
  const after = buildDrawing(before.memory);
  after.control.resume();
  await after.answer({ ok: true, data: drawn });
  expect(after.asked[0]).toMatchObject({ ticketId: "id-1", concern: "BES", locale: "en", wishes });
  expect(after.control.getState().phase).toBe("drawn");
});

test("[D2] a reload while the number is shown shows it again", async () => {
  const before = buildDrawing();
  before.control.draw({ concern: "BES", locale: "de", wishes: noWishes });
  await before.answer({ ok: true, data: drawn });
  const after = buildDrawing(before.memory);
  after.control.resume();
  await after.answer({ ok: true, data: drawn });
  expect(after.control.getState()).toMatchObject({ phase: "drawn", reply: { number: 137 } });
});

test("[P17] the number is hidden after fifteen seconds and forgotten", async () => {
  const { control, answer, memory } = buildDrawing();
  control.draw({ concern: "KDU", locale: "de", wishes: noWishes });
  await answer({ ok: true, data: drawn });
  await vi.advanceTimersByTimeAsync(numberShownMs - 1);
  expect(control.getState().phase).toBe("drawn");
  await vi.advanceTimersByTimeAsync(1);
  expect(control.getState()).toEqual({ phase: "none" });
  expect(memory.load()).toBeNull();
});

test("[A42] the number can be kept longer at least ten times", async () => {
  const { control, answer } = buildDrawing();
  control.draw({ concern: "KDU", locale: "de", wishes: noWishes });
  await answer({ ok: true, data: drawn });
  for (let times = 0; times < 12; times += 1) {
    await vi.advanceTimersByTimeAsync(numberShownMs - 1);
    control.extend();
  }
  await vi.advanceTimersByTimeAsync(numberExtendedMs - 1);
  expect(control.getState().phase).toBe("drawn");
  await vi.advanceTimersByTimeAsync(1);
  expect(control.getState().phase).toBe("none");
});

test("[A42] whoever listens has the number three times as long", async () => {
  const { control, answer } = buildDrawing(buildMemory(), 3);
  control.draw({ concern: "KDU", locale: "de", wishes: noWishes });
  await answer({ ok: true, data: drawn });
  await vi.advanceTimersByTimeAsync(3 * numberShownMs - 1);
  expect(control.getState().phase).toBe("drawn");
  control.extend();
  await vi.advanceTimersByTimeAsync(3 * numberExtendedMs - 1);
  expect(control.getState().phase).toBe("drawn");
  await vi.advanceTimersByTimeAsync(1);
  expect(control.getState().phase).toBe("none");
});

test("[D5] a kiosk that is asked for patience keeps trying instead of sending the citizen away", async () => {
  const { control, answer } = buildDrawing();
  control.draw({ concern: "KDU", locale: "de", wishes: noWishes });
  await answer({ ok: false, code: "rate_limited" });
  expect(control.getState().phase).toBe("asking");
  await answer({ ok: true, data: drawn });
  expect(control.getState().phase).toBe("drawn");
});

/** A drawing whose server answers when the test says so. */
function buildDrawing(memory: DrawMemory = buildMemory(), patience = 1) {
  const asked: PendingDraw[] = [];
  const waiting: ((reply: Reply<DrawReply>) => void)[] = [];
  let ids = 0;
  const control = createDrawing({
    memory,
    patience: () => patience,
    newId: () => {
      ids += 1;
      return `id-${ids}`;
    },
    send(draw) {
      asked.push(draw);
      return new Promise((resolve) => waiting.push(resolve));
    },
  });
  return {
    control,
    asked,
    memory,
    async answer(reply: Reply<DrawReply>) {
      while (waiting.length === 0) await vi.advanceTimersByTimeAsync(50);
      waiting.shift()!(reply);
      await vi.advanceTimersByTimeAsync(0);
    },
  };
}

function buildMemory(): DrawMemory {
  let stored: PendingDraw | null = null;
  return {
    load: () => stored,
    save(draw) {
      stored = draw;
    },
    clear() {
      stored = null;
    },
  };
}
