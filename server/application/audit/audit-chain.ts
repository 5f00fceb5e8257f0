import { createHash } from "node:crypto";
import type { Instant } from "#server/domain/time.ts";

/** One entry as it is stored: who did what when to which record or setting. */
export type AuditEntry = {
  id: number;
  officeId: string;
  at: Instant;
  actorKind: string;
  actorId: string | null;
  action: string;
  subjectKind: string | null;
  subjectId: string | null;
  fields: readonly string[];
};

/** An entry with its place in the chain. */
export type ChainedEntry = AuditEntry & { seq: number; previousHash: string; hash: string };

/** A place in the chain: the hash of the entry with this number. */
export type ChainPoint = { seq: number; hash: string };

/** What the first entry of an office follows. */
export const chainStart: ChainPoint = { seq: 0, hash: "0".repeat(64) };

/** Gives an entry the place right after `previous` (L2). */
export function chainEntry(entry: AuditEntry, previous: ChainPoint): ChainedEntry {
  const placed = { ...entry, seq: previous.seq + 1, previousHash: previous.hash };
  return { ...placed, hash: hashEntry(placed) };
}

/**
 * SHA-256, in hex, over the previous hash, a line feed, and the entry as a JSON list in this order: two databases that
 * store an object's keys in another order come to the same hash.
 */
export function hashEntry(entry: AuditEntry & { seq: number; previousHash: string }): string {
  const { seq, id, officeId, at, actorKind, actorId, action, subjectKind, subjectId, fields } = entry;
  const content = JSON.stringify([seq, id, officeId, at, actorKind, actorId, action, subjectKind, subjectId, fields]);
  return createHash("sha256").update(`${entry.previousHash}\n${content}`).digest("hex");
}
