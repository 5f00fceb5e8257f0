import assert from "node:assert/strict";
import type { Visit, VisitContent, VisitState } from "#server/domain/visit.ts";
import { settleContent } from "#server/domain/visit-rules.ts";

/** One edit as an editor sent it. `seen`: the whole record as they knew it, at `baseRevision`. */
export type SentEdit = {
  visitId: string;
  baseRevision: number;
  changes: Partial<VisitContent>;
  /** What it makes of the record; null: what it was. */
  state: Exclude<VisitState, "draft"> | null;
  seen: Visit;
};

/** What became of it: acknowledged with a revision, or never answered but by a conflict later on. */
export type EditFate = { edit: SentEdit; revision: number | null };

/** The record an edit leaves, if it is stored. */
export function applyEdit(visit: Visit, { changes, state }: Pick<SentEdit, "changes" | "state">): Visit {
  return { ...settleContent({ ...visit, ...changes, state: state ?? visit.state }), revision: visit.revision + 1 };
}

/**
 * Issue 4, "to be shown": a record ends as exactly the edits that were acknowledged, each once, in the order of their
 * revisions; an edit whose answer never came may fill a gap. And nobody's acknowledged edit was overwritten unseen:
 * whoever was acknowledged knew the record as it was right before.
 */
export function checkHistory(begun: Visit, fates: readonly EditFate[], stored: Visit): void {
  const paths = follow(begun, fates, stored.revision);
  const fitting = paths.filter((end) => sameContent(end, stored));
  assert.ok(paths.length > 0, `${stored.id}: somebody was acknowledged who had not seen what they changed`);
  assert.ok(fitting.length > 0, `${stored.id}: revision ${stored.revision} is not what was acknowledged`);
}

/** Every state of the record the answers leave possible at a revision. */
function follow(begun: Visit, fates: readonly EditFate[], until: number): readonly Visit[] {
  const beyond = fates.filter(({ revision }) => revision !== null && revision > until);
  assert.deepEqual(beyond, [], `${begun.id}: acknowledged, and not stored`);
  let possible: readonly Visit[] = [begun];
  for (let base = begun.revision; base < until; base += 1) {
    // The very same edit of two people at one revision is one edit: neither has missed anything of the other's.
    const acknowledged = distinct(fates.filter(({ revision }) => revision === base + 1));
    assert.ok(acknowledged.length <= 1, `${begun.id}: revision ${base + 1} was acknowledged to two`);
    const candidates = acknowledged.length > 0 ? acknowledged : fates.filter((fate) => isUnanswered(fate, base));
    assert.ok(candidates.length > 0, `${begun.id}: nobody made revision ${base + 1}`);
    const next = possible.flatMap((visit) =>
      candidates
        // An edit that is acknowledged builds on what its editor saw: otherwise this was not the course of things.
        .filter(({ edit, revision }) => revision === null || sameContent(edit.seen, visit))
        .map(({ edit }) => applyEdit(visit, edit)),
    );
    possible = [...new Map(next.map((visit) => [JSON.stringify(contentOf(visit)), visit])).values()];
  }
  return possible;
}

function distinct(fates: readonly EditFate[]): readonly EditFate[] {
  const nameOf = ({ edit }: EditFate) => JSON.stringify([Object.entries(edit.changes).toSorted(), edit.state]);
  return [...new Map(fates.map((fate) => [nameOf(fate), fate])).values()];
}

function isUnanswered({ edit, revision }: EditFate, base: number): boolean {
  return revision === null && edit.baseRevision === base;
}

/** A draft becomes an open record when the day is closed, without an edit (E1). */
function sameContent(a: Visit, b: Visit): boolean {
  return JSON.stringify(contentOf(a)) === JSON.stringify(contentOf(b));
}

function contentOf({ state, foundConcerns, outcome, area, krmBefore, crisisIntervention, existenceSecured }: Visit) {
  const isComplete = state === "complete";
  return { isComplete, foundConcerns, outcome, area, krmBefore, crisisIntervention, existenceSecured };
}
