import type { Live } from "#app/_lib/use-live.ts";
import type { VisitId } from "#server/domain/visit.ts";
import { findDraft, keepDraft, keptDraftsOf } from "./kept-drafts.ts";
import { hasUnsaved } from "./record-draft.ts";
import { createRecordLink } from "./record-link.ts";
import { createRecordSaver } from "./record-saver.ts";
import { isUnderWork } from "./records-under-work.ts";

/**
 * Brings to the server what this person typed in this tab into records that are not open: a page that was left, a
 * session that ended. What somebody else has changed meanwhile stays until its record is opened, for a person decides.
 */
export async function handInDrafts(owner: string, send: () => Live<"console">["send"]): Promise<void> {
  for (const visitId of keptDraftsOf(owner)) {
    if (isUnderWork(visitId)) continue;
    const saver = createRecordSaver({
      link: createRecordLink(visitId as VisitId, send),
      restored: findDraft(owner, visitId),
    });
    await saver.flush();
    const { draft, trouble } = saver.getState();
    saver.stop();
    // Opened meanwhile: its form keeps what is to be kept.
    if (isUnderWork(visitId)) continue;
    const isGone = trouble === "record_not_found";
    keepDraft(owner, visitId, draft && hasUnsaved(draft) && !isGone ? draft : null);
  }
}
