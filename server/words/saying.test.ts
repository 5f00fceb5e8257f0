import { expect, test } from "vitest";
import { serialiseSaying } from "./saying.ts";

test("a saying is one short text, for addresses and for data-say", () => {
  expect(
    serialiseSaying([{ word: "chooseConcern" }, { word: "positionOf", with: { n: 2, count: 11 } }, { concern: "KDU" }]),
  ).toBe("chooseConcern;positionOf,n=2,count=11;concern=KDU");
  expect(serialiseSaying([{ number: 137 }, { digits: 137 }, { language: "uk" }])).toBe(
    "number=137;digits=137;language=uk",
  );
});
