import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type AuditEntry, type ChainedEntry, type ChainPoint, chainEntry, chainStart } from "./audit-chain.ts";
import { type ChainFrame, type ChainReport, createChainCheck } from "./check-chain.ts";
import { cutEntry, parsePoint } from "./cut-chain.ts";

function buildEntry(id: number, overrides: Partial<AuditEntry> = {}): AuditEntry {
  return {
    id,
    officeId: "main",
    at: new Date(Date.UTC(2026, 10, 23, 8, 0, id)).toISOString(),
    actorKind: "staff",
    actorId: `u${id % 3}`,
    action: "visit_saved",
    subjectKind: "visit",
    subjectId: `v${id}`,
    fields: ["outcome", "language"].slice(0, id % 3),
    ...overrides,
  };
}

function buildChain(length: number, after: ChainPoint = chainStart): ChainedEntry[] {
  const chain: ChainedEntry[] = [];
  for (let n = 1; n <= length; n += 1) chain.push(chainEntry(buildEntry(after.seq + n), chain.at(-1) ?? after));
  return chain;
}

function frameOf(chain: readonly ChainedEntry[], overrides: Partial<ChainFrame> = {}): ChainFrame {
  const end = chain.at(-1);
  const head = end ? { seq: end.seq, hash: end.hash } : null;
  return { head, lastSeq: end?.seq ?? 0, waiting: 0, cut: null, ...overrides };
}

function check(chain: readonly ChainedEntry[], frame: ChainFrame, noted: ChainPoint | null = null): ChainReport {
  const walk = createChainCheck(noted);
  for (const entry of chain) walk.add(entry);
  return walk.finish(frame);
}

const other: { [K in keyof ChainedEntry]: (entry: ChainedEntry) => ChainedEntry[K] } = {
  id: (e) => e.id + 1000,
  officeId: (e) => `${e.officeId}x`,
  at: (e) => new Date(Date.parse(e.at) + 1).toISOString(),
  actorKind: () => "clock",
  actorId: (e) => (e.actorId === null ? "u" : null),
  action: (e) => `${e.action}x`,
  subjectKind: (e) => (e.subjectKind === null ? "case" : null),
  subjectId: (e) => `${e.subjectId}x`,
  fields: (e) => [...e.fields, "area"],
  seq: (e) => e.seq,
  previousHash: () => "f".repeat(64),
  hash: () => "e".repeat(64),
};
const tamperable = Object.keys(other).filter((name) => name !== "seq") as (keyof ChainedEntry)[];

describe("an unbroken chain", () => {
  test("[L3] is told with its length and its end; an empty one is unbroken, too", () => {
    const chain = buildChain(5);
    const head = { seq: 5, hash: chain[4]!.hash };
    expect(check(chain, frameOf(chain, { waiting: 2 }))).toEqual({ entries: 5, waiting: 2, head, fault: null });
    expect(check([], frameOf([]))).toEqual({ entries: 0, waiting: 0, head: null, fault: null });
  });

  test("[L2] the hash is SHA-256 over the previous one and the entry in a fixed form", () => {
    expect(chainEntry(buildEntry(1), chainStart).hash).toBe(
      "5d7b905e1debab1279ee681b1c86a8763fc05941f6148f8d62d9104efc712b0f",
    );
  });

  test("[L4] what was cut from its beginning is vouched for by the entry of the cut", () => {
    const chain = buildChain(9);
    const gone = { seq: chain[3]!.seq, hash: chain[3]!.hash };
    const cut = chainEntry({ ...buildEntry(10), ...cutEntry(gone) }, chain[8]!);
    const rest = [...chain.slice(4), cut];
    expect(parsePoint(cut.subjectId)).toEqual(gone);
    expect(check(rest, frameOf(rest, { cut: gone })).fault).toBeNull();
    // Somebody takes away one more.
    expect(check(rest.slice(1), frameOf(rest, { cut: gone })).fault).toEqual({ kind: "removed", seq: 5, count: 1 });
    // Or puts an old one back.
    const before = [chain[3]!, ...rest];
    expect(check(before, frameOf(before, { cut: gone })).fault).toEqual({ kind: "added", seq: 4 });
    // Or cuts without the program.
    expect(check(chain.slice(4), frameOf(chain)).fault).toEqual({ kind: "removed", seq: 1, count: 4 });
  });
});

describe("tampering", () => {
  const chains = fc.integer({ min: 2, max: 12 });

  test("[L3] any changed field of any entry is found", () => {
    fc.assert(
      fc.property(chains, fc.nat(), fc.constantFrom(...tamperable), (length, at, field) => {
        const chain = buildChain(length);
        const frame = frameOf(chain);
        const index = at % length;
        const entry = chain[index]!;
        chain[index] = { ...entry, [field]: other[field](entry) };
        expect(check(chain, frame).fault).toEqual({ kind: "changed", seq: index + 1 });
      }),
    );
  });

  test("[L3] an entry that was changed and hashed anew is found at the next one, or at the end", () => {
    fc.assert(
      fc.property(chains, fc.nat(), (length, at) => {
        const chain = buildChain(length);
        const frame = frameOf(chain);
        const index = at % length;
        chain[index] = chainEntry({ ...chain[index]!, actorId: "somebody else" }, chain[index - 1] ?? chainStart);
        const isLast = index === length - 1;
        expect(check(chain, frame).fault).toEqual(
          isLast ? { kind: "changed", seq: length } : { kind: "out_of_order", seq: index + 2 },
        );
      }),
    );
  });

  test("[L3] removed entries are found wherever they were, the latest included", () => {
    fc.assert(
      fc.property(chains, fc.nat(), fc.nat(), (length, from, count) => {
        const chain = buildChain(length);
        const frame = frameOf(chain);
        const start = from % length;
        const gone = 1 + (count % (length - start));
        const rest = chain.toSpliced(start, gone);
        const lastSeq = rest.at(-1)?.seq ?? 0;
        expect(check(rest, { ...frame, lastSeq }).fault).toEqual({ kind: "removed", seq: start + 1, count: gone });
      }),
    );
  });

  test("[L3] two entries that change places are found, with or without their numbers", () => {
    fc.assert(
      fc.property(chains, fc.nat(), fc.nat(), fc.boolean(), (length, a, b, withHashes) => {
        const [one, two] = [a % length, b % length].toSorted((x, y) => x - y) as [number, number];
        fc.pre(one !== two);
        const chain = buildChain(length);
        const frame = frameOf(chain);
        const swap = (to: ChainedEntry, from: ChainedEntry): ChainedEntry =>
          withHashes
            ? { ...from, seq: to.seq }
            : { ...from, seq: to.seq, previousHash: to.previousHash, hash: to.hash };
        const [first, second] = [chain[one]!, chain[two]!];
        chain[one] = swap(first, second);
        chain[two] = swap(second, first);
        expect(check(chain, frame).fault).toMatchObject({ kind: "changed", seq: one + 1 });
      }),
    );
  });

  test("[L3] an entry put in at the end with a number of its own is found", () => {
    const chain = buildChain(4);
    const longer = [...chain, chainEntry(buildEntry(99), chain[3]!)];
    expect(check(longer, { ...frameOf(chain), lastSeq: 5 }).fault).toEqual({ kind: "added", seq: 5 });
  });

  test("[L3] a chain computed anew, and one whose end was taken back, do not fit an end written down earlier", () => {
    const chain = buildChain(6);
    const noted = { seq: 5, hash: chain[4]!.hash };
    expect(check(chain, frameOf(chain), noted).fault).toBeNull();
    const anew: ChainedEntry[] = [];
    for (const entry of chain) {
      const changed = entry.seq === 3 ? { ...entry, action: "visit_read" } : entry;
      anew.push(chainEntry(changed, anew.at(-1) ?? chainStart));
    }
    expect(check(anew, frameOf(anew)).fault).toBeNull();
    expect(check(anew, frameOf(anew), noted).fault).toEqual({ kind: "changed", seq: 5 });
    const short = chain.slice(0, 3);
    expect(check(short, frameOf(short), noted).fault).toEqual({ kind: "removed", seq: 4, count: 2 });
    expect(check([], frameOf([]), noted).fault).toEqual({ kind: "removed", seq: 1, count: 5 });
  });
});
