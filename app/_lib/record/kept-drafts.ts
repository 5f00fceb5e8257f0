import type { RecordDraft } from "./record-draft.ts";

/** Codes and days only: no word of anybody stands in a draft. */
const keyOf = (visitId: string) => `record:${visitId}`;

/** What this tab has typed and the server does not have yet, over a reload and a crash of the page. */
export function keepDraft(visitId: string, draft: RecordDraft | null): void {
  if (draft === null) window.sessionStorage.removeItem(keyOf(visitId));
  else window.sessionStorage.setItem(keyOf(visitId), JSON.stringify(draft));
}

export function findDraft(visitId: string): RecordDraft | null {
  const kept = window.sessionStorage.getItem(keyOf(visitId));
  return kept === null ? null : (JSON.parse(kept) as RecordDraft);
}
