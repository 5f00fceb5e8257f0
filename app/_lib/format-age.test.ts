import { expect, test } from "vitest";
import { formatAge } from "./format-age.ts";

const minute = 60_000;

test.each([
  [0, "in dieser Minute"],
  [-5 * minute, "in dieser Minute"],
  [59 * minute, "vor 59 Minuten"],
  [60 * minute, "vor 1 Stunde"],
  [47 * 60 * minute, "vor 47 Stunden"],
  [49 * 60 * minute, "vorgestern"],
  [10 * 24 * 60 * minute, "vor 10 Tagen"],
])("%i ms ago is %s", (age, words) => {
  expect(formatAge(age, "de-DE")).toBe(words);
});
