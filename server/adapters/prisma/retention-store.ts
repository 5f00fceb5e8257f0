import type { ChainPoint } from "#server/application/audit/audit-chain.ts";
import { cutEntry } from "#server/application/audit/cut-chain.ts";
import type { RetentionRun, RetentionStore } from "#server/application/retention/retention-store.ts";
import { auditOf } from "#server/domain/audit.ts";
import {
  daysWithoutHour,
  noCounts,
  type RetentionCounts,
  type RetentionPlan,
  retentionRules,
} from "#server/domain/retention-plan.ts";
import { localDate } from "#server/domain/zoned-time.ts";
import { writeAudit } from "./audit-statements.ts";
import type { Database, Reader, Statement } from "./database.ts";
import { toInstant } from "./rows.ts";
import { insertRow } from "./statements.ts";
import { guardStorage } from "./storage-guard.ts";

/** Long enough to tell somebody why a code or link of yesterday does not work. */
const deadForMs = 24 * 3_600_000;

export function createPrismaRetentionStore(database: Database): RetentionStore {
  const { client } = database;
  return {
    count: (officeId, plan) =>
      guardStorage(async () => {
        const found = { cut: await findCut(client, officeId, plan), hours: await findHours(client, officeId, plan) };
        return countDue(client, officeId, plan, found);
      }),
    run: (officeId, plan, { id, done, by }) =>
      guardStorage(async () => {
        let counts: RetentionCounts | null = null;
        await database.commitInTurn(officeId, async (reader) => {
          counts = null;
          if (await reader.retentionRun.findUnique({ where: { id }, select: { id: true } })) return null;
          const cut = await findCut(reader, officeId, plan);
          const hours = await findHours(reader, officeId, plan);
          const found = addDone(await countDue(reader, officeId, plan, { cut, hours }), done);
          counts = found;
          const rules = retentionRules.filter((rule) => found[rule] > 0);
          return [
            ...deleteDue(officeId, plan, { cut, hours, counts: found }),
            insertRow("RetentionRun", { id, officeId, at: new Date(plan.now), counts: JSON.stringify(found) }),
            ...writeAudit(officeId, by.actor, by.at, [
              ...(cut === null ? [] : [cutEntry(cut)]),
              auditOf("retention_ran", null, rules),
            ]),
          ];
        });
        return counts;
      }),
    hasRun: (officeId, id) =>
      guardStorage(async () => (await client.retentionRun.count({ where: { officeId, id } })) > 0),
    runs: (officeId, limit) =>
      guardStorage(async () => {
        const rows = await client.retentionRun.findMany({ where: { officeId }, orderBy: { at: "desc" }, take: limit });
        return rows.map(
          ({ id, at, counts }): RetentionRun => ({
            id,
            at: toInstant(at),
            counts: { ...noCounts, ...(counts as RetentionCounts) },
          }),
        );
      }),
    scrub: () => guardStorage(() => database.scrub()),
  };
}

/** The last entry that may go: everything up to it is old, and something stays behind it (L4). */
async function findCut(reader: Reader, officeId: string, { auditBefore }: RetentionPlan): Promise<ChainPoint | null> {
  const chained = { officeId, seq: { not: null } };
  const select = { seq: true, hash: true };
  const young = await reader.auditEntry.findFirst({
    where: { ...chained, at: { gte: new Date(auditBefore) } },
    orderBy: { seq: "asc" },
    select,
  });
  const kept = young ?? (await reader.auditEntry.findFirst({ where: chained, orderBy: { seq: "desc" }, select }));
  if (kept?.seq == null) return null;
  const last = await reader.auditEntry.findFirst({
    where: { officeId, seq: { lt: kept.seq } },
    orderBy: { seq: "desc" },
    select,
  });
  return last?.seq != null && last.hash !== null ? { seq: last.seq, hash: last.hash } : null;
}

async function countDue(
  reader: Reader,
  officeId: string,
  plan: RetentionPlan,
  { cut, hours }: { cut: ChainPoint | null; hours: readonly Days[] },
): Promise<RetentionCounts> {
  const dead = new Date(Date.parse(plan.now) - deadForMs);
  const now = new Date(plan.now);
  return {
    ...noCounts,
    notes: await reader.sealedText.count({ where: { officeId, keepUntil: { lt: plan.today } } }),
    appointments: await reader.appointment.count({ where: { officeId, date: { lt: plan.appointmentsBefore } } }),
    hours: await countHours(reader, officeId, hours),
    audit: cut === null ? 0 : await reader.auditEntry.count({ where: { officeId, seq: { lte: cut.seq } } }),
    runs: await reader.retentionRun.count({ where: { officeId, at: { lt: new Date(plan.auditBefore) } } }),
    pairings: await reader.pairing.count({ where: { expiresAt: { lt: dead } } }),
    links: await reader.oneTimeLink.count({ where: { expiresAt: { lt: dead } } }),
    sessions:
      (await reader.session.count({ where: { expiresAt: { lt: now } } })) +
      (await reader.verification.count({ where: { expiresAt: { lt: now } } })),
  };
}

type Days = { from: string; to: string };

/** None where a run has found them already: since it was due, and since the latest report was frozen (X5). */
async function findHours(reader: Reader, officeId: string, plan: RetentionPlan): Promise<readonly Days[]> {
  const reports = await reader.reportSnapshot.findMany({ where: { officeId }, select: { year: true, frozenAt: true } });
  const last = await reader.retentionRun.findFirst({ where: { officeId }, orderBy: { at: "desc" } });
  const isDone =
    last !== null &&
    last.at >= new Date(plan.hoursDueSince) &&
    reports.every(({ frozenAt }) => frozenAt.getTime() < last.at.getTime());
  if (isDone) return [];
  const frozen = reports.map(({ year, frozenAt }) => ({ year, on: localDate(toInstant(frozenAt), plan.timeZone) }));
  return daysWithoutHour(plan, frozen);
}

async function countHours(reader: Reader, officeId: string, days: readonly Days[]): Promise<number> {
  if (days.length === 0) return 0;
  const OR = days.map(({ from, to }) => ({ date: { gte: from, lte: to } }));
  return reader.visit.count({ where: { officeId, hour: { not: null }, OR } });
}

/** As `countDue` counted them. */
function deleteDue(
  officeId: string,
  plan: RetentionPlan,
  { cut, hours, counts }: { cut: ChainPoint | null; hours: readonly Days[]; counts: RetentionCounts },
): Statement[] {
  const dead = new Date(Date.parse(plan.now) - deadForMs);
  const now = new Date(plan.now);
  return [
    { sql: 'DELETE FROM "SealedText" WHERE "officeId" = ? AND "keepUntil" < ?', args: [officeId, plan.today] },
    {
      sql: 'UPDATE "SealedText" SET "keepUntil" = ? WHERE "officeId" = ? AND "keepUntil" > ?',
      args: [plan.notesUntil, officeId, plan.notesUntil],
    },
    { sql: 'DELETE FROM "Appointment" WHERE "officeId" = ? AND "date" < ?', args: [officeId, plan.appointmentsBefore] },
    ...(counts.hours === 0
      ? []
      : hours.map(({ from, to }) => ({
          sql: `UPDATE "Visit" SET "hour" = NULL
                WHERE "officeId" = ? AND "date" >= ? AND "date" <= ? AND "hour" IS NOT NULL`,
          args: [officeId, from, to],
        }))),
    ...(cut === null
      ? []
      : [{ sql: 'DELETE FROM "AuditEntry" WHERE "officeId" = ? AND "seq" <= ?', args: [officeId, cut.seq] }]),
    {
      sql: 'DELETE FROM "RetentionRun" WHERE "officeId" = ? AND "at" < ?',
      args: [officeId, new Date(plan.auditBefore)],
    },
    { sql: 'DELETE FROM "Pairing" WHERE "expiresAt" < ?', args: [dead] },
    { sql: 'DELETE FROM "OneTimeLink" WHERE "expiresAt" < ?', args: [dead] },
    { sql: 'DELETE FROM "Session" WHERE "expiresAt" < ?', args: [now] },
    { sql: 'DELETE FROM "Verification" WHERE "expiresAt" < ?', args: [now] },
  ];
}

function addDone(counts: RetentionCounts, done: RetentionCounts): RetentionCounts {
  return { ...counts, drafts: done.drafts, announcements: done.announcements };
}
