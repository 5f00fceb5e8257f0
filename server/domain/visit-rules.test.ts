import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { buildVisit } from "#tests/support/builders.ts";
import type { ConcernCode, Urgency } from "./ticket.ts";
import { type OutcomeCode, reactionKinds, remediesAfter, remediesBefore, type Visit } from "./visit.ts";
import {
  askedFields,
  defaultLegalState,
  isLawsuitAvoided,
  missingFields,
  presetReaction,
  requiredFields,
  unaskedFields,
} from "./visit-rules.ts";

const codes = ["NOT", "NOT-06", "KDU-01", "EIN-03", "BES", "BES-01", "BES-02", "ARB-03", "LEB-07", "UMG-01", "IDE-01"];
const facts = {
  concerns: codes.map((code) => ({
    code: code as ConcernCode,
    urgency: (/^NOT|ARB-03/.test(code) ? 2 : 0) as Urgency,
  })),
};
const concerns = (...list: string[]) => list as ConcernCode[];
const outcome = (code: string) => code as OutcomeCode;
const asked = (visit: Partial<Visit>) => askedFields(buildVisit(visit), facts);

describe("what a record needs", () => {
  test("[V2] a usual one: the concern as found, and what came of it", () => {
    expect(missingFields(buildVisit(), facts)).toEqual(["foundConcerns", "outcome"]);
    const usual = buildVisit({ foundConcerns: concerns("KDU-01"), outcome: outcome("KLA-INFO") });
    expect(missingFields(usual, facts)).toEqual([]);
  });

  test("[V2] whether the hint on the deadline was given, for concerns with one", () => {
    for (const code of ["BES-02", "BES-03", "BES-08", "ARB-01", "ARB-02", "ARB-03"]) {
      const visit = buildVisit({ foundConcerns: concerns("KDU-01", code) });
      expect(missingFields(visit, facts)).toContain("deadlineHintGiven");
      expect(missingFields({ ...visit, deadlineHintGiven: false }, facts)).not.toContain("deadlineHintGiven");
    }
    expect(missingFields(buildVisit({ foundConcerns: concerns("BES-01") }), facts)).not.toContain("deadlineHintGiven");
  });

  test("[V2] in an emergency, found or stated, whether there was a crisis intervention, and only then what it secured", () => {
    const found = buildVisit({
      foundConcerns: concerns("ARB-03"),
      outcome: outcome("ABH-ZAHL"),
      deadlineHintGiven: true,
    });
    expect(missingFields(found, facts)).toEqual(["crisisIntervention"]);
    const stated = { ...found, statedConcern: "NOT" as ConcernCode, foundConcerns: concerns("KDU-01") };
    expect(missingFields(stated, facts)).toEqual(["crisisIntervention"]);
    expect(missingFields({ ...stated, crisisIntervention: false }, facts)).toEqual([]);
    expect(missingFields({ ...stated, crisisIntervention: true }, facts)).toEqual(["existenceSecured"]);
  });
});

describe("what the form asks", () => {
  test("[V2] nothing the concern does not make relevant", () => {
    const fields = asked({ foundConcerns: concerns("IDE-01"), reactionKind: "praise" });
    for (const field of ["remedyBefore", "interpreter", "crisisIntervention", "deadlineHintGiven"]) {
      expect(fields).not.toContain(field);
    }
  });

  test("[V2] what the concern, the language, the outcome or another answer makes relevant", () => {
    for (const code of ["BES-01", "ARB-03", "LEB-07", "VER-01", "VER-02"]) {
      expect(asked({ foundConcerns: concerns(code) })).toContain("remedyBefore");
    }
    const decision = { foundConcerns: concerns("BES-01") };
    expect(asked({ ...decision, remedyBefore: "objection_pending" })).toContain("remedyAfter");
    expect(asked({ ...decision, remedyBefore: "none" })).not.toContain("remedyAfter");
    expect(asked({ language: "uk" })).toContain("interpreter");
    expect(asked({ language: "de-simple" })).not.toContain("interpreter");
    expect(asked({ outcome: outcome("WEI-EXT") })).toContain("referrals");
    expect(asked({ statedConcern: "NOT-06" as ConcernCode })).toContain("crisisIntervention");
  });

  test("[V2] an objection can be recorded with any concern; what follows from it stands beside it, not above", () => {
    const matter = { foundConcerns: concerns("EIN-03") };
    const unasked = (visit: Partial<Visit>) => unaskedFields(buildVisit({ ...matter, ...visit }), facts);
    expect(unasked({})).toContain("remedyBefore");
    expect(unasked({})).not.toContain("remedyAfter");
    expect(unasked({ remedyBefore: "objection_pending" })).toEqual(
      expect.arrayContaining(["remedyBefore", "remedyAfter"]),
    );
    expect(asked({ ...matter, remedyBefore: "objection_pending" })).toEqual(asked(matter));
  });

  test("[V2] all that is required is asked, and all that has an answer is shown once, whatever was chosen", () => {
    const visit = fc.record({
      foundConcerns: fc.uniqueArray(fc.constantFrom(...concerns(...codes)), { maxLength: 3 }),
      statedConcern: fc.option(fc.constantFrom(...concerns(...codes))),
      crisisIntervention: fc.option(fc.boolean()),
      existenceSecured: fc.option(fc.boolean()),
      remedyBefore: fc.option(fc.constantFrom(...remediesBefore)),
      remedyAfter: fc.option(fc.constantFrom(...remediesAfter)),
      reactionKind: fc.option(fc.constantFrom(...reactionKinds)),
      outcome: fc.option(fc.constantFrom(outcome("KLA-INFO"), outcome("WEI-JC"), outcome("ABH-NEU"))),
      household: fc.option(fc.constantFrom("alone", "couple")),
      language: fc.constantFrom("de", "uk"),
    });
    fc.assert(
      fc.property(visit, (fields) => {
        const content = buildVisit(fields as Partial<Visit>);
        const shown = [...askedFields(content, facts), ...unaskedFields(content, facts)];
        expect(new Set(shown).size).toBe(shown.length);
        const always = ["channel", "foundConcerns", "language", "outcome"];
        const required = requiredFields(content, facts).filter((field) => !always.includes(field));
        expect(askedFields(content, facts)).toEqual(expect.arrayContaining([...required]));
        if (content.remedyBefore !== null) expect(shown).toContain("remedyBefore");
        if (content.remedyAfter !== null) expect(shown).toContain("remedyAfter");
        if (content.crisisIntervention !== null) expect(shown).toContain("crisisIntervention");
      }),
    );
  });
});

describe("what is derived", () => {
  test("[V1] a lawsuit was potentially avoided by exactly the rule of the catalogue", () => {
    const counts = { countsForLawsuitAvoided: true };
    const avoided = remediesBefore.flatMap((remedyBefore) =>
      remediesAfter
        .filter((remedyAfter) => isLawsuitAvoided({ remedyBefore, remedyAfter }, counts))
        .map((remedyAfter) => `${remedyBefore} → ${remedyAfter}`),
    );
    const before = remediesBefore.filter((remedy) => remedy !== "none");
    const after = [
      "not_needed",
      "objection_not_filed",
      "objection_withdrawn",
      "lawsuit_not_filed",
      "lawsuit_withdrawn",
    ];
    expect(avoided.toSorted()).toEqual(before.flatMap((b) => after.map((a) => `${b} → ${a}`)).toSorted());
  });

  test("[V1] never by an outcome that does not count, nor without an outcome or an answer", () => {
    const content = { remedyBefore: "lawsuit_intended", remedyAfter: "lawsuit_not_filed" } as const;
    expect(isLawsuitAvoided(content, { countsForLawsuitAvoided: false })).toBe(false);
    expect(isLawsuitAvoided(content, null)).toBe(false);
    expect(isLawsuitAvoided({ ...content, remedyAfter: null }, { countsForLawsuitAvoided: true })).toBe(false);
    expect(isLawsuitAvoided({ ...content, remedyBefore: null }, { countsForLawsuitAvoided: true })).toBe(false);
  });

  test("the law since the reform is preset from its first day on, the reaction as the catalogue says", () => {
    expect(defaultLegalState("2026-06-30")).toBe("until_2026_06_30");
    expect(defaultLegalState("2026-07-01")).toBe("since_2026_07_01");
    expect(presetReaction({ krmDefault: "praise" })).toBe("praise");
    expect(presetReaction(undefined)).toBeNull();
  });
});
