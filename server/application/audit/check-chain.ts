import { type ChainedEntry, type ChainPoint, chainStart, hashEntry } from "./audit-chain.ts";

/** What is wrong with a chain, at the entry where it shows first. */
export type ChainFault =
  /** The entry does not say any more what it said when it was numbered. */
  | { kind: "changed"; seq: number }
  /** The entry is whole, but does not follow the one before it: that one was replaced, or both were moved. */
  | { kind: "out_of_order"; seq: number }
  /** `count` entries from `seq` on are missing. */
  | { kind: "removed"; seq: number; count: number }
  /** An entry stands behind the end that was noted, or before the beginning. */
  | { kind: "added"; seq: number };

export type ChainReport = {
  /** How many entries are in the chain. */
  entries: number;
  /** Written, but not numbered yet. */
  waiting: number;
  head: ChainPoint | null;
  fault: ChainFault | null;
};

/** What is known of a chain apart from its entries. */
export type ChainFrame = {
  /** The noted end. */
  head: ChainPoint | null;
  /** The highest number any entry has. */
  lastSeq: number;
  waiting: number;
  /** After which point the oldest entries were cut, as the latest cut says (L4). */
  cut: ChainPoint | null;
};

/** Takes the entries of one chain in the order of their numbers and tells in the end whether it is unbroken (L3). */
export function createChainCheck(noted: ChainPoint | null = null): {
  add(entry: ChainedEntry): void;
  finish(frame: ChainFrame): ChainReport;
} {
  let entries = 0;
  let first: ChainPoint | null = null;
  let last: ChainPoint | null = null;
  let fault: ChainFault | null = null;

  function report(found: ChainFault): void {
    fault ??= found;
  }

  return {
    add(entry) {
      entries += 1;
      first ??= { seq: entry.seq - 1, hash: entry.previousHash };
      if (last !== null && entry.seq > last.seq + 1) {
        report({ kind: "removed", seq: last.seq + 1, count: entry.seq - last.seq - 1 });
      }
      if (hashEntry(entry) !== entry.hash) report({ kind: "changed", seq: entry.seq });
      if (last !== null && entry.previousHash !== last.hash) report({ kind: "out_of_order", seq: entry.seq });
      if (noted?.seq === entry.seq && noted.hash !== entry.hash) report({ kind: "changed", seq: entry.seq });
      last = { seq: entry.seq, hash: entry.hash };
    },
    finish({ head, lastSeq, waiting, cut }) {
      const start = cut ?? chainStart;
      const atStart = first === null || isSame(first, start) ? null : faultOfStart(first, start);
      if (atStart !== null && (fault === null || atStart.seq < fault.seq)) fault = atStart;
      const end = last ?? start;
      const known = Math.max(head?.seq ?? 0, noted?.seq ?? 0);
      if (end.seq < known) report({ kind: "removed", seq: end.seq + 1, count: known - end.seq });
      if (lastSeq > (head?.seq ?? 0)) report({ kind: "added", seq: (head?.seq ?? 0) + 1 });
      if (head !== null && last !== null && !isSame(head, end)) report({ kind: "changed", seq: end.seq });
      return { entries, waiting, head, fault };
    },
  };
}

function faultOfStart(first: ChainPoint, start: ChainPoint): ChainFault {
  if (first.seq > start.seq) return { kind: "removed", seq: start.seq + 1, count: first.seq - start.seq };
  return { kind: first.seq < start.seq ? "added" : "out_of_order", seq: first.seq + 1 };
}

function isSame(one: ChainPoint, other: ChainPoint): boolean {
  return one.seq === other.seq && one.hash === other.hash;
}
