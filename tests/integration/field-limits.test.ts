import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { testDate, visitIdOf } from "#tests/support/builders.ts";
import { type Client, type LiveGateway, sendAnything, startGateway } from "#tests/support/live-gateway.ts";

/** 23 November 2026, in the office's zone. */
const today = testDate;
const idOf = (n: number) => `00000000-0000-4000-8000-0000000000${String(n).padStart(2, "0")}`;

type Build = (date: string) => { name: string; input: object };

/** Every field of a record, a case, something due, a register or an absence that takes a day: how it is sent. */
const days = {
  consentJobcenterOn: inRecord("consentJobcenterOn"),
  consentCallbackOn: inRecord("consentCallbackOn"),
  "case.openedOn": (openedOn) => ({ name: "case:open", input: { caseId: idOf(1), openedOn } }),
  "case.closedOn": (closedOn) => ({ name: "case:close", input: { caseId: idOf(2), baseRevision: 0, closedOn } }),
  "followUp.dueOn": inFollowUp("dueOn"),
  "followUp.askedOn": inFollowUp("askedOn"),
  "followUp.answeredOn": inFollowUp("answeredOn"),
  "followUp.doneOn": inFollowUp("doneOn"),
  "suggestion.proposedOn": (proposedOn) => inSuggestion({ proposedOn, status: "proposed", answeredOn: null }),
  "suggestion.answeredOn": (answeredOn) => inSuggestion({ proposedOn: "2017-01-01", status: "accepted", answeredOn }),
  "policyEvent.date": (date) => ({
    name: "policy-event:save",
    input: {
      id: idOf(30 + (visits % 60)),
      baseRevision: null,
      policyEvent: { date, label: "Richtwerte", concerns: [] },
    },
  }),
  "absence.from": inAbsence,
  "absence.to": inAbsence,
} as const satisfies Record<string, Build>;

const impossible = "2026-02-29";
const tooEarly = "2016-12-31";
const tomorrow = "2026-11-24";

/** What is refused in which words; a day that is not listed is taken. */
const refused: Record<keyof typeof days, Record<string, string>> = {
  consentJobcenterOn: { [tooEarly]: "date_invalid", [tomorrow]: "date_invalid" },
  consentCallbackOn: { [tooEarly]: "date_invalid", [tomorrow]: "date_invalid" },
  "case.openedOn": { [tooEarly]: "date_invalid", [tomorrow]: "date_invalid" },
  "case.closedOn": { [tooEarly]: "date_invalid", [tomorrow]: "date_invalid" },
  "followUp.dueOn": { [tooEarly]: "date_invalid", "2028-11-25": "date_invalid" },
  "followUp.askedOn": { [tooEarly]: "date_invalid", [tomorrow]: "date_invalid" },
  "followUp.answeredOn": { [tooEarly]: "date_invalid", [tomorrow]: "date_invalid" },
  "followUp.doneOn": { [tooEarly]: "date_invalid", [tomorrow]: "date_invalid" },
  "suggestion.proposedOn": { [tooEarly]: "date_invalid", [tomorrow]: "date_invalid" },
  "suggestion.answeredOn": { [tooEarly]: "date_invalid", [tomorrow]: "date_invalid" },
  "policyEvent.date": { [tooEarly]: "date_invalid", "2032-01-01": "date_invalid" },
  "absence.from": { [tooEarly]: "invalid_input", "2029-01-01": "date_invalid" },
  "absence.to": { [tooEarly]: "invalid_input", "2062-11-23": "date_invalid" },
};
const cases = Object.entries(days).flatMap(([field, build]) => {
  const codes: Record<string, string> = { ...refused[field as keyof typeof days], [impossible]: "invalid_input" };
  return [today, ...Object.keys(codes)].map((date) => ({ field, date, build, code: codes[date] ?? null }));
});

let gateway: LiveGateway;
let client: Client;
beforeAll(async () => {
  gateway = await startGateway();
  client = await gateway.connect("console");
});
afterAll(() => gateway.close());

let visits = 0;
beforeEach(async () => {
  visits += 1;
  const contact = { visitId: visitIdOf(visits), channel: "phone", language: "de", concern: null, caseId: null };
  await sendAnything(client, "visit:open", contact);
  await sendAnything(client, "case:open", { caseId: idOf(2), openedOn: today });
});

test.each(cases)("[V7] [G1] [F5] $field on $date: $code", async ({ build, date, code }) => {
  const { name, input } = build(date);
  const reply = await sendAnything(client, name as "visit:edit", input);
  expect(reply.ok ? null : reply.code).toBe(code);
});

/** Not chosen any more since 30 June 2026; `NIE` never was. */
test.each(["ALT", "NIE"])("[V3] [G1] a concern whose validity ended, or never was: %s", async (code) => {
  const unknown = { ok: false, code: "unknown_concern" };
  const visitId = visitIdOf(visits);
  const edit = { visitId, baseRevision: 0, changes: { foundConcerns: [code] } };
  const text = "Ein Text";
  const entry = { id: idOf(9), baseRevision: null };
  const tries: [string, object][] = [
    ["visit:edit", edit],
    ["visit:open", { visitId: visitIdOf(900), channel: "phone", language: "de", concern: code, caseId: null }],
    ["suggestion:save", inSuggestion({ proposedOn: today, status: "proposed", answeredOn: null, concern: code }).input],
    ["client-view:save", { ...entry, clientView: { concern: code, text, language: "de", month: "2026-11" } }],
    ["expert-view:save", { ...entry, expertView: { quarter: "2026-Q4", role: "advice_centre", concern: code, text } }],
    ["policy-event:save", { ...entry, policyEvent: { date: today, label: text, concerns: [code] } }],
  ];
  for (const [name, input] of tries) {
    expect([name, await sendAnything(client, name as "visit:edit", input)]).toEqual([name, unknown]);
  }
  const outcome = { visitId, baseRevision: 0, changes: { outcome: "GIBT-NICHT" } };
  expect(await sendAnything(client, "visit:edit", outcome)).toEqual({ ok: false, code: "unknown_outcome" });
  const referrals = { visitId, baseRevision: 0, changes: { referrals: ["NIRGENDS"] } };
  expect(await sendAnything(client, "visit:edit", referrals)).toEqual({ ok: false, code: "unknown_referral" });
});

function inRecord(field: string): Build {
  return (date) => ({
    name: "visit:edit",
    input: { visitId: visitIdOf(visits), baseRevision: 0, changes: { [field]: date } },
  });
}

function inFollowUp(field: string): Build {
  return (date) => {
    const dates = { dueOn: today, askedOn: null, answeredOn: null, doneOn: null, [field]: date };
    const followUp = { id: idOf(10 + visits), caseId: idOf(2), visitId: null, kind: "call_back", waitingFor: null };
    return { name: "follow-up:save", input: { followUp: { ...followUp, ...dates }, baseRevision: null } };
  };
}

function inSuggestion(changes: { proposedOn: string; status: string; answeredOn: string | null; concern?: string }) {
  const suggestion = { concern: null, text: "Früher bekannt geben", addressedTo: "city", reason: null, ...changes };
  return { name: "suggestion:save", input: { id: idOf(20 + visits), baseRevision: null, suggestion } };
}

/** From or until today, whichever side the day lies on. */
function inAbsence(date: string) {
  const [from = date, to = date] = [date, today].toSorted();
  const absence = { id: idOf(50 + (visits % 40)), kind: "absence", from, to };
  return { name: "absence:save", input: { absence, baseRevision: null } };
}
