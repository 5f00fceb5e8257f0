import { caseToRow, followUpToRow } from "#server/adapters/prisma/case-rows.ts";
import type { Database } from "#server/adapters/prisma/database.ts";
import {
  clientViewToRow,
  expertViewToRow,
  policyEventToRow,
  suggestionToRow,
} from "#server/adapters/prisma/register-rows.ts";
import { statisticToRow, visitToRow } from "#server/adapters/prisma/rows.ts";
import { insertRows } from "#server/adapters/prisma/statements.ts";
import type { InventedOffice } from "./invented-office.ts";

/** Writes invented years into an office, in one commit. */
export async function writeOffice(database: Database, officeId: string, office: InventedOffice): Promise<void> {
  const { visits } = office;
  const version = visits[0]?.catalogueVersion ?? "";
  await database.commit([
    ...insertRows(
      "Case",
      office.cases.map((one) => caseToRow(one, officeId)),
    ),
    ...insertRows(
      "Visit",
      visits.map((visit) => visitToRow(visit, officeId)),
    ),
    ...insertRows(
      "VisitConcern",
      visits.flatMap(({ id, date, foundConcerns }) =>
        foundConcerns.map((code, at) => ({ visitId: id, position: at + 1, code, date })),
      ),
    ),
    ...insertRows(
      "VisitReferral",
      visits.flatMap(({ id, referrals }) => referrals.map((code) => ({ visitId: id, code }))),
    ),
    ...insertRows(
      "TicketStatistic",
      office.tickets.map((ticket) => statisticToRow(ticket, officeId)),
    ),
    ...insertRows(
      "FollowUp",
      office.followUps.map((one) => followUpToRow(one, officeId)),
    ),
    ...insertRows(
      "Feedback",
      office.feedback.map((one) => ({ ...one, officeId, tile: null, catalogueVersion: version })),
    ),
    ...insertRows(
      "Suggestion",
      office.suggestions.map((one) => ({ ...suggestionToRow(one), officeId })),
    ),
    ...insertRows(
      "ClientView",
      office.clientViews.map((one) => ({ ...clientViewToRow(one), officeId })),
    ),
    ...insertRows(
      "ExpertView",
      office.expertViews.map((one) => ({ ...expertViewToRow(one), officeId })),
    ),
    ...insertRows(
      "PolicyEvent",
      office.policyEvents.map((one) => ({ ...policyEventToRow(one), officeId })),
    ),
    ...insertRows(
      "Absence",
      office.absences.map(({ id, revision, from, to, kind }) => ({
        id,
        officeId,
        revision,
        fromDate: from,
        toDate: to,
        kind,
      })),
    ),
  ]);
}
