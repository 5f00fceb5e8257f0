import { expect, test } from "vitest";
import type { CatalogueReply } from "#server/protocol/replies.ts";
import { describeConcern, groupConcerns, groupFinalOutcomes, labelIn } from "./catalogue-labels.ts";

const concern = (code: string, parent: string | null, order: number) => ({
  code,
  parent,
  order,
  labels: { de: `${code} deutsch` },
  hint: null,
  icon: null,
  legalRefs: [],
  urgency: 0,
  municipal: false,
});

const catalogue = {
  version: "1",
  concerns: [
    concern("BES", null, 2),
    concern("BES-02", "BES", 2),
    concern("NOT", null, 1),
    concern("BES-01", "BES", 1),
  ],
  outcomeGroups: [
    { code: "G1", labels: { de: "Geklärt" } },
    { code: "G2", labels: { de: "Leer" } },
    { code: "G0", labels: { de: "Offen" } },
  ],
  outcomes: [
    { code: "KLA-INFO", group: "G1", labels: { de: "Auskunft" }, definition: "" },
    { code: "OFFEN", group: "G0", labels: { de: "Noch in Bearbeitung" }, definition: "" },
  ],
} as unknown as CatalogueReply;

test("a label that is missing in a language is shown in German, never empty", () => {
  expect(labelIn({ de: "Brief", en: "Letter" }, "en")).toBe("Letter");
  expect(labelIn({ de: "Brief" }, "en")).toBe("Brief");
});

test("[V3] a code the current catalogue does not know is shown as it is", () => {
  expect(describeConcern(catalogue, "ALT-01", "de")).toBe("ALT-01");
  expect(describeConcern(null, "BES-01", "de")).toBe("BES-01");
});

test("concerns stand under their tile, the tile itself first, all in the catalogue's order", () => {
  const groups = groupConcerns(catalogue).map((g) => g.concerns.map((c) => c.code));
  expect(groups).toEqual([["NOT"], ["BES", "BES-01", "BES-02"]]);
});

test("[V3] what has ended is no choice, except where it stands already or is looked for, and keeps its name", () => {
  const [first] = catalogue.concerns.filter((c) => c.code === "BES-02");
  if (!first) throw new Error("no BES-02");
  const ended = { ...catalogue, concerns: catalogue.concerns.map((c) => (c === first ? { ...c, ended: true } : c)) };
  const codes = (kept?: Parameters<typeof groupConcerns>[1]) =>
    groupConcerns(ended as CatalogueReply, kept).flatMap((g) => g.concerns.map((c) => c.code));
  expect(codes()).not.toContain("BES-02");
  expect(codes(["BES-02"])).toContain("BES-02");
  expect(codes("all")).toContain("BES-02");
  expect(describeConcern(ended as CatalogueReply, "BES-02", "de")).toBe(labelIn(first.labels, "de"));
});

test("[C6] still in progress is no outcome to finish with; empty groups are not shown", () => {
  expect(groupFinalOutcomes(catalogue).map((g) => [g.code, g.outcomes.map((o) => o.code)])).toEqual([
    ["G1", ["KLA-INFO"]],
  ]);
});
