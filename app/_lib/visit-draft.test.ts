import { expect, test } from "vitest";
import type { ConcernCode } from "#server/domain/ticket.ts";
import type { OutcomeCode } from "#server/domain/visit.ts";
import { type AskedOf, askedQuestions, canAddConcern, checkDraft, finishDraft, startDraft } from "./visit-draft.ts";

const letter = "BES-01" as ConcernCode;
const rent = "KDU-01" as ConcernCode;
const school = "EIN-04" as ConcernCode;
const told = "KLA-INFO" as OutcomeCode;
const noAnswers = { crisisIntervention: null, existenceSecured: null, deadlineHintGiven: null };
const asked: AskedOf = { stated: null, facts: { concerns: [{ code: "NOT" as ConcernCode, urgency: 2 }] } };

test("[C6] the form opens with the concern stated at the kiosk and no outcome", () => {
  expect(startDraft(letter)).toEqual({ concerns: [letter], outcome: null, answers: noAnswers });
  expect(checkDraft(startDraft(letter), asked)).toEqual(["needOutcome"]);
});

test("[C6] without a main concern and an outcome nothing is stored", () => {
  expect(checkDraft(startDraft(null), asked)).toEqual(["needConcern", "needOutcome"]);
  expect(finishDraft({ concerns: [null, rent], outcome: told, answers: noAnswers }, asked)).toBeNull();
  expect(finishDraft({ concerns: [letter], outcome: null, answers: noAnswers }, asked)).toBeNull();
});

test("the same concern twice is said, not stored", () => {
  expect(checkDraft({ concerns: [letter, letter], outcome: told, answers: noAnswers }, asked)).toEqual(["duplicate"]);
});

test("a further line left empty does not count", () => {
  expect(finishDraft({ concerns: [letter, null], outcome: told, answers: noAnswers }, asked)).toEqual({
    foundConcerns: [letter],
    outcome: told,
  });
});

test("[V2] an emergency asks for a crisis intervention, and then whether the livelihood was secured", () => {
  const emergency = { ...asked, stated: "NOT" as ConcernCode };
  const draft = { concerns: [letter], outcome: told, answers: noAnswers };
  expect(checkDraft(draft, emergency)).toEqual(["needAnswer"]);
  const yes = { ...draft, answers: { ...noAnswers, crisisIntervention: true } };
  expect(askedQuestions(yes, emergency)).toEqual(["crisisIntervention", "existenceSecured"]);
  const no = { ...draft, answers: { ...noAnswers, crisisIntervention: false } };
  expect(finishDraft(no, emergency)).toMatchObject({ crisisIntervention: false });
});

test("there are at most three concerns, and no second empty line", () => {
  expect(canAddConcern({ ...startDraft(letter), concerns: [letter] })).toBe(true);
  expect(canAddConcern({ ...startDraft(letter), concerns: [letter, null] })).toBe(false);
  expect(canAddConcern({ ...startDraft(letter), concerns: [letter, rent, school] })).toBe(false);
});
