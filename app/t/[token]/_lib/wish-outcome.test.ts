import { expect, test } from "vitest";
import { chooseAnswerWords, outcomeOf, type WishState } from "./wish-outcome.ts";

const fresh = { canPostpone: true, ahead: 2 };
const used = { canPostpone: false, ahead: 2 };
const answered = (outcome: Extract<WishState, { phase: "answered" }>["outcome"]): WishState => ({
  phase: "answered",
  wish: "postpone",
  outcome,
});

test('[C10] the three answers to "ten more minutes" are told apart, everything else did not work', () => {
  expect(outcomeOf({ ok: true, data: null })).toBe("granted");
  expect(outcomeOf({ ok: false, code: "nobody_behind" })).toBe("nobody_behind");
  expect(outcomeOf({ ok: false, code: "postponed_already" })).toBe("already");
  for (const code of ["offline", "no_answer", "internal", "invalid_transition", "rate_limited"] as const) {
    expect(outcomeOf({ ok: false, code })).toBe("failed");
  }
});

test("[C10] what was granted is said until the other person is called; then, and for ever, that it was once", () => {
  expect(chooseAnswerWords(answered("granted"), used)).toBe("phonePostponed");
  expect(chooseAnswerWords(answered("granted"), { ...used, ahead: 0 })).toBe("phonePostponeUsed");
  expect(chooseAnswerWords(answered("granted"), { ...used, ahead: null })).toBe("phonePostponeUsed");
  expect(chooseAnswerWords({ phase: "none" }, used)).toBe("phonePostponeUsed");
  expect(chooseAnswerWords(answered("already"), used)).toBe("phonePostponeUsed");
});

test("[C10] with nobody behind it is said, and nothing before anybody has asked", () => {
  expect(chooseAnswerWords({ phase: "none" }, fresh)).toBeNull();
  expect(chooseAnswerWords(answered("nobody_behind"), fresh)).toBe("phonePostponeNobody");
  expect(chooseAnswerWords(answered("failed"), fresh)).toBe("errorGeneric");
  expect(chooseAnswerWords({ phase: "asking", wish: "give-back" }, fresh)).toBe("oneMoment");
});
