import { expect, test } from "vitest";
import type { CatalogueReply } from "#server/protocol/replies.ts";
import { chooseNext, chooseTiles, labelsOf, type Tile } from "./tiles.ts";

type Concern = CatalogueReply["concerns"][number];

function buildConcern(patch: Partial<Omit<Concern, "code" | "parent">> & { code: string; parent?: string }): Concern {
  const { code, parent = null, ...rest } = patch;
  const base = { order: 1, labels: { de: code }, hint: null, icon: null, legalRefs: [], municipal: false };
  return { ...base, urgency: 0, code, parent, ...rest } as Concern;
}

function tileOf(...concerns: Concern[]): Tile {
  const [tile] = chooseTiles({ concerns });
  if (!tile) throw new Error("no tile");
  return tile;
}

test("the kiosk offers the first level, emergencies first, the rest in the catalogue's order", () => {
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

test("a tile has its own second level, urgent entries first", () => {
  const tile = tileOf(
    buildConcern({ code: "ARB" }),
    buildConcern({ code: "ARB-01", parent: "ARB", order: 1 }),
    buildConcern({ code: "ARB-03", parent: "ARB", order: 3, urgency: 2 }),
    buildConcern({ code: "KDU-01", parent: "KDU" }),
  );
  expect(tile.details.map(({ code }) => code)).toEqual(["ARB-03", "ARB-01"]);
  expect(chooseNext(tile)).toBe("ask_detail");
});

test("an emergency, a tile without entries, and a question with one answer draw at once", () => {
  const emergency = tileOf(
    buildConcern({ code: "NOT", urgency: 2 }),
    buildConcern({ code: "NOT-01", parent: "NOT" }),
    buildConcern({ code: "NOT-02", parent: "NOT" }),
  );
  expect(chooseNext(emergency)).toBe("draw");
  expect(chooseNext(tileOf(buildConcern({ code: "NEU" })))).toBe("draw");
  expect(chooseNext(tileOf(buildConcern({ code: "SON" }), buildConcern({ code: "SON-01", parent: "SON" })))).toBe(
    "draw",
  );
});

test("praise, criticism and ideas need no number", () => {
  const entries = ["IDE-01", "IDE-02"].map((code) => buildConcern({ code, parent: "IDE" }));
  expect(chooseNext(tileOf(buildConcern({ code: "IDE" }), ...entries))).toBe("ask_feedback");
});

test("[A46] a label that a language lacks is shown in plain German and in English, and says so", () => {
  const labels = { de: "Kaution", "de-simple": "Geld für Kaution", en: "Deposit", uk: "Застава" };
  const entry = { code: "KDU-03", labels };
  expect(labelsOf(entry, "uk")).toEqual([{ text: "Застава", lang: "uk" }]);
  expect(labelsOf(entry, "fa")).toEqual([
    { text: "Geld für Kaution", lang: "de" },
    { text: "Deposit", lang: "en" },
  ]);
  expect(labelsOf({ code: "KDU-03", labels: { de: "Kaution", en: "Deposit" } }, "de-simple")).toEqual([
    { text: "Kaution", lang: "de" },
  ]);
  expect(labelsOf({ code: "NEU", labels: {} }, "de")).toEqual([{ text: "NEU", lang: "de" }]);
});
