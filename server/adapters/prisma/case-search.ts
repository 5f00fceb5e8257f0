import { Prisma } from "#generated/sqlite/client.ts";
import type { CaseQuery, CaseSummary } from "#server/application/case-store.ts";
import { orderContacts } from "#server/domain/case.ts";
import type { ConcernCode } from "#server/domain/ticket.ts";
import type { OutcomeCode, VisitId } from "#server/domain/visit.ts";
import { rowToCase } from "./case-rows.ts";
import type { Database } from "./database.ts";
import { findFollowUps } from "./find-follow-ups.ts";

type CaseRow = Prisma.CaseGetPayload<object>;

/**
 * A page of cases and, of that page only, what their contacts and follow-ups say. How many there are besides is not
 * counted: that would read all of them. Each kind of search leaves the database one index only, whether it has
 * statistics or not (docs/performance.md).
 */
export async function searchCases(
  database: Database,
  officeId: string,
  query: CaseQuery,
  rareContacts = defaultRareContacts,
): Promise<CaseSummary[]> {
  const rows = await database.client.$queryRaw<CaseRow[]>(await findNewest(database, officeId, query, rareContacts));
  const facts = await readFacts(database, officeId, rows);
  return rows.map((row) => {
    const { revision: _, ...one } = rowToCase(row);
    return { ...one, ...facts(row.id) };
  });
}

async function findNewest(
  database: Database,
  officeId: string,
  query: CaseQuery,
  rareContacts: number,
): Promise<Prisma.Sql> {
  const codes = query.concern === null ? null : Prisma.join(atOrBelow(query.concern));
  if (codes !== null && (await isRare(database, codes, rareContacts))) return withContacts(officeId, query, codes);
  const concern = codes === null ? Prisma.empty : hasContact(officeId, codes);
  return query.state === "open" ? thatAreOpen(officeId, query, concern) : inPeriod(officeId, query, concern);
}

const columns = Prisma.sql`c."id", c."officeId", c."revision", c."reference", c."openedOn", c."closedOn"`;
/** Of a column that shall lead to no index. */
const isClosed = Prisma.sql`AND (c."closedOn" || '') IS NOT NULL`;

/** By office and day. */
function inPeriod(officeId: string, { from, to, state, limit, offset }: CaseQuery, concern: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`
    SELECT ${columns} FROM "Case" c WHERE c."officeId" = ${officeId} AND c."openedOn" >= ${from} AND c."openedOn" <= ${to}
    ${state === "closed" ? isClosed : Prisma.empty} ${concern}
    ORDER BY c."openedOn" DESC, c."id" DESC LIMIT ${limit} OFFSET ${offset}`;
}

/** By having no end, and day: whoever closes all of them has few among many, whoever closes none has all of them. */
function thatAreOpen(officeId: string, { from, to, limit, offset }: CaseQuery, concern: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`
    SELECT ${columns} FROM "Case" c WHERE c."closedOn" IS NULL AND c."openedOn" >= ${from} AND c."openedOn" <= ${to}
      AND (c."officeId" || '') = ${officeId} ${concern}
    ORDER BY c."openedOn" DESC, c."id" DESC LIMIT ${limit} OFFSET ${offset}`;
}

/** Begun with the contacts: begun with the cases, a rare concern would read all of them. */
function withContacts(officeId: string, { from, to, state, limit, offset }: CaseQuery, codes: Prisma.Sql): Prisma.Sql {
  const isOpen = Prisma.sql`AND (c."closedOn" || '') IS NULL`;
  const inState = state === "all" ? Prisma.empty : state === "open" ? isOpen : isClosed;
  return Prisma.sql`
    SELECT ${columns} FROM "Case" c WHERE c."id" IN (
        SELECT v."caseId" FROM "VisitConcern" k JOIN "Visit" v ON v."id" = k."visitId"
        WHERE k."code" IN (${codes}) AND (v."officeId" || '') = ${officeId} AND (v."caseId" || '') IS NOT NULL)
      AND (c."officeId" || '') = ${officeId} AND (c."openedOn" || '') >= ${from} AND (c."openedOn" || '') <= ${to}
      ${inState}
    ORDER BY (c."openedOn" || '') DESC, c."id" DESC LIMIT ${limit} OFFSET ${offset}`;
}

/** Begun with the cases: begun with the contacts, a usual concern would read all of those. */
function hasContact(officeId: string, codes: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`AND EXISTS (
    SELECT 1 FROM "Visit" v JOIN "VisitConcern" k ON k."visitId" = v."id"
    WHERE v."officeId" = ${officeId} AND v."caseId" = c."id" AND (k."code" || '') IN (${codes}))`;
}

/** Up to so many contacts with a concern it is faster to begin with them than with the cases. */
const defaultRareContacts = 5_000;

async function isRare({ client }: Database, codes: Prisma.Sql, rareContacts: number): Promise<boolean> {
  const [row] = await client.$queryRaw<{ found: number | bigint }[]>`
    SELECT COUNT(*) AS "found" FROM (
      SELECT 1 FROM "VisitConcern" WHERE "code" IN (${codes}) LIMIT ${rareContacts + 1}) counted`;
  return Number(row?.found ?? 0) <= rareContacts;
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
  const visitIds = visits.map(({ id }) => id);
  const followUps = await findFollowUps(client, officeId, { caseIds: ids, visitIds });
  const toDo = followUps.filter(({ doneOn }) => doneOn === null);
  const caseOfVisit = new Map(visits.map(({ id, caseId }) => [id, caseId]));
  return (caseId) => {
    const contacts = visits.filter((visit) => visit.caseId === caseId).map((v) => ({ ...v, id: v.id as VisitId }));
    const last = orderContacts(contacts).at(-1);
    const next = toDo.find((one) => (one.caseId ?? caseOfVisit.get(one.visitId ?? "")) === caseId);
    return {
      contactCount: contacts.length,
      lastContactOn: last?.date ?? null,
      concern: (last?.concerns[0]?.code ?? null) as ConcernCode | null,
      outcome: (last?.outcome ?? null) as OutcomeCode | null,
      nextDueOn: next?.dueOn ?? null,
    };
  };
}
