import { expect, test } from "vitest";
import { endOf, groupByDay, overlapped } from "./appointment-days.ts";

const on = (date: string, time: string, minutes = 60, state: "planned" | "cancelled" = "planned") => ({
  date,
  time,
  minutes,
  state,
});

test("[F7] appointments stand under their days", () => {
  const list = [on("2026-11-25", "10:00"), on("2026-11-25", "14:00"), on("2026-12-01", "09:00")];
  expect(groupByDay(list).map(([day, of]) => [day, of.length])).toEqual([
    ["2026-11-25", 2],
    ["2026-12-01", 1],
  ]);
  expect(groupByDay([])).toEqual([]);
});

test("[F7] a talk ends after its minutes, also beyond midnight", () => {
  expect([endOf(on("2026-11-25", "09:50", 75)), endOf(on("2026-11-25", "23:30", 45))]).toEqual(["11:05", "00:15"]);
});

test("[F7] two talks at one time are said, one right after the other and one that is called off are not", () => {
  const first = on("2026-11-25", "10:00");
  const meanwhile = on("2026-11-25", "10:30");
  const after = on("2026-11-25", "11:00", 15);
  const elsewhere = on("2026-11-26", "10:30");
  const list = [first, meanwhile, after, elsewhere];
  expect(list.map((one) => overlapped(one, list))).toEqual([null, first, meanwhile, null]);
  const called = [on("2026-11-25", "10:00", 60, "cancelled"), meanwhile];
  expect(overlapped(meanwhile, called)).toBeNull();
  const off = on("2026-11-25", "10:30", 60, "cancelled");
  expect(overlapped(off, [first, off])).toBeNull();
});
