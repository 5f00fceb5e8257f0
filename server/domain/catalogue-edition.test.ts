import fc from "fast-check";
import { expect, test } from "vitest";
import { buildCatalogue, buildConcern, emergency, rent, rentLimit, testDate } from "#tests/support/builders.ts";
import { type Catalogue, kioskTiles } from "./catalogue.ts";
import {
  applyChanges,
  type CatalogueChanges,
  type ConcernPatch,
  changesBetween,
  checkEdition,
  countChanges,
  neverOnKiosk,
  nextVersion,
} from "./catalogue-edition.ts";
import type { ConcernCode } from "./ticket.ts";
import type { OutcomeCode, ReferralCode } from "./visit.ts";

const violence = "NOT-08" as ConcernCode;
const base: Catalogue = buildCatalogue({
  concerns: [
    ...buildCatalogue().concerns,
    buildConcern({ code: violence, parent: emergency, order: 8, kiosk: false, urgency: 2 }),
  ],
});
const used = { concerns: [...base.concerns.map(({ code }) => code), "OLD", "KDU-77"], referralTargets: ["JC-LEI"] };
const nothing: CatalogueChanges = { concerns: [], outcomes: [], referralTargets: [] };

function problemsOf(changes: Partial<CatalogueChanges>): Record<string, string> {
  const next = applyChanges(base, { ...nothing, ...changes });
  return Object.fromEntries(checkEdition(base, next, used, testDate));
}
const ofConcern = (patch: Partial<Omit<ConcernPatch, "code">> & { code: string }) => ({
  concerns: [patch as ConcernPatch],
});

test("[V3] the catalogue as it is has nothing wrong, and nothing changed is no change", () => {
  expect(problemsOf({})).toEqual({});
  expect(countChanges(changesBetween(base, base))).toBe(0);
});

test.each<[string, Partial<CatalogueChanges>, Record<string, string>]>([
  ["German is missing", ofConcern({ code: rent, labels: { de: null } }), { "concerns.KDU.labels.de": "required" }],
  [
    "a label is too long",
    ofConcern({ code: rent, labels: { ar: "ع".repeat(121) } }),
    { "concerns.KDU.labels.ar": "too_long" },
  ],
  [
    "a control character",
    ofConcern({ code: rent, labels: { en: "Rent\u0007" } }),
    { "concerns.KDU.labels.en": "characters" },
  ],
  [
    "it ends before it begins",
    ofConcern({ code: rent, validFrom: "2026-12-02", validTo: "2026-12-01" }),
    { "concerns.KDU.validTo": "dates_reversed" },
  ],
  [
    "a companion reads along",
    ofConcern({ code: violence, kiosk: true }),
    { "concerns.NOT-08.kiosk": "never_on_kiosk" },
  ],
  [
    "its tile is not on the kiosk",
    ofConcern({ code: "INT-01", parent: "INT" as ConcernCode, labels: { de: "x" }, kiosk: true }),
    {
      "concerns.INT-01.kiosk": "tile_off_kiosk",
    },
  ],
  ["no emergency is left on the kiosk", ofConcern({ code: emergency, kiosk: false }), { concerns: "no_emergency" }],
  ["the emergency is none any more", ofConcern({ code: emergency, urgency: 1 }), { concerns: "no_emergency" }],
  ["the emergency will end", ofConcern({ code: emergency, validTo: "2027-12-31" }), { concerns: "no_emergency" }],
  [
    "no tile is left",
    {
      concerns: [
        { code: emergency, kiosk: false },
        { code: rent, kiosk: false },
      ],
    },
    { concerns: "no_tile" },
  ],
  ["a code was used once", ofConcern({ code: "OLD", labels: { de: "Neu" } }), { "concerns.OLD.code": "code_used" }],
  [
    "a code below a tile was used once",
    ofConcern({ code: "KDU-77", parent: rent, labels: { de: "Neu" } }),
    { "concerns.KDU-77.code": "code_used" },
  ],
  [
    "a tile with a code of an entry",
    ofConcern({ code: "NEU-01", labels: { de: "Neu" } }),
    { "concerns.NEU-01.code": "code_invalid" },
  ],
  [
    "a code of another tile",
    ofConcern({ code: "ABC-01", parent: rent, labels: { de: "Neu" } }),
    { "concerns.ABC-01.code": "tile_unknown" },
  ],
  [
    "no outcome ends a talk",
    {
      outcomes: ["GEKL", "VERM"].map((code) => ({ code: code as OutcomeCode, validTo: "2027-01-01" })),
    },
    { outcomes: "no_outcome" },
  ],
  [
    "a definition that is too long",
    { outcomes: [{ code: "GEKL" as OutcomeCode, definition: "x".repeat(401) }] },
    { "outcomes.GEKL.definition": "too_long" },
  ],
  [
    "a referral target without a name",
    { referralTargets: [{ code: "NEU" as ReferralCode }] },
    { "referralTargets.NEU.label": "required" },
  ],
])("[V3] refused: %s", (_what, changes, problems) => {
  expect(problemsOf(changes)).toEqual(problems);
});

test("[V3] new codes, other labels and an end are accepted; what an outcome counts for stays whatever is sent", () => {
  const changes = {
    concerns: [
      { code: "NEU" as ConcernCode, parent: null, order: 9, labels: { de: "Neu" }, kiosk: true },
      { code: "KDU-02" as ConcernCode, parent: rent, labels: { de: "Umzug", en: "Moving" }, kiosk: true },
      { code: rentLimit, validTo: "2026-12-31" },
    ],
    outcomes: [
      { code: "GEKL" as OutcomeCode, labels: { de: "Gelöst" }, group: "open", countsForLawsuitAvoided: false },
    ],
    referralTargets: [{ code: "NEU" as ReferralCode, label: "Neue Stelle" }],
  };
  expect(problemsOf(changes)).toEqual({});
  const next = applyChanges(base, changes);
  expect(kioskTiles(next, testDate).map(({ code }) => code)).toEqual([emergency, rent, "NEU"]);
  expect(next.outcomes[0]).toMatchObject({ labels: { de: "Gelöst" }, group: "solved", countsForLawsuitAvoided: true });
  expect(changesBetween(base, next).outcomes).toEqual([{ code: "GEKL", labels: { de: "Gelöst" } }]);
});

test("[V3] the second version of a day is the second", () => {
  expect(nextVersion(testDate, [])).toBe("2026-11-23-1");
  expect(nextVersion(testDate, ["2026-11-23-1", "2026-11-22-2"])).toBe("2026-11-23-2");
});

const codes = ["NOT", "KDU", "KDU-01", "NOT-08", "INT", "ALT", "NEU", "NEU-01", "OLD", "KDU-77", "x"] as ConcernCode[];
const date = fc.constantFrom(null, "2026-01-01", testDate, "2026-12-31");
const concernPatch = fc.record(
  {
    code: fc.constantFrom(...codes),
    parent: fc.constantFrom<(ConcernCode | null)[]>(null, ...codes),
    order: fc.nat(20),
    labels: fc.dictionary(fc.constantFrom("de", "en", "ar"), fc.constantFrom("a", "b", "", null, "z".repeat(121))),
    kiosk: fc.boolean(),
    urgency: fc.constantFrom<0 | 1 | 2>(0, 1, 2),
    municipal: fc.boolean(),
    legalRefs: fc.array(fc.constantFrom("§ 1", ""), { maxLength: 2 }),
    validFrom: date,
    validTo: date,
  },
  { requiredKeys: ["code"] },
);
const changesOf = fc.uniqueArray(concernPatch, { selector: ({ code }) => code, maxLength: 6 });

test("[V3] whatever is published after whatever: no code vanishes or changes its place, and the kiosk keeps its emergency", () => {
  let accepted = 0;
  fc.assert(
    fc.property(fc.array(changesOf, { maxLength: 4 }), (editions) => {
      let current = base;
      const ever = new Set<string>(used.concerns);
      for (const concerns of editions) {
        const next = applyChanges(current, { ...nothing, concerns });
        if (checkEdition(current, next, { ...used, concerns: [...ever] }, testDate).size > 0) continue;
        accepted += 1;
        for (const { code, parent } of current.concerns) {
          expect(next.concerns.find((concern) => concern.code === code)).toMatchObject({ parent });
        }
        for (const { code } of next.concerns) {
          if (!current.concerns.some((concern) => concern.code === code)) expect(ever.has(code)).toBe(false);
          ever.add(code);
        }
        expect(kioskTiles(next, testDate).some(({ urgency }) => urgency === 2)).toBe(true);
        for (const { code, kiosk, parent, labels } of next.concerns) {
          expect(labels.de).not.toBe("");
          if (!kiosk) continue;
          expect(neverOnKiosk).not.toContain(code);
          if (parent !== null) expect(next.concerns.find((tile) => tile.code === parent)?.kiosk).toBe(true);
        }
        // What is told of two versions leads from the one to the other.
        expect(applyChanges(current, changesBetween(current, next))).toEqual(next);
        current = next;
      }
    }),
    { numRuns: 500 },
  );
  expect(accepted).toBeGreaterThan(50);
});
