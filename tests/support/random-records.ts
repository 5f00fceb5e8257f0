import fc from "fast-check";
import { type Absence, type AbsenceId, absenceKinds } from "#server/domain/absence.ts";
import { expertRoles } from "#server/domain/expert-view.ts";
import { followUpKinds, waitedFor } from "#server/domain/follow-up.ts";
import { quarterOf } from "#server/domain/quarter.ts";
import type { TicketStatistic } from "#server/domain/queue.ts";
import type { ReportSource } from "#server/domain/report/report-source.ts";
import { suggestionAddressees, suggestionStatuses } from "#server/domain/suggestion.ts";
import {
  ageBands,
  areas,
  type CaseId,
  channels,
  genders,
  households,
  interpreters,
  legalStates,
  reactionKinds,
  remediesAfter,
  remediesBefore,
} from "#server/domain/visit.ts";
import { buildReportCase, buildReportFollowUp, buildReportSource, buildReportVisit } from "./report-source.ts";
import { seedCatalogue } from "./seed-catalogue.ts";

const catalogue = seedCatalogue();
const codesOf = <T>(entries: readonly { code: T }[]) => fc.constantFrom(...entries.map(({ code }) => code));
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null });
const oneOf = <T>(values: readonly T[]) => maybe(fc.constantFrom(...values));

const date = fc
  .date({ min: new Date("2024-12-01"), max: new Date("2027-02-01"), noInvalidDate: true })
  .map((day) => day.toISOString().slice(0, 10));
/** The later of two days, where both are there. */
function notBefore<T extends string | null>(first: string | null, then: T): T | string {
  return first !== null && then !== null && then < first ? first : then;
}

const caseIds = ["a", "b", "c", "d", "e"] as CaseId[];

const visit = fc
  .record({
    date,
    channel: fc.constantFrom(...channels),
    language: fc.constantFrom("de", "uk", "ar", "en"),
    interpreter: oneOf(interpreters),
    ageBand: oneOf(ageBands),
    gender: oneOf(genders),
    household: oneOf(households),
    legalState: oneOf(legalStates),
    statedConcern: maybe(codesOf(catalogue.concerns)),
    talkMinutes: maybe(fc.nat({ max: 90 })),
    foundConcerns: fc.uniqueArray(codesOf(catalogue.concerns), { maxLength: 3 }),
    outcome: maybe(codesOf(catalogue.outcomes)),
    reactionKind: oneOf(reactionKinds),
    area: oneOf(areas),
    remedyBefore: oneOf(remediesBefore),
    remedyAfter: oneOf(remediesAfter),
    crisisIntervention: maybe(fc.boolean()),
    existenceSecured: maybe(fc.boolean()),
    factsEstablished: maybe(fc.boolean()),
    decisionObtained: maybe(fc.boolean()),
    referrals: fc.uniqueArray(codesOf(catalogue.referralTargets), { maxLength: 2 }),
    waitMinutes: maybe(fc.nat({ max: 90 })),
    caseId: oneOf(caseIds),
  })
  .map((fields) =>
    // The livelihood is secured by a crisis intervention (V4).
    buildReportVisit({ ...fields, existenceSecured: fields.crisisIntervention ? fields.existenceSecured : null }),
  );

const followUp = fc
  .record({
    caseId: oneOf(caseIds),
    kind: fc.constantFrom(...followUpKinds),
    waitingFor: oneOf(waitedFor),
    askedOn: maybe(date),
    answeredOn: maybe(date),
    doneOn: maybe(date),
  })
  .map((fields) => buildReportFollowUp({ ...fields, answeredOn: notBefore(fields.askedOn, fields.answeredOn) }));

const ticket = fc.record({
  date,
  hour: fc.integer({ min: 7, max: 18 }),
  tile: fc.constant(null),
  waitMinutes: maybe(fc.nat({ max: 90 })),
  wayMinutes: maybe(fc.nat({ max: 9 })),
  talkMinutes: fc.constant(null),
  calls: fc.constant(1),
  promisedWait: fc.constant(null),
  ending: fc.constantFrom<TicketStatistic["ending"]>("completed", "no_show", "cancelled", "expired"),
});

const absence = fc
  .record({ from: date, to: date, kind: fc.constantFrom(...absenceKinds) })
  .map(({ from, to, kind }): Absence => ({ id: from as AbsenceId, revision: 0, from, to: notBefore(from, to), kind }));

const cases = fc
  .array(fc.record({ openedOn: date, closedOn: maybe(date) }), { maxLength: caseIds.length })
  .map((days) =>
    days.flatMap((one, at) =>
      caseIds[at]
        ? [buildReportCase({ ...one, closedOn: notBefore(one.openedOn, one.closedOn), id: caseIds[at] })]
        : [],
    ),
  );

const feedback = fc.record({
  date,
  kind: fc.constantFrom("IDE-01", "IDE-02", "IDE-06"),
  helped: oneOf(["yes", "partly", "no"] as const),
});

const text = fc.constantFrom("Ein Satz.", "Noch ein Satz.");
const municipal = codesOf(catalogue.concerns.filter((one) => one.municipal));
const entry = { id: fc.uuid(), revision: fc.constant(0), text };

const suggestion = fc.record({
  ...entry,
  concern: maybe(codesOf(catalogue.concerns)),
  addressedTo: fc.constantFrom(...suggestionAddressees),
  status: fc.constantFrom(...suggestionStatuses),
  reason: maybe(text),
  proposedOn: date,
  answeredOn: maybe(date),
});
const clientView = fc.record({
  ...entry,
  concern: codesOf(catalogue.concerns),
  language: fc.constant("de"),
  month: date.map((day) => day.slice(0, 7)),
  releasedOn: maybe(date),
  releasedBy: fc.constant(null),
});
const expertView = fc.record({
  ...entry,
  quarter: date.map(quarterOf),
  role: fc.constantFrom(...expertRoles),
  concern: municipal,
});
const policyEvent = fc.record({ ...entry, date, label: text, concerns: fc.uniqueArray(municipal, { maxLength: 2 }) });

/** Records of an office, of a period and around it, in every combination the rules allow. */
export const randomRecords: fc.Arbitrary<ReportSource> = fc
  .record({
    from: fc.constantFrom("2026-01-01", "2026-02-01", "2025-07-01"),
    to: fc.constantFrom("2026-12-31", "2026-02-28", "2026-03-15"),
    visits: fc.array(visit, { maxLength: 40 }),
    followUps: fc.array(followUp, { maxLength: 10 }),
    feedback: fc.array(feedback, { maxLength: 10 }),
    tickets: fc.array(ticket, { maxLength: 20 }),
    absences: fc.array(absence, { maxLength: 2 }),
    cases,
    suggestions: fc.array(suggestion, { maxLength: 6 }),
    clientViews: fc.array(clientView, { maxLength: 6 }),
    expertViews: fc.array(expertView, { maxLength: 6 }),
    policyEvents: fc.array(policyEvent, { maxLength: 4 }),
  })
  .map(({ from, to, ...records }) => buildReportSource({ period: { from, to }, catalogue, ...records }));
