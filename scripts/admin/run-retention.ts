import { type OpenOffice, withOffice } from "#scripts/admin/open-office.ts";
import { readOptions } from "#scripts/admin/options.ts";
import { createPrismaAuditStore } from "#server/adapters/prisma/audit-store.ts";
import { createPrismaQueueStore } from "#server/adapters/prisma/queue-store.ts";
import { createPrismaRetentionStore } from "#server/adapters/prisma/retention-store.ts";
import { systemClock } from "#server/adapters/system/system-clock.ts";
import { dueCounts, runRetention } from "#server/application/retention/run-retention.ts";
import { type RetentionCounts, retentionRules } from "#server/domain/retention-plan.ts";

/** X2, also while the server runs. */
export async function retentionRun(args: readonly string[]): Promise<void> {
  readOptions(args, []);
  await withOffice(async (office) => {
    const id = `${office.officeId}:by-hand:${systemClock.now()}`;
    const counts = await runRetention(portsOf(office), office.officeId, { id, actor: { kind: "operator", id: null } });
    await createPrismaAuditStore(office.database).seal(office.officeId);
    console.log(describeCounts(counts, "deleted"));
  });
}

export async function retentionDryRun(args: readonly string[]): Promise<void> {
  readOptions(args, []);
  await withOffice(async (office) => {
    console.log(describeCounts(await dueCounts(portsOf(office), office.officeId), "would be deleted"));
  });
}

function portsOf({ database }: OpenOffice) {
  return {
    store: createPrismaQueueStore(database),
    retention: createPrismaRetentionStore(database),
    clock: systemClock,
  };
}

const words: Record<(typeof retentionRules)[number], string> = {
  drafts: "records that nobody finished",
  notes: "notes and call-back contacts",
  appointments: "appointments",
  hours: "hours of contacts of earlier years",
  announcements: "announcements that are over",
  audit: "entries of the log of changes",
  runs: "runs of this deletion",
  pairings: "expired pairing codes",
  links: "expired one-time links",
  sessions: "expired sessions",
};

function describeCounts(counts: RetentionCounts | null, what: string): string {
  const lines = retentionRules.map((rule) => `${String(counts?.[rule] ?? 0).padStart(8)}  ${words[rule]}`);
  return [`What ${what}:`, ...lines].join("\n");
}
