import type { Prisma } from "#generated/sqlite/client.ts";
import type { ListedFollowUp } from "#server/application/case-store.ts";
import { orderContacts } from "#server/domain/case.ts";
import type { CaseReference } from "#server/domain/case-reference.ts";
import type { ConcernCode } from "#server/domain/ticket.ts";
import type { VisitId } from "#server/domain/visit.ts";
import type { Database } from "./database.ts";

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
  // Two questions: in one, the office would be the index, and all of its visits would be read.
  const byId = await findVisits(client, { officeId, id: { in: visitIds } });
  const byCase = await findVisits(client, { officeId, caseId: { in: caseIds } });
  const visits = [...byId, ...byCase];
  const cases = await client.case.findMany({
    where: { officeId, id: { in: [...caseIds, ...visits.flatMap(({ caseId }) => caseId ?? [])] } },
    select: { id: true, reference: true },
  });
  const references = new Map(cases.map(({ id, reference }) => [id, reference as CaseReference]));
  return ({ caseId, visitId }) => {
    const contacts = visits
      .filter((visit) => (visitId === null ? visit.caseId === caseId : visit.id === visitId))
      .map((visit) => ({ ...visit, id: visit.id as VisitId }));
    const last = orderContacts(contacts).at(-1);
    return {
      reference: references.get(caseId ?? last?.caseId ?? "") ?? null,
      contactOn: visitId === null ? null : (last?.date ?? null),
      concern: (last?.concerns[0]?.code ?? null) as ConcernCode | null,
    };
  };
}

function findVisits(client: Database["client"], where: Prisma.VisitWhereInput) {
  const concerns = { where: { position: 1 }, select: { code: true } } as const;
  return client.visit.findMany({ where, select: { id: true, caseId: true, date: true, hour: true, concerns } });
}
