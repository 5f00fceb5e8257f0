import { Prisma } from "#generated/sqlite/client.ts";
import type { CaseQuery, CaseSummary } from "#server/application/case-store.ts";
import { orderContacts } from "#server/domain/case.ts";
import type { ConcernCode } from "#server/domain/ticket.ts";
import type { OutcomeCode, VisitId } from "#server/domain/visit.ts";
import { rowToCase } from "./case-rows.ts";
import type { Database } from "./database.ts";

type CaseRow = Prisma.CaseGetPayload<object>;

/**
 * A page of cases and, of that page only, what their contacts and follow-ups say. How many there are besides is not
 * counted: that would read all of them.
 */
export async function searchCases(
  database: Database,
  officeId: string,
  query: CaseQuery,
  rareContacts = defaultRareContacts,
): Promise<CaseSummary[]> {
  const { client } = database;
  const concern = await hasConcern(database, query.concern, rareContacts);
  const rows = await client.$queryRaw<CaseRow[]>`
    SELECT c."id", c."officeId", c."revision", c."reference", c."openedOn", c."closedOn" FROM "Case" c
    WHERE c."officeId" = ${officeId} AND c."openedOn" >= ${query.from} AND c."openedOn" <= ${query.to}
    ${stateIs(query.state)} ${concern}
    ORDER BY c."openedOn" DESC, c."id" DESC LIMIT ${query.limit} OFFSET ${query.offset}`;
  const facts = await readFacts(database, officeId, rows);
  return rows.map((row) => {
    const { revision: _, ...one } = rowToCase(row);
    return { ...one, ...facts(row.id) };
  });
}

function stateIs(state: CaseQuery["state"]): Prisma.Sql {
  if (state === "all") return Prisma.empty;
  return state === "open" ? Prisma.sql`AND c."closedOn" IS NULL` : Prisma.sql`AND c."closedOn" IS NOT NULL`;
}

/** Up to so many contacts with a concern it is faster to begin with them than with the cases. */
const defaultRareContacts = 5_000;

/**
 * Begun with the cases, a rare concern would read all of them (seconds among a million contacts); begun with the
 * contacts, a usual one would.
 */
async function hasConcern({ client }: Database, code: ConcernCode | null, rareContacts: number): Promise<Prisma.Sql> {
  if (code === null) return Prisma.empty;
  const codes = Prisma.join(atOrBelow(code));
  const found = await client.$queryRaw<unknown[]>`
    SELECT 1 AS "one" FROM "VisitConcern" WHERE "code" IN (${codes}) LIMIT ${rareContacts + 1}`;
  const isRare = found.length <= rareContacts;
  const withCode = Prisma.sql`FROM "Visit" v JOIN "VisitConcern" k ON k."visitId" = v."id" WHERE k."code" IN (${codes})`;
  return isRare
    ? Prisma.sql`AND c."id" IN (SELECT v."caseId" ${withCode} AND v."caseId" IS NOT NULL)`
    : Prisma.sql`AND EXISTS (SELECT 1 ${withCode} AND v."caseId" = c."id")`;
}

/** A tile finds what was coded below it as well: `KDU`, `KDU-00` … `KDU-99`. Each by the index, in either database. */
function atOrBelow(code: ConcernCode): string[] {
  const below = Array.from({ length: 100 }, (_, n) => `${code}-${String(n).padStart(2, "0")}`);
  return code.includes("-") ? [code] : [code, ...below];
}

type Facts = Pick<CaseSummary, "contactCount" | "lastContactOn" | "concern" | "outcome" | "nextDueOn">;

async function readFacts(
  { client }: Database,
  officeId: string,
  cases: readonly { id: string }[],
): Promise<(caseId: string) => Facts> {
  const ids = cases.map(({ id }) => id);
  const visits = await client.visit.findMany({
    where: { officeId, caseId: { in: ids } },
    select: {
      id: true,
      caseId: true,
      date: true,
      hour: true,
      outcome: true,
      concerns: { where: { position: 1 }, select: { code: true } },
    },
  });
  const followUps = await client.followUp.findMany({
    where: { officeId, doneOn: null, OR: [{ caseId: { in: ids } }, { visitId: { in: visits.map(({ id }) => id) } }] },
    select: { caseId: true, visitId: true, dueOn: true },
    orderBy: { dueOn: "asc" },
  });
  const caseOfVisit = new Map(visits.map(({ id, caseId }) => [id, caseId]));
  return (caseId) => {
    const contacts = visits.filter((visit) => visit.caseId === caseId).map((v) => ({ ...v, id: v.id as VisitId }));
    const last = orderContacts(contacts).at(-1);
    const next = followUps.find((one) => (one.caseId ?? caseOfVisit.get(one.visitId ?? "")) === caseId);
    return {
      contactCount: contacts.length,
      lastContactOn: last?.date ?? null,
      concern: (last?.concerns[0]?.code ?? null) as ConcernCode | null,
      outcome: (last?.outcome ?? null) as OutcomeCode | null,
      nextDueOn: next?.dueOn ?? null,
    };
  };
}
