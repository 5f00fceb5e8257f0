import { expect, test } from "vitest";
import { applyChanges, type CatalogueChanges } from "#server/domain/catalogue-edition.ts";
import { buildCatalogue } from "#tests/support/builders.ts";
import { countSummary, summariseEdition } from "./edition-summary.ts";

const base = buildCatalogue();
const summarise = (changes: object) =>
  summariseEdition(
    base,
    applyChanges(base, { concerns: [], outcomes: [], referralTargets: [], ...changes } as CatalogueChanges),
    "de",
  );

test("[V3] what changes is told field by field, with what was there before", () => {
  const summary = summarise({
    concerns: [
      {
        code: "NOT",
        labels: { de: "Notlage", en: null, ar: "طوارئ" },
        kiosk: false,
        urgency: 1,
        validTo: "2027-01-31",
      },
    ],
    referralTargets: [{ code: "JC-LEI", label: "Leistungsteam", contact: "Raum 4" }],
  });
  expect(summary.entries).toEqual([
    {
      list: "concerns",
      code: "NOT",
      label: "Notlage",
      lines: [
        { field: "label", language: "de", before: "Notfall", after: "Notlage" },
        { field: "label", language: "en", before: "Emergency", after: null },
        { field: "label", language: "ar", before: null, after: "طوارئ" },
        { field: "urgency", before: 2, after: 1 },
        { field: "kiosk", after: false },
        { field: "validTo", before: null, after: "2027-01-31" },
      ],
    },
    {
      list: "referralTargets",
      code: "JC-LEI",
      label: "Leistungsteam",
      lines: [
        { field: "name", before: "Team Leistung", after: "Leistungsteam" },
        { field: "contact", before: null, after: "Raum 4" },
      ],
    },
  ]);
  expect(countSummary(summary)).toBe(2);
});

test("[V3] another order is told once for a tile, not for each entry that moved", () => {
  const summary = summarise({
    concerns: [
      { code: "NOT", order: 2 },
      { code: "KDU", order: 1 },
    ],
  });
  expect(summary).toEqual({ entries: [], reordered: [{ code: null, label: "" }], reorderedLists: [] });
  expect(summarise({ outcomes: [{ code: "GEKL", order: 9 }] }).reorderedLists).toEqual(["outcomes"]);
});

test("[V3] what is new says so, without telling what it is not", () => {
  const summary = summarise({
    concerns: [{ code: "NEU", parent: null, order: 9, labels: { de: "Neu" }, kiosk: true }],
  });
  expect(summary.entries).toEqual([
    {
      list: "concerns",
      code: "NEU",
      label: "Neu",
      lines: [
        { field: "added" },
        { field: "label", language: "de", before: null, after: "Neu" },
        { field: "kiosk", after: true },
      ],
    },
  ]);
});

test("[V3] the same is no difference", () => {
  expect(countSummary(summariseEdition(base, base, "de"))).toBe(0);
});

test("[V3] what goes with its tile is told with the tile, what stays behind is told", () => {
  const below = { parent: "KDU", order: 2, labels: { de: "Umzug" }, kiosk: true };
  const before = applyChanges(base, {
    concerns: [{ code: "KDU-02", ...below }],
    outcomes: [],
    referralTargets: [],
  } as unknown as CatalogueChanges);
  const after = applyChanges(before, {
    concerns: [
      { code: "KDU", kiosk: false },
      { code: "KDU-02", kiosk: false },
      { code: "KDU-01", labels: { de: "Andere" } },
    ],
    outcomes: [],
    referralTargets: [],
  } as unknown as CatalogueChanges);
  expect(summariseEdition(before, after, "de").entries.map(({ code }) => code)).toEqual(["KDU", "KDU-01"]);
});
