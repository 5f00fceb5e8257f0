import { withOffice } from "#scripts/admin/open-office.ts";
import { readOptions, requireOne, UsageError } from "#scripts/admin/options.ts";
import { createPrismaAuditStore } from "#server/adapters/prisma/audit-store.ts";
import type { ChainPoint } from "#server/application/audit/audit-chain.ts";
import type { ChainFault, ChainReport } from "#server/application/audit/check-chain.ts";
import { parsePoint } from "#server/application/audit/cut-chain.ts";
import { verifyChain } from "#server/application/audit/verify-chain.ts";

/** L3. @throws where the chain is broken: exit code 1, for a timer. */
export async function verifyAudit(args: readonly string[]): Promise<void> {
  const options = readOptions(args, ["since"]);
  const noted = options.since?.length ? readPoint(requireOne(options, "since")) : null;
  await withOffice(async ({ database, officeId }) => {
    const report = await verifyChain(createPrismaAuditStore(database), officeId, noted);
    console.log(describeReport(report));
    if (report.fault) throw new Error(describeFault(report.fault));
  });
}

function readPoint(text: string): ChainPoint {
  const point = parsePoint(text);
  if (!point) throw new UsageError("--since must be NUMBER:HASH, as `audit verify` printed it earlier");
  return point;
}

function describeReport({ entries, waiting, head, fault }: ChainReport): string {
  const state = fault ? "BROKEN" : "unbroken";
  const end = head ? ` The end is ${head.seq}:${head.hash}` : "";
  const rest = waiting > 0 ? ` ${waiting} more are not numbered yet.` : "";
  return `${entries} entries, ${state}.${rest}${end}`;
}

function describeFault(fault: ChainFault): string {
  switch (fault.kind) {
    case "changed":
      return `Entry ${fault.seq} was changed after it was written.`;
    case "out_of_order":
      return `Entry ${fault.seq} does not follow the one before it: one of them was replaced or moved.`;
    case "removed":
      return fault.count === 1
        ? `Entry ${fault.seq} was removed.`
        : `${fault.count} entries from number ${fault.seq} on were removed.`;
    case "added":
      return `Entry ${fault.seq} was put in past the program.`;
  }
}
