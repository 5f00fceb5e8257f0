import { setTimeout as delay } from "node:timers/promises";
import type { AuditEntry as AuditRow } from "#generated/sqlite/client.ts";
import {
  type AuditEntry,
  type ChainedEntry,
  type ChainPoint,
  chainEntry,
  chainStart,
} from "#server/application/audit/audit-chain.ts";
import type { AuditStore } from "#server/application/audit/audit-store.ts";
import { auditCut, parsePoint } from "#server/application/audit/cut-chain.ts";
import { CommitConflictError, type Database, type Statement } from "./database.ts";
import { toInstant } from "./rows.ts";
import { insertRow, updateRow } from "./statements.ts";
import { guardStorage } from "./storage-guard.ts";

/** One commit of at most this many: a draw that comes meanwhile waits for a few milliseconds. */
const batchSize = 100;
/** Another process seals as well: then most is done already. */
const maxAttempts = 5;

export function createPrismaAuditStore(database: Database): AuditStore {
  const { client } = database;

  async function sealBatch(officeId: string): Promise<number> {
    const rows = await client.auditEntry.findMany({
      where: { officeId, seq: null },
      orderBy: { id: "asc" },
      take: batchSize,
    });
    if (rows.length === 0) return 0;
    const head = await client.auditHead.findUnique({ where: { officeId } });
    const last = await client.auditEntry.findFirst({
      where: { officeId, seq: { not: null } },
      orderBy: { seq: "desc" },
      select: { seq: true, hash: true },
    });
    // Where both disagree somebody else wrote here: no number is used twice, and what is wrong stays to be seen (L3).
    const seq = Math.max(head?.seq ?? 0, last?.seq ?? 0);
    const entries = chainAfter({ seq, hash: head?.hash ?? last?.hash ?? chainStart.hash }, rows);
    await database.commit([...moveHead(officeId, head, entries), ...entries.map(placeEntry)]);
    return entries.length;
  }

  async function seal(officeId: string): Promise<number> {
    for (let placed = 0, attempt = 1; ; ) {
      try {
        const more = await sealBatch(officeId);
        placed += more;
        if (more < batchSize) return placed;
      } catch (error) {
        if (!(error instanceof CommitConflictError) || attempt === maxAttempts) throw error;
        await delay(Math.random() * 10 * attempt);
        attempt += 1;
      }
    }
  }

  async function namesOf(ids: readonly string[]): Promise<Map<string, string>> {
    const query = { where: { id: { in: [...new Set(ids)] } }, select: { id: true, name: true } };
    const [users, devices] = [await client.user.findMany(query), await client.device.findMany(query)];
    return new Map([...users, ...devices].map(({ id, name }) => [id, name]));
  }

  return {
    seal: (officeId) => guardStorage(() => seal(officeId)),
    frame: (officeId) =>
      guardStorage(async () => {
        // The last number before the head: an entry that is chained between the two is no stranger.
        const last = await client.auditEntry.aggregate({ where: { officeId }, _max: { seq: true } });
        const head = await client.auditHead.findUnique({ where: { officeId } });
        const waiting = await client.auditEntry.count({ where: { officeId, seq: null } });
        const cut = await client.auditEntry.findFirst({
          where: { officeId, action: auditCut },
          orderBy: { id: "desc" },
          select: { subjectId: true },
        });
        return {
          head: head && { seq: head.seq, hash: head.hash },
          lastSeq: last._max.seq ?? 0,
          waiting,
          cut: parsePoint(cut?.subjectId ?? null),
        };
      }),
    list: (officeId, { from, until, actorId, offset, limit }) =>
      guardStorage(async () => {
        const where = {
          officeId,
          at: { gte: new Date(from), lt: new Date(until) },
          ...(actorId !== null && { actorId }),
        };
        const total = await client.auditEntry.count({ where });
        const orderBy = [{ at: "desc" as const }, { id: "desc" as const }];
        const rows = await client.auditEntry.findMany({ where, orderBy, skip: offset, take: limit });
        const names = await namesOf(rows.flatMap((row) => row.actorId ?? []));
        return {
          total,
          entries: rows.map((row) => ({
            ...rowToEntry(row),
            seq: row.seq,
            actorName: names.get(row.actorId ?? "") ?? null,
          })),
        };
      }),
    people: (officeId) =>
      guardStorage(() =>
        client.user.findMany({ where: { officeId }, select: { id: true, name: true }, orderBy: { name: "asc" } }),
      ),
    chained: (officeId, { after, upTo, limit }) =>
      guardStorage(async () => {
        const where = { officeId, seq: { gt: after, lte: upTo } };
        const rows = await client.auditEntry.findMany({ where, orderBy: { seq: "asc" }, take: limit });
        return rows.map((row) => ({
          ...rowToEntry(row),
          seq: row.seq ?? 0,
          previousHash: row.previousHash ?? "",
          hash: row.hash ?? "",
        }));
      }),
  };
}

function chainAfter(head: ChainPoint, rows: readonly AuditRow[]): readonly ChainedEntry[] {
  const entries: ChainedEntry[] = [];
  let previous = head;
  for (const row of rows) {
    const entry = chainEntry(rowToEntry(row), previous);
    entries.push(entry);
    previous = entry;
  }
  return entries;
}

/** First of all: of two processes one waits here, and then finds that the head has moved. */
function moveHead(officeId: string, head: ChainPoint | null, entries: readonly ChainedEntry[]): Statement[] {
  const end = entries.at(-1);
  if (!end) return [];
  const { seq, hash } = end;
  if (head === null) return [insertRow("AuditHead", { officeId, seq, hash })];
  return [updateRow("AuditHead", { seq, hash }, { officeId, seq: head.seq, hash: head.hash })];
}

function placeEntry({ id, seq, previousHash, hash }: ChainedEntry): Statement {
  return {
    sql: 'UPDATE "AuditEntry" SET "seq" = ?, "previousHash" = ?, "hash" = ? WHERE "id" = ? AND "seq" IS NULL',
    args: [seq, previousHash, hash, id],
    expect: 1,
  };
}

function rowToEntry(row: AuditRow): AuditEntry {
  const { id, officeId, actorKind, actorId, action, subjectKind, subjectId } = row;
  const at = toInstant(row.at);
  return { id, officeId, at, actorKind, actorId, action, subjectKind, subjectId, fields: row.fields as string[] };
}
