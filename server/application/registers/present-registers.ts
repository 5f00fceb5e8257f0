import type { ClientView } from "#server/domain/client-view.ts";
import type { ExpertView } from "#server/domain/expert-view.ts";
import type { PolicyEvent } from "#server/domain/policy-event.ts";
import type { Suggestion } from "#server/domain/suggestion.ts";
import { type RegistersReply, registersReply } from "#server/protocol/registers.ts";

type Registers = {
  suggestions: readonly Suggestion[];
  clientViews: readonly ClientView[];
  expertViews: readonly ExpertView[];
  policyEvents: readonly PolicyEvent[];
};

/** Named one by one; who has released a statement is the log's to tell. */
export function presentRegisters({ suggestions, clientViews, expertViews, policyEvents }: Registers): RegistersReply {
  return registersReply.parse({
    suggestions: suggestions.map(presentSuggestion),
    clientViews: clientViews.map(presentClientView),
    expertViews: expertViews.map(({ id, revision, quarter, role, concern, text }) => ({
      id,
      revision,
      quarter,
      role,
      concern,
      text,
    })),
    policyEvents: policyEvents.map(({ id, revision, date, label, concerns }) => ({
      id,
      revision,
      date,
      label,
      concerns,
    })),
  });
}

function presentSuggestion(entry: Suggestion) {
  const { id, revision, concern, text, addressedTo, status, reason, proposedOn, answeredOn } = entry;
  return { id, revision, concern, text, addressedTo, status, reason, proposedOn, answeredOn };
}

function presentClientView({ id, revision, concern, text, language, month, releasedOn }: ClientView) {
  return { id, revision, concern, text, language, month, releasedOn };
}
