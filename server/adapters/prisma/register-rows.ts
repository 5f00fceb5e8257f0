import type {
  ClientView as ClientViewRow,
  ExpertView as ExpertViewRow,
  PolicyEvent as PolicyEventRow,
  Prisma,
  Suggestion as SuggestionRow,
} from "#generated/sqlite/client.ts";
import type { ClientView } from "#server/domain/client-view.ts";
import { type ExpertView, expertRoles } from "#server/domain/expert-view.ts";
import type { PolicyEvent } from "#server/domain/policy-event.ts";
import { type Suggestion, suggestionAddressees, suggestionStatuses } from "#server/domain/suggestion.ts";
import type { ConcernCode } from "#server/domain/ticket.ts";
import { oneOf } from "./rows.ts";

// Named one by one, as in rows.ts: a column that no rule knows is neither read nor written.

export function suggestionToRow(entry: Suggestion) {
  const { id, revision, concern, text, addressedTo, status, reason, proposedOn, answeredOn } = entry;
  return { id, revision, concern, text, addressedTo, status, reason, proposedOn, answeredOn };
}

export function rowToSuggestion(row: SuggestionRow): Suggestion {
  return {
    id: row.id,
    revision: row.revision,
    concern: row.concern as ConcernCode | null,
    text: row.text,
    addressedTo: oneOf(suggestionAddressees, row.addressedTo),
    status: oneOf(suggestionStatuses, row.status),
    reason: row.reason,
    proposedOn: row.proposedOn,
    answeredOn: row.answeredOn,
  };
}

export function clientViewToRow(entry: ClientView) {
  const { id, revision, concern, text, language, month, releasedOn, releasedBy } = entry;
  return { id, revision, concern, text, language, notedOn: `${month}-01`, releasedOn, releasedBy };
}

export function rowToClientView(row: ClientViewRow): ClientView {
  return {
    id: row.id,
    revision: row.revision,
    concern: row.concern as ConcernCode,
    text: row.text,
    language: row.language,
    month: row.notedOn.slice(0, 7),
    releasedOn: row.releasedOn,
    releasedBy: row.releasedBy,
  };
}

export function expertViewToRow({ id, revision, quarter, role, concern, text }: ExpertView) {
  return { id, revision, quarter, role, concern, text };
}

export function rowToExpertView(row: ExpertViewRow): ExpertView {
  return {
    id: row.id,
    revision: row.revision,
    quarter: row.quarter,
    role: oneOf(expertRoles, row.role),
    concern: row.concern as ConcernCode,
    text: row.text,
  };
}

export function policyEventToRow({ id, revision, date, label, concerns }: PolicyEvent) {
  return { id, revision, date, label, concerns: JSON.stringify(concerns) };
}

export function rowToPolicyEvent(row: PolicyEventRow): PolicyEvent {
  const concerns = row.concerns as Prisma.JsonArray as ConcernCode[];
  return { id: row.id, revision: row.revision, date: row.date, label: row.label, concerns };
}
