import fc from "fast-check";
import { expect, test } from "vitest";
import type { ConcernCode } from "#server/domain/ticket.ts";
import type { OutcomeCode, Visit } from "#server/domain/visit.ts";
import { buildVisit } from "#tests/support/builders.ts";
import {
  acknowledge,
  beginRecordDraft,
  differingFields,
  editRecord,
  hasUnsaved,
  keepMine,
  meetStored,
  type RecordChanges,
  type RecordDraft,
  type RecordVersion,
  readRecord,
  takeBack,
  takeChanges,
  takeTheirs,
} from "./record-draft.ts";

const visit = buildVisit({ revision: 4, outcome: null });
const solved = { outcome: "KLA-INFO" as OutcomeCode };
const benefits = { area: "benefits" } as const;

function send(draft: RecordDraft): { draft: RecordDraft; changes: RecordChanges } {
  const taken = takeChanges(draft);
  if (!taken) throw new Error("there is nothing to send");
  return taken;
}

test("what is typed is shown at once, sent once and then stored", () => {
  const typed = editRecord(beginRecordDraft(visit), solved);
  expect(readRecord(typed).outcome).toBe("KLA-INFO");
  const { draft, changes } = send(typed);
  expect(changes).toEqual(solved);
  const stored = acknowledge(draft, 5);
  expect(hasUnsaved(stored)).toBe(false);
  expect(stored.stored).toMatchObject({ revision: 5, outcome: "KLA-INFO" });
});

test("a field that is put back before it was sent is not sent", () => {
  const draft = editRecord(editRecord(beginRecordDraft(visit), solved), { outcome: null });
  expect(takeChanges(draft)).toBeNull();
});

test("a field that is put back while its change is under way is sent again", () => {
  const { draft } = send(editRecord(beginRecordDraft(visit), solved));
  const back = acknowledge(editRecord(draft, { outcome: null }), 5);
  expect(send(back).changes).toEqual({ outcome: null });
});

test("without an answer the very same changes are sent again, whatever was typed since", () => {
  const first = send(editRecord(beginRecordDraft(visit), solved));
  const again = send(editRecord(first.draft, benefits));
  expect(again.changes).toEqual(first.changes);
  expect(send(acknowledge(again.draft, 5)).changes).toEqual(benefits);
});

test("a refused change counts as typed: it can be corrected and is not lost", () => {
  const { draft } = send(editRecord(beginRecordDraft(visit), solved));
  expect(send(editRecord(takeBack(draft), benefits)).changes).toEqual({ ...solved, ...benefits });
});

test("an answer that was lost is found again by reading", () => {
  const { draft } = send(editRecord(beginRecordDraft(visit), solved));
  const found = meetStored(editRecord(draft, benefits), { ...visit, ...solved, revision: 5 });
  expect(found.theirs).toBeNull();
  expect(send(found).changes).toEqual(benefits);
});

test("[P7] a version that only lost its number is no conflict: the day was closed meanwhile", () => {
  const typed = editRecord(beginRecordDraft({ ...visit, ticketNumber: 512 }), solved);
  const met = meetStored(typed, { ...visit, ticketNumber: null, revision: 5 });
  expect(met.theirs).toBeNull();
  expect(readRecord(met)).toMatchObject({ ticketNumber: null, revision: 5, outcome: "KLA-INFO" });
});

test("a newer version is taken over where nothing was typed", () => {
  const met = meetStored(beginRecordDraft(visit), { ...visit, ...benefits, revision: 5 });
  expect(readRecord(met)).toMatchObject({ area: "benefits", revision: 5 });
});

test("two people who typed the same do not meet in a conflict", () => {
  const met = meetStored(editRecord(beginRecordDraft(visit), solved), { ...visit, ...solved, revision: 5 });
  expect(met.theirs).toBeNull();
  expect(hasUnsaved(met)).toBe(false);
});

test("[R13] another version stops the sending until a person decides", () => {
  const met = meetStored(editRecord(beginRecordDraft(visit), solved), { ...visit, ...benefits, revision: 5 });
  expect(takeChanges(met)).toBeNull();
  expect(met.theirs && differingFields(met.theirs, readRecord(met))).toEqual(["area", "outcome"]);
  expect(readRecord(takeTheirs(met))).toMatchObject({ area: "benefits", outcome: null, revision: 5 });
  expect(send(keepMine(met)).changes).toEqual({ ...solved, area: null });
  expect(readRecord(keepMine(met))).toMatchObject({ area: null, outcome: "KLA-INFO", revision: 5 });
});

test("what was stored and taken out again by somebody is not put back unasked", () => {
  const { draft } = send(editRecord(beginRecordDraft(visit), solved));
  expect(meetStored(draft, { ...visit, revision: 6 }).theirs).not.toBeNull();
});

// ── Sequences: tabs, crashes, lost questions, lost answers ──────────────────────────────────────────────────────────

const edits = fc.constantFrom<RecordChanges>(
  { outcome: "KLA-INFO" as OutcomeCode },
  { outcome: null },
  { area: "benefits" },
  { area: "outside" },
  { foundConcerns: ["KDU-01" as ConcernCode, "BES-02" as ConcernCode] },
  { foundConcerns: [], krmBefore: "no" },
  { crisisIntervention: true, existenceSecured: false },
);
const fates = fc.constantFrom("answered", "question lost", "answer lost");
const tabNumbers = fc.constantFrom(0, 1);
const steps = fc.oneof(
  { weight: 4, arbitrary: fc.record({ do: fc.constant("edit" as const), tab: tabNumbers, changes: edits }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constant("send" as const), tab: tabNumbers, fate: fates }) },
  fc.record({ do: fc.constant("crash" as const), tab: tabNumbers }),
  fc.record({ do: fc.constant("read" as const), tab: tabNumbers }),
  fc.record({ do: fc.constant("decide" as const), tab: tabNumbers, keep: fc.boolean() }),
);
type Step = typeof steps extends fc.Arbitrary<infer S> ? S : never;

/** A server with the rule of revisions, and tabs before it. */
function createWorld(tabCount: number) {
  let row: Visit = visit;
  const drafts = Array.from({ length: tabCount }, () => beginRecordDraft(row));
  /** Revision of the latest change of a field, and what of it each tab has been shown. */
  const changedAt = new Map<string, number>();
  const seenAt = drafts.map(() => new Map<string, number>());
  const unseen: string[] = [];

  function show(tab: number) {
    const draft = drafts[tab]!;
    for (const [field, revision] of changedAt) {
      const name = field as keyof RecordVersion;
      const isShown = draft.theirs !== null || JSON.stringify(readRecord(draft)[name]) === JSON.stringify(row[name]);
      if (isShown) seenAt[tab]!.set(field, revision);
    }
  }

  /** The rule of the store: stored on the revision it names, or already stored exactly so. */
  function store(tab: number, base: number, changes: RecordChanges): boolean {
    if (row.revision === base + 1 && differingFields({ ...row, ...changes }, row).length === 0) {
      // Who typed what somebody else has stored meanwhile knows it.
      for (const field of Object.keys(changes)) seenAt[tab]!.set(field, changedAt.get(field) ?? 0);
      return true;
    }
    if (row.revision !== base) return false;
    const next = { ...row, ...changes, revision: base + 1 };
    for (const field of differingFields(row, next)) {
      if ((changedAt.get(field) ?? 0) > (seenAt[tab]!.get(field) ?? 0)) unseen.push(field);
      changedAt.set(field, next.revision);
      seenAt[tab]!.set(field, next.revision);
    }
    row = next;
    return true;
  }

  function read(tab: number) {
    drafts[tab] = meetStored(drafts[tab]!, row);
    show(tab);
  }

  function exchange(tab: number, fate: string) {
    const taken = takeChanges(drafts[tab]!);
    if (!taken) return;
    drafts[tab] = taken.draft;
    if (fate === "question lost") return;
    const isStored = store(tab, taken.draft.stored.revision, taken.changes);
    if (fate === "answer lost") return;
    if (!isStored) return read(tab);
    drafts[tab] = acknowledge(taken.draft, taken.draft.stored.revision + 1);
  }

  return {
    row: () => row,
    drafts,
    unseen,
    play(step: Step) {
      const tab = step.tab % tabCount;
      switch (step.do) {
        case "edit":
          drafts[tab] = editRecord(drafts[tab]!, step.changes);
          return;
        case "send":
          return exchange(tab, step.fate);
        case "crash":
          // What the browser keeps is text.
          drafts[tab] = JSON.parse(JSON.stringify(drafts[tab])) as RecordDraft;
          return read(tab);
        case "read":
          return read(tab);
        case "decide":
          drafts[tab] = step.keep ? keepMine(drafts[tab]!) : takeTheirs(drafts[tab]!);
      }
    },
    /** The line is good again and every conflict is decided: nothing is left to send. */
    settle() {
      for (let turn = 0; turn < 20; turn += 1) {
        for (const [tab] of drafts.entries()) {
          drafts[tab] = keepMine(drafts[tab]!);
          exchange(tab, "answered");
          read(tab);
        }
      }
    },
  };
}

test("one tab: whatever is lost on the way, the record ends as it was typed", () => {
  fc.assert(
    fc.property(fc.array(steps, { maxLength: 40 }), (sequence) => {
      const world = createWorld(1);
      const expected: RecordChanges = Object.assign(
        {},
        ...sequence.map((step) => (step.do === "edit" ? step.changes : {})),
      );
      for (const step of sequence) world.play(step);
      expect(world.drafts[0]!.theirs).toBeNull();
      world.settle();
      expect(differingFields(world.row(), { ...visit, ...expected })).toEqual([]);
      expect(hasUnsaved(world.drafts[0]!)).toBe(false);
    }),
    { numRuns: 500 },
  );
});

test("two tabs: nobody ever overwrites what they were not shown, and both end at what is stored", () => {
  fc.assert(
    fc.property(fc.array(steps, { maxLength: 60 }), (sequence) => {
      const world = createWorld(2);
      for (const step of sequence) world.play(step);
      world.settle();
      expect(world.unseen).toEqual([]);
      for (const draft of world.drafts) {
        expect(hasUnsaved(draft)).toBe(false);
        expect(readRecord(draft)).toEqual(world.row());
      }
    }),
    { numRuns: 500 },
  );
});
