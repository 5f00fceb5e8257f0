import { expect, test } from "vitest";
import type { ConsoleDesk } from "#server/protocol/snapshots.ts";
import { pickDesk } from "./choose-desk.ts";

const desk = (id: string, active = true) => ({ id, active }) as ConsoleDesk;

test("a single desk in use is chosen by itself", () => {
  expect(pickDesk([desk("a"), desk("b", false)], null)?.id).toBe("a");
});

test("with several desks the tab's own choice counts", () => {
  expect(pickDesk([desk("a"), desk("b")], "b")?.id).toBe("b");
  expect(pickDesk([desk("a"), desk("b")], null)).toBeNull();
});

test("a desk taken out of use is chosen no more", () => {
  expect(pickDesk([desk("a"), desk("b"), desk("c", false)], "c")).toBeNull();
});
