import { Prisma } from "#generated/sqlite/client.ts";
import type { VisitFilter } from "#server/application/ports.ts";
import type { ConcernCode } from "#server/domain/ticket.ts";
import type { OutcomeCode } from "#server/domain/visit.ts";
import type { Reader } from "./database.ts";

type Search = Pick<VisitFilter, "from" | "to" | "concern" | "outcome" | "open"> & { officeId: string };
type Page = Pick<VisitFilter, "offset" | "limit" | "countUpTo">;
/** The question for the newest ones, at most so many. */
type Newest = (limit: number) => Prisma.Sql;

/** An outcome that occurs less often than this in a period is looked through whole. */
const rareBelow = 2000;

/**
 * Ids of a page of what a filter finds, the newest first and of one day the latest number; `found`: how many there are
 * in all, up to one more than is to be counted. Whatever lies behind those is neither read nor counted: among a million
 * visits a search costs what it would among a thousand, whether the database has statistics or not, so each kind of
 * search leaves it one index only (docs/performance.md).
 */
export async function searchVisits(
  reader: Reader,
  search: Search,
  { offset, limit, countUpTo }: Page,
): Promise<{ ids: readonly string[]; found: number }> {
  const codes = search.concern === null ? null : await codesAtOrBelow(reader, search.concern);
  const newest = await chooseQuestion(reader, search, codes);
  const wanted = Math.min(offset + limit, countUpTo);
  const rows = await reader.$queryRaw<{ id: string }[]>(newest(wanted));
  const ids = rows.slice(offset).map((row) => row.id);
  // Counted by itself: a thousand ids on their way through the client cost more than the question for them.
  return { ids, found: rows.length < wanted ? rows.length : await count(reader, newest(countUpTo + 1)) };
}

async function count(reader: Reader, question: Prisma.Sql): Promise<number> {
  const [row] = await reader.$queryRaw<{ n: number | bigint }[]>`SELECT COUNT(*) AS "n" FROM (${question}) counted`;
  return Number(row?.n ?? 0);
}

async function chooseQuestion(reader: Reader, search: Search, codes: readonly string[] | null): Promise<Newest> {
  const { outcome, open } = search;
  if (open) return (limit) => thatAreOpen(search, codes, limit);
  if (outcome !== null && (codes === null || (await isRare(reader, search, outcome)))) {
    return (limit) => withOutcome(search, outcome, codes, limit);
  }
  return (limit) => (codes === null ? inPeriod(search, limit) : withConcern(search, codes, limit));
}

/** Null, without a number, comes last in both databases. */
const newestFirst = Prisma.sql`ORDER BY "date" DESC, COALESCE("ticketNumber", 0) DESC, "id" DESC`;

/** By office and date. */
function inPeriod({ officeId, from, to }: Search, limit: number): Prisma.Sql {
  return Prisma.sql`
    SELECT "id" FROM "Visit" WHERE "officeId" = ${officeId} AND "date" >= ${from} AND "date" <= ${to}
    ${newestFirst} LIMIT ${limit}`;
}

/** By office and state: there are never many. */
function thatAreOpen({ officeId, from, to }: Search, codes: readonly string[] | null, limit: number): Prisma.Sql {
  return Prisma.sql`
    SELECT v."id" FROM "Visit" v WHERE v."officeId" = ${officeId} AND v."state" = 'open'
      AND (v."date" || '') >= ${from} AND (v."date" || '') <= ${to} ${hasOneOf(codes)}
    ORDER BY (v."date" || '') DESC, COALESCE(v."ticketNumber", 0) DESC, v."id" DESC LIMIT ${limit}`;
}

/** By outcome and date. */
function withOutcome(
  { officeId, from, to }: Search,
  outcome: OutcomeCode,
  codes: readonly string[] | null,
  limit: number,
): Prisma.Sql {
  return Prisma.sql`
    SELECT v."id" FROM "Visit" v WHERE v."outcome" = ${outcome} AND v."date" >= ${from} AND v."date" <= ${to}
      AND (v."officeId" || '') = ${officeId} ${hasOneOf(codes)}
    ORDER BY v."date" DESC, COALESCE(v."ticketNumber", 0) DESC, v."id" DESC LIMIT ${limit}`;
}

/** By code and date, each code by itself, so that none is sorted whole. */
function withConcern({ officeId, from, to, outcome }: Search, codes: readonly string[], limit: number): Prisma.Sql {
  const hasOutcome = outcome === null ? Prisma.empty : Prisma.sql`AND v."outcome" = ${outcome}`;
  const parts = codes.map(
    (code) => Prisma.sql`
      SELECT * FROM (
        SELECT v."id", k."date", v."ticketNumber" FROM "VisitConcern" k JOIN "Visit" v ON v."id" = k."visitId"
        WHERE k."code" = ${code} AND k."date" >= ${from} AND k."date" <= ${to}
          AND (v."officeId" || '') = ${officeId} ${hasOutcome}
        ORDER BY k."date" DESC, COALESCE(v."ticketNumber", 0) DESC, v."id" DESC LIMIT ${limit}) one`,
  );
  // UNION, not UNION ALL: a visit with two concerns of one tile is one visit.
  return Prisma.sql`SELECT "id" FROM (${Prisma.join(parts, " UNION ")}) found ${newestFirst} LIMIT ${limit}`;
}

function hasOneOf(codes: readonly string[] | null): Prisma.Sql {
  if (codes === null) return Prisma.empty;
  return Prisma.sql`AND EXISTS (
    SELECT 1 FROM "VisitConcern" k WHERE k."visitId" = v."id" AND (k."code" || '') IN (${Prisma.join(codes)}))`;
}

async function isRare(reader: Reader, { from, to }: Search, outcome: OutcomeCode): Promise<boolean> {
  const some = Prisma.sql`
    SELECT "id" FROM "Visit" WHERE "outcome" = ${outcome} AND "date" >= ${from} AND "date" <= ${to} LIMIT ${rareBelow}`;
  return (await count(reader, some)) < rareBelow;
}

/** A tile finds what was coded below it as well: `KDU` finds `KDU` and `KDU-01`, in whichever version they were. */
async function codesAtOrBelow(reader: Reader, code: ConcernCode): Promise<readonly string[]> {
  const rows = await reader.concern.findMany({
    where: { OR: [{ code }, { code: { startsWith: `${code}-` } }] },
    select: { code: true },
    distinct: ["code"],
  });
  return [...new Set([code, ...rows.map((row) => row.code)])];
}
