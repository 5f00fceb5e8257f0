import { expect, test } from "vitest";
import type { OutcomeCode } from "#server/domain/visit.ts";
import { outcomeKeysOf, pressOutcomeKey } from "./outcome-keys.ts";

const outcome = (code: string) => ({ code: code as OutcomeCode, group: "", labels: {}, definition: "" });
const groups = [
  { code: "G1", labels: {}, outcomes: [outcome("KLA-INFO"), outcome("KLA-RUECK")] },
  { code: "G2", labels: {}, outcomes: [outcome("VER-EIN")] },
] as never;
const keys = outcomeKeysOf(groups);

test("group and place are the two digits of an outcome", () => {
  expect([...keys]).toEqual([
    ["KLA-INFO", "11"],
    ["KLA-RUECK", "12"],
    ["VER-EIN", "21"],
  ]);
});

test("the first digit waits, the second one chooses", () => {
  expect(pressOutcomeKey(keys, "", "1")).toEqual({ typed: "1", outcome: null });
  expect(pressOutcomeKey(keys, "1", "2")).toEqual({ typed: "", outcome: "KLA-RUECK" });
});

test("digits that lead nowhere begin anew or are forgotten", () => {
  expect(pressOutcomeKey(keys, "", "7")).toEqual({ typed: "", outcome: null });
  expect(pressOutcomeKey(keys, "2", "2")).toEqual({ typed: "2", outcome: null });
  expect(pressOutcomeKey(keys, "1", "9")).toEqual({ typed: "", outcome: null });
});
