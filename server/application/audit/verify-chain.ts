import type { ChainPoint } from "./audit-chain.ts";
import type { AuditStore } from "./audit-store.ts";
import { type ChainReport, createChainCheck } from "./check-chain.ts";

/** A few milliseconds of work: nobody who draws a number waits longer for it. */
const batchSize = 200;

/**
 * Reads an office's whole chain (L3), piece by piece, while the office goes on working. `noted`: a head somebody wrote
 * down earlier, in another place; with it even a chain that was computed anew is found.
 */
export async function verifyChain(
  audit: AuditStore,
  officeId: string,
  noted: ChainPoint | null = null,
): Promise<ChainReport> {
  const report = await walk(audit, officeId, noted);
  // A cut between the first piece and its own entry looks like a missing beginning; a second look does not.
  return report.fault === null ? report : walk(audit, officeId, noted);
}

async function walk(audit: AuditStore, officeId: string, noted: ChainPoint | null): Promise<ChainReport> {
  const frame = await audit.frame(officeId);
  const check = createChainCheck(noted);
  const upTo = frame.head?.seq ?? frame.lastSeq;
  for (let after = 0; after < upTo; ) {
    const entries = await audit.chained(officeId, { after, upTo, limit: batchSize });
    for (const entry of entries) check.add(entry);
    after = entries.at(-1)?.seq ?? upTo;
  }
  return check.finish(frame);
}
