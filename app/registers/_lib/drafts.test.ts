import { expect, test } from "vitest";
import { registerLimits } from "#server/domain/register-entry.ts";
import { registerInputs } from "#server/protocol/registers.ts";
import { checkClientView, checkPolicyEvent, checkSuggestion, draftSuggestion, finishSuggestion } from "./drafts.ts";
import { quarterChoices } from "./periods.ts";

const today = "2026-11-23";
const id = "00000000-0000-4000-8000-00000000ae01";
const draft = { ...draftSuggestion(null, today), text: "Bescheide erklären" };

function isTaken(suggestion: object): boolean {
  return registerInputs["suggestion:save"].safeParse({ id, baseRevision: null, suggestion }).success;
}

test("[G2] what the form finds right is what the wire takes, what it finds wrong is said beside the field", () => {
  expect(checkSuggestion(draft, today)).toEqual({});
  expect(isTaken(finishSuggestion(draft))).toBe(true);
  const max = registerLimits.suggestion;
  for (const text of ["x".repeat(max), "x".repeat(max + 1), "  ", "ein\u0007Ton", "Zeile\nZeile"]) {
    const isRight = Object.keys(checkSuggestion({ ...draft, text }, today)).length === 0;
    expect(isTaken(finishSuggestion({ ...draft, text })), JSON.stringify(text.slice(0, 9))).toBe(isRight);
  }
  const rejected = { ...draft, status: "rejected" as const, answeredOn: "2026-11-22" };
  expect(checkSuggestion(rejected, today)).toEqual({
    answeredOn: { code: "answerTooEarly" },
    reason: { code: "reasonRequired" },
  });
  expect(checkSuggestion({ ...draft, proposedOn: "2016-12-31" }, today)).toEqual({ proposedOn: { code: "tooEarly" } });
  expect(checkSuggestion({ ...draft, proposedOn: "2026-11-24" }, today)).toEqual({ proposedOn: { code: "inFuture" } });
  expect(checkSuggestion({ ...draft, proposedOn: "" }, today)).toEqual({ proposedOn: { code: "date" } });
});

test("[G2] what was typed for an answer does not go along with a proposal", () => {
  const finished = finishSuggestion({ ...draft, reason: "alt", answeredOn: today });
  expect([finished.reason, finished.answeredOn]).toEqual([null, null]);
});

test("[G3] [G5] a statement needs its concern, an event lies at most five years ahead", () => {
  const view = { concern: null, text: "Ich finde keine Wohnung.", language: "de", month: "2026-11" };
  expect(checkClientView(view)).toEqual({ concern: { code: "concernRequired" } });
  const event = { date: "2031-11-24", label: "Reform", concerns: [] };
  expect(checkPolicyEvent(event, today)).toEqual({ date: { code: "tooFar" } });
});

test("[G4] the last eight quarters can be chosen, and an older one that stands there stays", () => {
  expect(quarterChoices("2026-Q2", "2026-Q2").slice(0, 4)).toEqual(["2026-Q2", "2026-Q1", "2025-Q4", "2025-Q3"]);
  expect(quarterChoices("2026-Q2", "2019-Q1").at(-1)).toBe("2019-Q1");
});
