import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { buildCatalogue, testDate } from "#tests/support/builders.ts";
import type { RegisterContext } from "./register-entry.ts";
import {
  nextStatuses,
  reviseSuggestion,
  type SuggestionContent,
  type SuggestionStatus,
  suggestionOfRecord,
  suggestionStatuses,
} from "./suggestion.ts";
import type { ConcernCode } from "./ticket.ts";
import type { OutcomeCode, VisitId } from "./visit.ts";

const context: RegisterContext = { today: testDate, catalogue: buildCatalogue() };
const proposed: SuggestionContent = {
  concern: "KDU-01" as ConcernCode,
  text: "Richtwerte früher bekannt geben",
  addressedTo: "city",
  status: "proposed",
  reason: null,
  proposedOn: "2026-03-02",
  answeredOn: null,
};

/** Filled in as its status asks for. */
function inStatus(status: SuggestionStatus): SuggestionContent {
  if (status === "proposed") return proposed;
  return {
    ...proposed,
    status,
    answeredOn: "2026-05-04",
    reason: status === "rejected" ? "Kein Geld im Haushalt" : null,
  };
}

describe("suggestions", () => {
  test("[G2] the order of answers: from each status exactly these can follow", () => {
    const allowed = suggestionStatuses.map((from) => [
      from,
      suggestionStatuses.filter((to) => reviseSuggestion(inStatus(from), inStatus(to), context).ok),
    ]);
    expect(Object.fromEntries(allowed)).toEqual({
      proposed: ["proposed", "accepted", "implemented", "rejected"],
      accepted: ["proposed", "accepted", "implemented", "rejected"],
      implemented: ["accepted", "implemented"],
      rejected: ["proposed", "rejected"],
    });
    expect(reviseSuggestion(inStatus("rejected"), inStatus("implemented"), context)).toEqual({
      ok: false,
      code: "invalid_transition",
    });
    for (const status of suggestionStatuses) expect(reviseSuggestion(null, inStatus(status), context).ok).toBe(true);
  });

  test("[G2] whatever is tried one after the other, a rejected one is only carried out after it was raised again", () => {
    const steps = fc.array(fc.constantFrom(...suggestionStatuses), { maxLength: 30 });
    fc.assert(
      fc.property(steps, (wanted) => {
        let before: SuggestionContent = proposed;
        for (const status of wanted) {
          const result = reviseSuggestion(before, inStatus(status), context);
          expect(result.ok).toBe(nextStatuses(before.status).includes(status));
          if (!result.ok) continue;
          if (before.status === "rejected") expect(["rejected", "proposed"]).toContain(result.value.status);
          before = result.value;
        }
      }),
    );
  });

  test("[G2] a rejection has its reason, an answer its day, a proposal neither", () => {
    const code = "record_incomplete";
    for (const patch of [
      { ...inStatus("rejected"), reason: null },
      { ...inStatus("accepted"), answeredOn: null },
      { ...proposed, answeredOn: "2026-05-04" },
      { ...proposed, reason: "Schon abgelehnt" },
    ]) {
      expect(reviseSuggestion(null, patch, context)).toEqual({ ok: false, code });
    }
  });

  test("[G1] [G2] days before 2017, in the future, or an answer before the proposal are refused", () => {
    const code = "date_invalid";
    for (const patch of [
      { proposedOn: "2016-12-31" },
      { proposedOn: "2026-11-24" },
      { answeredOn: "2026-11-24" },
      { answeredOn: "2026-03-01" },
    ]) {
      expect(reviseSuggestion(null, { ...inStatus("accepted"), ...patch }, context)).toEqual({ ok: false, code });
    }
    expect(reviseSuggestion(null, { ...proposed, proposedOn: testDate }, context).ok).toBe(true);
  });

  test("[V3] [G1] a code whose validity has ended cannot be chosen, but stays where it stood", () => {
    const [first] = buildCatalogue().concerns;
    const ended = { ...first!, code: "ALT-01" as ConcernCode, validFrom: "2024-01-01", validTo: "2026-02-28" };
    const catalogue = { ...buildCatalogue(), concerns: [ended] };
    const old = { ...proposed, concern: ended.code };
    expect(reviseSuggestion(null, old, { today: testDate, catalogue })).toEqual({ ok: false, code: "unknown_concern" });
    expect(reviseSuggestion(old, { ...old, text: "anders" }, { today: testDate, catalogue }).ok).toBe(true);
    expect(reviseSuggestion(null, { ...old, proposedOn: "2026-02-28" }, { today: testDate, catalogue }).ok).toBe(true);
    expect(reviseSuggestion(null, { ...old, proposedOn: "2023-12-31" }, { today: testDate, catalogue }).ok).toBe(false);
  });

  test("[G2] a record hands over its day, its main concern and whom that concerns, and nothing of a person", () => {
    const { concerns } = context.catalogue;
    const record = {
      id: "00000000-0000-4000-8000-00000000ae01" as VisitId,
      date: "2026-11-20",
      outcome: "AUF-ANREG" as OutcomeCode,
      foundConcerns: ["KDU-01", "BES-02"] as ConcernCode[],
      ageBand: "under_25",
      language: "ar",
    };
    const expected = {
      concern: "KDU-01",
      addressedTo: "city",
      status: "proposed",
      reason: null,
      proposedOn: "2026-11-20",
      answeredOn: null,
    };
    expect(suggestionOfRecord(record, concerns)).toEqual({ id: record.id, content: expected });
    const byJobcenter = { ...record, foundConcerns: ["BES-02"] as ConcernCode[] };
    expect(suggestionOfRecord(byJobcenter, concerns)?.content.addressedTo).toBe("jobcenter");
    expect(suggestionOfRecord({ ...record, foundConcerns: [] }, concerns)?.content).toMatchObject({
      concern: null,
      addressedTo: "jobcenter",
    });
    expect(suggestionOfRecord({ ...record, outcome: "AUF-LOB" as OutcomeCode }, concerns)).toBeNull();
    expect(suggestionOfRecord({ ...record, outcome: null }, concerns)).toBeNull();
  });
});
