import { Prisma } from "#generated/sqlite/client.ts";
import type { ListedFollowUp } from "#server/application/case-store.ts";
import { orderContacts } from "#server/domain/case.ts";
import type { ConcernCode } from "#server/domain/ticket.ts";
import type { VisitId } from "#server/domain/visit.ts";
import type { Database } from "./database.ts";
import { findReferences } from "./find-references.ts";

type Place = Pick<ListedFollowUp, "reference" | "contactOn" | "concern">;
type Link = { caseId: string | null; visitId: string | null };

/** What follow-ups belong to: read for a page of them at once. */
export async function readPlaces(
  { client }: Pick<Database, "client">,
  officeId: string,
  links: readonly Link[],
): Promise<(link: Link) => Place> {
  const visitIds = links.flatMap(({ visitId }) => visitId ?? []);
  const caseIds = links.flatMap(({ caseId }) => caseId ?? []);
  // Each by its own index: where both are asked for at once, all visits of the office would be read.
  const byVisit = Prisma.sql`(v."officeId" || '') = ${officeId} AND v."id"`;
  const byCase = Prisma.sql`v."officeId" = ${officeId} AND v."caseId"`;
  const visits = [...(await findContacts(client, byVisit, visitIds)), ...(await findContacts(client, byCase, caseIds))];
  const allCaseIds = [...caseIds, ...visits.flatMap(({ caseId }) => caseId ?? [])];
  const references = await findReferences(client, officeId, allCaseIds);
  return ({ caseId, visitId }) => {
    const contacts = visits
      .filter((visit) => (visitId === null ? visit.caseId === caseId : visit.id === visitId))
      .map((visit) => ({ ...visit, id: visit.id as VisitId }));
    const last = orderContacts(contacts).at(-1);
    return {
      reference: references.get(caseId ?? last?.caseId ?? "") ?? null,
      contactOn: visitId === null ? null : (last?.date ?? null),
      concern: (last?.concern ?? null) as ConcernCode | null,
    };
  };
}

type Contact = { id: string; caseId: string | null; date: string; hour: number | null; concern: string | null };

/** In one question: a page of the due list has hundreds of them, and each row on its way costs more than finding it. */
async function findContacts(client: Database["client"], whose: Prisma.Sql, ids: readonly string[]): Promise<Contact[]> {
  if (ids.length === 0) return [];
  return client.$queryRaw<Contact[]>`
    SELECT v."id", v."caseId", v."date", v."hour", k."code" AS "concern" FROM "Visit" v
    LEFT JOIN "VisitConcern" k ON k."visitId" = v."id" AND k."position" = 1
    WHERE ${whose} IN (${Prisma.join([...new Set(ids)])})`;
}
