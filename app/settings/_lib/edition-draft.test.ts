import { expect, test } from "vitest";
import type { Catalogue } from "#server/domain/catalogue.ts";
import { buildCatalogue, buildConcern, rent } from "#tests/support/builders.ts";
import { findCollisions, fitsOneMessage, moveEntry, putConcern, putEntries, tidyLabels } from "./edition-draft.ts";

const list = [
  { code: "A", order: 1 },
  { code: "B", order: 4 },
  { code: "C", order: 9 },
];

test("moving changes only the two that change places; at an end, and for a strange code, nothing", () => {
  expect(moveEntry(list, "C", -1)).toEqual([
    { code: "C", order: 4 },
    { code: "B", order: 9 },
  ]);
  expect(moveEntry(list, "A", -1)).toEqual([]);
  expect(moveEntry(list, "C", 1)).toEqual([]);
  expect(moveEntry(list, "X", 1)).toEqual([]);
});

test("where two have the same place, all get one of their own", () => {
  const same = list.map(({ code }) => ({ code, order: 0 }));
  const moved = putEntries(same, moveEntry(same, "A", 1));
  expect(moved.toSorted((a, b) => a.order - b.order).map(({ code }) => code)).toEqual(["B", "A", "C"]);
});

test("[V3] a tile takes what is below it off the kiosk, and brings back what was there", () => {
  const base: Catalogue = {
    ...buildCatalogue(),
    concerns: [
      buildConcern({ code: rent }),
      buildConcern({ code: "KDU-01" as never, parent: rent }),
      buildConcern({ code: "KDU-02" as never, parent: rent, kiosk: false }),
    ],
  };
  const kioskOf = ({ concerns }: Catalogue) => concerns.map(({ kiosk }) => kiosk);
  const off = putConcern(base, base, buildConcern({ code: rent, kiosk: false }));
  expect(kioskOf(off)).toEqual([false, false, false]);
  expect(kioskOf(putConcern(off, base, buildConcern({ code: rent })))).toEqual([true, true, false]);
});

test("[V3] what two people have changed in the same field is named; other fields are no collision", () => {
  const changes = (concerns: object[]) => ({ concerns: concerns as never, outcomes: [], referralTargets: [] });
  const mine = changes([
    { code: "KDU", kiosk: false },
    { code: "BES", urgency: 1 },
  ]);
  const theirs = changes([
    { code: "KDU", kiosk: true },
    { code: "BES", municipal: true },
  ]);
  expect(findCollisions(mine, theirs)).toEqual(["KDU"]);
});

test("[R32] more than one message carries is not taken", () => {
  const withText = (text: string) => ({
    concerns: [{ code: rent, labels: { ar: text } }],
    outcomes: [],
    referralTargets: [],
  });
  expect(fitsOneMessage(withText("x".repeat(14_000)))).toBe(true);
  expect(fitsOneMessage(withText("ع".repeat(8_000)))).toBe(false);
});

test("an emptied language is gone, German stays", () => {
  expect(tidyLabels({ de: " Miete ", en: " ", ar: "س " })).toEqual({ de: "Miete", ar: "س" });
});
