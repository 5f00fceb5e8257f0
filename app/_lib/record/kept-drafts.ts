import type { RecordDraft } from "./record-draft.ts";

const prefix = "record:";
/** Long enough for a holiday; what cannot be handed in for so long is decided without it. */
const keptMs = 14 * 24 * 60 * 60 * 1_000;

/** `owner`: account of who typed it. `keptAt`: milliseconds. */
type Kept = { owner: string; keptAt: number; draft: RecordDraft };

/**
 * What this tab has typed and the server does not have yet, over a reload and a crash of the page. Codes and days only:
 * no word of anybody stands in a draft. A browser that keeps nothing loses only what it was to keep.
 */
export function keepDraft(owner: string, visitId: string, draft: RecordDraft | null, now = Date.now()): void {
  tryStorage((storage) => {
    if (draft === null) storage.removeItem(prefix + visitId);
    else storage.setItem(prefix + visitId, JSON.stringify({ owner, keptAt: now, draft } satisfies Kept));
  });
}

/** Null also where it is somebody else's. */
export function findDraft(owner: string, visitId: string): RecordDraft | null {
  const kept = readKept(visitId);
  return kept?.owner === owner ? kept.draft : null;
}

/** Records of which this person has typed something in this tab that is not stored. */
export function keptDraftsOf(owner: string): readonly string[] {
  return keptIds().filter((visitId) => readKept(visitId)?.owner === owner);
}

/** Who signs in next in this tab hands in nothing of somebody else's; what is too old goes as well. */
export function forgetForeignDrafts(owner: string, now = Date.now()): void {
  forget((kept) => kept?.owner !== owner || kept.keptAt + keptMs < now);
}

/** At signing out. */
export function forgetDrafts(): void {
  forget(() => true);
}

function forget(isToGo: (kept: Kept | null) => boolean): void {
  const going = keptIds().filter((visitId) => isToGo(readKept(visitId)));
  tryStorage((storage) => {
    for (const visitId of going) storage.removeItem(prefix + visitId);
  });
}

function keptIds(): readonly string[] {
  const keys = tryStorage((storage) => Object.keys(storage)) ?? [];
  return keys.filter((key) => key.startsWith(prefix)).map((key) => key.slice(prefix.length));
}

function readKept(visitId: string): Kept | null {
  return tryStorage((storage) => {
    const kept = JSON.parse(storage.getItem(prefix + visitId) ?? "null") as Partial<Kept> | null;
    return kept?.owner && kept.keptAt && kept.draft ? (kept as Kept) : null;
  });
}

/** Full or switched off: the draft is still in the page, and goes to the server from there. */
function tryStorage<T>(use: (storage: Storage) => T): T | null {
  try {
    return use(window.sessionStorage);
  } catch {
    return null;
  }
}
