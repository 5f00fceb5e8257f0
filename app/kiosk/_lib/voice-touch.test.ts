import { expect, test } from "vitest";
import { createExplorer, type Touched } from "./voice-touch.ts";

const tile: Touched<string> = { control: "tile", say: "concern=KDU" };
const done: Touched<string> = { control: "done", say: "done" };

/** A screen of two controls and a hand with a clock. */
function buildHand() {
  const log: string[] = [];
  let now = 0;
  const explorer = createExplorer<string>({
    now: () => now,
    reach: (control) => log.push(`say ${control}`),
    act: (control) => log.push(`act ${control}`),
  });
  return {
    log,
    explorer,
    wait(ms: number) {
      now += ms;
    },
    tap(touched: Touched<string> | null) {
      explorer.down(touched);
      now += 80;
      explorer.up(touched);
    },
  };
}

test("[A22] the first touch speaks, the second acts", () => {
  const { log, tap, wait } = buildHand();
  tap(tile);
  wait(500);
  tap(tile);
  expect(log).toEqual(["say tile", "act tile"]);
});

test("[A22] a touch of another control speaks, whatever was touched before", () => {
  const { log, tap, wait } = buildHand();
  for (const touched of [tile, done, tile]) {
    tap(touched);
    wait(1_000);
  }
  expect(log).toEqual(["say tile", "say done", "say tile"]);
});

test("[A24] two taps 300 ms apart are one, and the third acts", () => {
  const { log, tap, wait } = buildHand();
  tap(tile);
  wait(300);
  tap(tile);
  wait(300);
  tap(tile);
  expect(log).toEqual(["say tile", "say tile", "act tile"]);
});

test("[A22] a sliding finger hears what is under it, and lifting it does nothing", () => {
  const { log, explorer } = buildHand();
  explorer.down(null);
  explorer.move(tile);
  explorer.move(tile);
  explorer.move(null);
  explorer.move(done);
  explorer.up(done);
  expect(log).toEqual(["say tile", "say done"]);
});

test("[A22] what a sliding finger found acts with the next touch", () => {
  const { log, explorer, tap, wait } = buildHand();
  explorer.down(null);
  explorer.move(tile);
  explorer.up(tile);
  wait(500);
  tap(tile);
  expect(log).toEqual(["say tile", "act tile"]);
});

test("[A40] the second touch is cancelled by sliding off, and by coming back too", () => {
  const { log, explorer, tap, wait } = buildHand();
  tap(tile);
  wait(500);
  explorer.down(tile);
  explorer.move(null);
  explorer.up(null);
  expect(log).toEqual(["say tile"]);
});

test("a button that says something else now is another one", () => {
  const { log, tap, wait } = buildHand();
  tap(tile);
  wait(1_000);
  tap({ ...tile, say: "done" });
  expect(log).toEqual(["say tile", "say tile"]);
});

test("after it acted a control speaks again first", () => {
  const { log, tap, wait } = buildHand();
  for (let times = 0; times < 3; times += 1) {
    tap(tile);
    wait(600);
  }
  expect(log).toEqual(["say tile", "act tile", "say tile"]);
});
