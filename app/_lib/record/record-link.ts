import type { Live } from "#app/_lib/use-live.ts";
import type { VisitId } from "#server/domain/visit.ts";
import type { RecordChanges } from "./record-draft.ts";
import type { RecordLink } from "./record-saver.ts";

/** @param send asked for anew each time: a page gets another one with each connection. */
export function createRecordLink(visitId: VisitId, send: () => Live<"console">["send"]): RecordLink {
  return {
    read: () => send()("visit:read", { visitId }),
    save: (baseRevision, changes, opensCase) =>
      send()("visit:edit", { visitId, baseRevision, changes: copy(changes), opensCase }),
  };
}

/** The wire's lists may be written to; those of a record are not. */
function copy({ foundConcerns, referrals, ...rest }: RecordChanges) {
  return {
    ...rest,
    ...(foundConcerns && { foundConcerns: [...foundConcerns] }),
    ...(referrals && { referrals: [...referrals] }),
  };
}
