import { expect, test } from "vitest";
import type { CatalogueReply } from "#server/protocol/replies.ts";
import { chooseTiles, labelOf } from "./tiles.ts";

type Concern = CatalogueReply["concerns"][number];

function buildConcern(patch: Partial<Omit<Concern, "code" | "parent">> & { code: string; parent?: string }): Concern {
  const { code, parent = null, ...rest } = patch;
  const base = { order: 1, labels: { de: code }, hint: null, icon: null, legalRefs: [], municipal: false };
  return { ...base, urgency: 0, code, parent, ...rest } as Concern;
}

test("the kiosk offers the first level only, emergencies first, the rest in the catalogue's order", () => {
  const concerns = [
    buildConcern({ code: "SON", order: 10 }),
    buildConcern({ code: "KDU", order: 2 }),
    buildConcern({ code: "KDU-01", parent: "KDU" }),
    buildConcern({ code: "NOT", order: 5, urgency: 2 }),
  ];
  expect(chooseTiles({ concerns }).map(({ code, isUrgent }) => [code, isUrgent])).toEqual([
    ["NOT", true],
    ["KDU", false],
    ["SON", false],
  ]);
});

test("[A46] a label that a language lacks is shown in German, and says so", () => {
  const tile = { code: "KDU", labels: { de: "Wohnung", en: "Housing" } };
  expect(labelOf(tile, "en")).toEqual({ text: "Housing", lang: "en" });
  expect(labelOf(tile, "fa")).toEqual({ text: "Wohnung", lang: "de" });
  expect(labelOf({ code: "NEU", labels: {} }, "de")).toEqual({ text: "NEU", lang: "de" });
});
