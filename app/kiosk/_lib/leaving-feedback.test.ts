import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { Reply } from "#app/_lib/queue-socket.ts";
import { createLeaving, type Feedback, giveUpAfterMs } from "./leaving-feedback.ts";

const words = { kind: "IDE-01", tile: "KDU", helped: "yes" } as const;

beforeEach(() => vi.useFakeTimers({ now: Date.parse("2026-11-23T08:00:00.000Z") }));
afterEach(() => vi.useRealTimers());

test("feedback is sent once, with an id of its own, and said to have arrived", async () => {
  const { control, sent } = buildLeaving([{ ok: true, data: null }]);
  control.leave(words);
  control.leave(words);
  await vi.advanceTimersByTimeAsync(0);
  expect(sent).toEqual([{ id: "id-1", ...words }]);
  expect(control.getState()).toEqual({ phase: "sent" });
});

test("without an answer it is sent again with the same id, until it is known to have arrived", async () => {
  const { control, sent } = buildLeaving([
    { ok: false, code: "no_answer" },
    { ok: false, code: "offline" },
    { ok: true, data: null },
  ]);
  control.leave(words);
  await vi.advanceTimersByTimeAsync(2_000);
  expect(sent.map(({ id }) => id)).toEqual(["id-1", "id-1", "id-1"]);
  expect(control.getState().phase).toBe("sent");
});

test("after ten seconds without an answer the screen says so; the next try has the same id", async () => {
  const { control, sent } = buildLeaving([]);
  control.leave(words);
  await vi.advanceTimersByTimeAsync(giveUpAfterMs - 500);
  expect(control.getState().phase).toBe("sending");
  await vi.advanceTimersByTimeAsync(1_000);
  expect(control.getState().phase).toBe("failed");
  const before = sent.length;
  control.tryAgain();
  await vi.advanceTimersByTimeAsync(0);
  expect(sent.length).toBe(before + 1);
  expect(new Set(sent.map(({ id }) => id))).toEqual(new Set(["id-1"]));
});

test("a refusal is told at once", async () => {
  const { control, sent } = buildLeaving([{ ok: false, code: "storage_unavailable" }]);
  control.leave(words);
  await vi.advanceTimersByTimeAsync(0);
  expect(control.getState().phase).toBe("failed");
  expect(sent).toHaveLength(1);
});

test("[P17] dismissed feedback is forgotten, and a late answer shows nothing", async () => {
  const { control } = buildLeaving([
    { ok: false, code: "offline" },
    { ok: true, data: null },
  ]);
  control.leave(words);
  control.dismiss();
  await vi.advanceTimersByTimeAsync(5_000);
  expect(control.getState()).toEqual({ phase: "none" });
});

/** Answers in their order; `offline` from then on. */
function buildLeaving(answers: Reply<null>[]) {
  const sent: Feedback[] = [];
  let ids = 0;
  const control = createLeaving({
    newId: () => {
      ids += 1;
      return `id-${ids}`;
    },
    async send(feedback) {
      sent.push(feedback);
      return answers.shift() ?? { ok: false, code: "offline" };
    },
  });
  return { control, sent };
}
