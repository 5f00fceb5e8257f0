import { expect, test } from "vitest";
import type { ConcernCode } from "#server/domain/ticket.ts";
import type { OutcomeCode } from "#server/domain/visit.ts";
import { canAddConcern, checkDraft, finishDraft, startDraft } from "./visit-draft.ts";

const letter = "BES-01" as ConcernCode;
const rent = "KDU-01" as ConcernCode;
const school = "EIN-04" as ConcernCode;
const told = "KLA-INFO" as OutcomeCode;

test("[C6] the form opens with the concern stated at the kiosk and no outcome", () => {
  expect(startDraft(letter)).toEqual({ concerns: [letter], outcome: null });
  expect(checkDraft(startDraft(letter))).toEqual(["needOutcome"]);
});

test("[C6] without a main concern and an outcome nothing is stored", () => {
  expect(checkDraft(startDraft(null))).toEqual(["needConcern", "needOutcome"]);
  expect(finishDraft({ concerns: [null, rent], outcome: told })).toBeNull();
  expect(finishDraft({ concerns: [letter], outcome: null })).toBeNull();
});

test("the same concern twice is said, not stored", () => {
  expect(checkDraft({ concerns: [letter, letter], outcome: told })).toEqual(["duplicate"]);
});

test("a further line left empty does not count", () => {
  expect(finishDraft({ concerns: [letter, null], outcome: told })).toEqual({ foundConcerns: [letter], outcome: told });
});

test("there are at most three concerns, and no second empty line", () => {
  expect(canAddConcern({ concerns: [letter], outcome: null })).toBe(true);
  expect(canAddConcern({ concerns: [letter, null], outcome: null })).toBe(false);
  expect(canAddConcern({ concerns: [letter, rent, school], outcome: null })).toBe(false);
});
