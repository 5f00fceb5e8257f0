import { type Case, daysToResolution, isCarriedOver, orderContacts } from "#server/domain/case.ts";
import type { FollowUp } from "#server/domain/follow-up.ts";
import { krmPeriods } from "#server/domain/krm-periods.ts";
import type { PlainDate } from "#server/domain/time.ts";
import type { Visit } from "#server/domain/visit.ts";
import { type CaseReply, caseReply } from "#server/protocol/cases.ts";

export type CaseFile = {
  case: Case;
  contacts: readonly Visit[];
  followUps: readonly FollowUp[];
  today: PlainDate;
  isHoliday: (date: PlainDate) => boolean;
};

/** A case with everything that belongs to it, field by field. */
export function presentCase({ case: one, contacts, followUps, today, isHoliday }: CaseFile): CaseReply {
  return caseReply.parse({
    id: one.id,
    revision: one.revision,
    reference: one.reference,
    openedOn: one.openedOn,
    closedOn: one.closedOn,
    contacts: orderContacts(contacts).map((visit, at) => ({
      id: visit.id,
      number: at + 1,
      date: visit.date,
      channel: visit.channel,
      state: visit.state,
      statedConcern: visit.statedConcern,
      foundConcerns: visit.foundConcerns,
      outcome: visit.outcome,
      language: visit.language,
    })),
    followUps: followUps.map(presentFollowUp),
    ...krmPeriods(one.openedOn, isHoliday),
    isCarriedOver: isCarriedOver(one, Number(today.slice(0, 4))),
    days: daysToResolution(one),
  });
}

/** Field by field. */
export function presentFollowUp(one: FollowUp) {
  const { id, revision, caseId, visitId, dueOn, kind, waitingFor, askedOn, answeredOn, doneOn } = one;
  return { id, revision, caseId, visitId, dueOn, kind, waitingFor, askedOn, answeredOn, doneOn };
}
