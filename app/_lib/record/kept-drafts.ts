import type { RecordDraft } from "./record-draft.ts";

const prefix = "record:";

/**
 * What this tab has typed and the server does not have yet, over a reload and a crash of the page. Codes and days only:
 * no word of anybody stands in a draft. A browser that keeps nothing loses only what it was to keep.
 */
export function keepDraft(visitId: string, draft: RecordDraft | null): void {
  try {
    if (draft === null) window.sessionStorage.removeItem(prefix + visitId);
    else window.sessionStorage.setItem(prefix + visitId, JSON.stringify(draft));
  } catch {
    // Full or switched off: the draft is still in the page, and goes to the server from there.
  }
}

export function findDraft(visitId: string): RecordDraft | null {
  try {
    const kept = window.sessionStorage.getItem(prefix + visitId);
    return kept === null ? null : (JSON.parse(kept) as RecordDraft);
  } catch {
    return null;
  }
}

/** Who signs in next in this tab hands in nothing of somebody else's. */
export function forgetDrafts(): void {
  for (const key of Object.keys(window.sessionStorage)) {
    if (key.startsWith(prefix)) window.sessionStorage.removeItem(key);
  }
}
