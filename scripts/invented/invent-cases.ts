import type { Case } from "#server/domain/case.ts";
import { type CaseReference, makeReference } from "#server/domain/case-reference.ts";
import type { FollowUp, FollowUpId } from "#server/domain/follow-up.ts";
import type { ConcernCode } from "#server/domain/ticket.ts";
import type { PlainDate } from "#server/domain/time.ts";
import type { CaseId } from "#server/domain/visit.ts";
import { addDays } from "#server/domain/zoned-time.ts";
import type { SeededRandom } from "./seeded-random.ts";

type OpenCase = { id: CaseId; concern: ConcernCode | null; closesOn: PlainDate };

/** Cases that contacts of later days come back to. */
export type CaseBook = {
  /** Every sixth contact belongs to a case: half of them to one that is there already. */
  caseFor(date: PlainDate): OpenCase | null;
  /** What a contact was about, for those that follow it. */
  remember(caseId: CaseId, concern: ConcernCode | null): void;
  cases(): readonly Case[];
  followUps(): readonly FollowUp[];
};

export function createCaseBook(to: PlainDate, random: SeededRandom): CaseBook {
  const references = new Set<CaseReference>();
  const cases: Case[] = [];
  const followUps: FollowUp[] = [];
  let open: OpenCase[] = [];

  function newReference(): CaseReference {
    for (;;) {
      const reference = makeReference((limit) => random.below(limit));
      if (references.has(reference)) continue;
      references.add(reference);
      return reference;
    }
  }

  function openCase(date: PlainDate): OpenCase {
    const id = random.uuid() as CaseId;
    const closesOn = addDays(date, random.duration(16, 1.4));
    const closedOn = closesOn <= to ? closesOn : null;
    cases.push({ id, revision: 0, reference: newReference(), openedOn: date, closedOn });
    if (random.chance(0.6)) followUps.push(followUpOf(id, date));
    const one: OpenCase = { id, concern: null, closesOn };
    open.push(one);
    return one;
  }

  function followUpOf(caseId: CaseId, askedOn: PlainDate): FollowUp {
    const answer = addDays(askedOn, random.duration(6, 1.2));
    const answeredOn = answer <= to ? answer : null;
    return {
      id: random.uuid() as FollowUpId,
      revision: 0,
      caseId,
      visitId: null,
      dueOn: addDays(askedOn, random.pick([7, 10, 14])),
      kind: random.pick(["ask_team", "ask_team", "check_payment", "reply_letter", "mediation"] as const),
      waitingFor: random.pick(["benefits_team", "benefits_team", "integration_team", "social_welfare_office"] as const),
      askedOn,
      answeredOn,
      doneOn: answeredOn,
    };
  }

  return {
    caseFor(date) {
      open = open.filter(({ closesOn }) => closesOn > date);
      if (!random.chance(0.18)) return null;
      return open.length > 0 && random.chance(0.5) ? random.pick(open) : openCase(date);
    },
    remember(caseId, concern) {
      const one = open.find(({ id }) => id === caseId);
      if (one) one.concern ??= concern;
    },
    cases: () => cases,
    followUps: () => followUps,
  };
}
