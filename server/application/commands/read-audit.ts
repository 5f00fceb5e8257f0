import { ok } from "#server/domain/result.ts";
import { addDays, toInstant } from "#server/domain/zoned-time.ts";
import { auditListReply, auditPageSize, auditVerifyReply } from "#server/protocol/audit.ts";
import { verifyChain } from "../audit/verify-chain.ts";
import type { CommandHandlers } from "../command-handlers.ts";
import type { Dependencies } from "../dependencies.ts";

/** Enough to tell two apart, too little to look one up. */
const shownIdLength = 8;

/** L5: who changed what, for the administrator: no topic, no text, no value (P13). */
export function createReadAudit({ audit, store }: Dependencies): Pick<CommandHandlers, "audit:list" | "audit:verify"> {
  return {
    "audit:list": async ({ officeId }, { from, to, actorId, offset }) => {
      const { timeZone } = (await store.read(officeId)).settings;
      const { total, entries } = await audit.list(officeId, {
        from: toInstant(from, "00:00", timeZone),
        until: toInstant(addDays(to, 1), "00:00", timeZone),
        actorId,
        offset,
        limit: auditPageSize,
      });
      return ok(
        auditListReply.parse({
          total,
          entries: entries.map(({ officeId: _, actorId: __, subjectId, ...entry }) => ({
            ...entry,
            subjectId: subjectId?.slice(0, shownIdLength) ?? null,
          })),
          people: await audit.people(officeId),
        }),
      );
    },
    "audit:verify": async ({ officeId }) => {
      const { fault, ...report } = await verifyChain(audit, officeId);
      return ok(
        auditVerifyReply.parse({
          ...report,
          fault: fault && { kind: fault.kind, seq: fault.seq, count: fault.kind === "removed" ? fault.count : null },
        }),
      );
    },
  };
}
