import type { ClientView } from "#server/domain/client-view.ts";
import type { ExpertView } from "#server/domain/expert-view.ts";
import type { PolicyEvent } from "#server/domain/policy-event.ts";
import { quarterOf } from "#server/domain/quarter.ts";
import type { Suggestion } from "#server/domain/suggestion.ts";
import type { ConcernCode } from "#server/domain/ticket.ts";
import type { PlainDate } from "#server/domain/time.ts";
import { addDays, addMonths } from "#server/domain/zoned-time.ts";
import { policyEvents } from "./events.ts";
import type { SeededRandom } from "./seeded-random.ts";
import { answers, clientTexts, expertTexts, rejections, suggestionTexts } from "./texts.ts";

type Registers = {
  suggestions: Suggestion[];
  clientViews: ClientView[];
  expertViews: ExpertView[];
  policyEvents: PolicyEvent[];
};

/** What was written down beside the contacts, month by month and quarter by quarter. */
export function inventRegisters(from: PlainDate, to: PlainDate, random: SeededRandom): Registers {
  const registers: Registers = {
    suggestions: [],
    clientViews: [],
    expertViews: [],
    policyEvents: policyEvents
      .filter(({ date }) => from <= date && date <= to)
      .map(({ date, label, concerns }) => ({ id: random.uuid(), revision: 0, date, label, concerns })),
  };
  for (let month = from; month <= to; month = addMonths(month, 1)) {
    if (random.chance(0.75)) registers.clientViews.push(inventClientView(month.slice(0, 7), to, random));
    if (random.chance(0.4)) registers.suggestions.push(inventSuggestion(addDays(month, random.below(20)), to, random));
    if (Number(month.slice(5, 7)) % 3 === 0) registers.expertViews.push(...inventExpertViews(month, random));
  }
  return { ...registers, suggestions: registers.suggestions.filter(({ proposedOn }) => proposedOn <= to) };
}

function inventClientView(month: string, to: PlainDate, random: SeededRandom): ClientView {
  const [concern, text] = random.pick(clientTexts);
  const releasedOn = addDays(`${month}-01`, 30);
  const isReleased = releasedOn <= to && random.chance(0.9);
  return {
    id: random.uuid(),
    revision: 0,
    concern: concern as ConcernCode,
    text,
    language: "de",
    month,
    releasedOn: isReleased ? releasedOn : null,
    releasedBy: isReleased ? "invented" : null,
  };
}

function inventSuggestion(proposedOn: PlainDate, to: PlainDate, random: SeededRandom): Suggestion {
  const [concern, addressedTo, text] = random.pick(suggestionTexts);
  const answeredOn = addDays(proposedOn, 20 + random.below(90));
  const status =
    answeredOn > to
      ? "proposed"
      : random.pick(["proposed", "accepted", "implemented", "implemented", "rejected"] as const);
  const reasons = { proposed: [null], accepted: answers, implemented: [null], rejected: rejections };
  return {
    id: random.uuid(),
    revision: 0,
    concern: concern as ConcernCode,
    text,
    addressedTo,
    status,
    reason: random.pick<string | null>(reasons[status]),
    proposedOn,
    answeredOn: status === "proposed" ? null : answeredOn,
  };
}

function inventExpertViews(month: PlainDate, random: SeededRandom): ExpertView[] {
  return expertTexts
    .filter(() => random.chance(0.5))
    .map(([role, concern, text]) => ({
      id: random.uuid(),
      revision: 0,
      quarter: quarterOf(month),
      role,
      concern: concern as ConcernCode,
      text,
    }));
}
