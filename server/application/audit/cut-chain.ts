import { type AuditDraft, auditOf } from "#server/domain/audit.ts";
import type { ChainPoint } from "./audit-chain.ts";

/** The action of an entry that tells where retention has cut the oldest part of the chain (L4). */
export const auditCut = "audit_cut";

/** Written in the commit that deletes everything up to `point`: the anchor of what is left. */
export function cutEntry(point: ChainPoint): AuditDraft {
  return auditOf(auditCut, { kind: "audit", id: `${point.seq}:${point.hash}` });
}

/** `1204:5f0c…`: the number and hash of an entry; null where it is something else. */
export function parsePoint(text: string | null): ChainPoint | null {
  const match = /^(\d{1,10}):([0-9a-f]{64})$/.exec(text ?? "");
  return match?.[1] && match[2] ? { seq: Number(match[1]), hash: match[2] } : null;
}
