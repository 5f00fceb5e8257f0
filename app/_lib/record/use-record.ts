"use client";
import { useCallback, useEffect, useRef, useState, useSyncExternalStore } from "react";
import type { RefusalCode, Reply } from "#app/_lib/queue-socket.ts";
import type { Live } from "#app/_lib/use-live.ts";
import { usePagePerson } from "#app/_lib/use-page-person.ts";
import type { CaseId, VisitId } from "#server/domain/visit.ts";
import { findDraft, keepDraft } from "./kept-drafts.ts";
import { hasUnsaved, type RecordChanges, type RecordVersion, readRecord } from "./record-draft.ts";
import { createRecordLink } from "./record-link.ts";
import { createRecordSaver, type RecordSaver, type SaverState } from "./record-saver.ts";
import { beginWork } from "./records-under-work.ts";

export type RecordHandle = {
  /** As this tab sees it; null until it was read. */
  visit: RecordVersion | null;
  /** The newer version of somebody else; present: a person decides before anything is stored. */
  theirs: RecordVersion | null;
  saving: "saved" | "saving" | "waiting";
  trouble: RefusalCode | null;
  edit(changes: RecordChanges): void;
  /** Opens a case under this id and links the record to it, in one step. */
  openCase(caseId: CaseId): void;
  takeTheirs(): void;
  keepMine(): void;
  /** Sends what is not stored yet together with an action that names revision and changes. */
  finish: RecordSaver["finish"];
};

type RecordSource = {
  visitId: VisitId;
  live: Pick<Live<"console">, "send" | "connected">;
  /** Its revision as the queue's picture tells it; null: not told. */
  seenRevision: number | null;
};

const nothingYet: SaverState = { draft: null, trouble: null, isBusy: false };
const notThere: Reply<unknown> = { ok: false, code: "offline" };

/** One record under work: read once, saved by itself, read again when somebody else has changed it (V5). */
export function useRecord({ visitId, live, seenRevision }: RecordSource): RecordHandle {
  const [saver, setSaver] = useState<RecordSaver | null>(null);
  const send = useRef(live.send);
  send.current = live.send;
  const owner = usePagePerson();

  useEffect(() => {
    if (owner === null) return;
    const endWork = beginWork(visitId);
    const opened = createRecordSaver({
      link: createRecordLink(visitId, () => send.current),
      restored: findDraft(owner, visitId),
    });
    const keep = () => {
      const { draft } = opened.getState();
      keepDraft(owner, visitId, draft && hasUnsaved(draft) ? draft : null);
    };
    const stopKeeping = opened.subscribe(keep);
    const flush = () => void opened.flush();
    window.addEventListener("pagehide", flush);
    setSaver(opened);
    flush();
    return () => {
      window.removeEventListener("pagehide", flush);
      endWork();
      void opened.flush().finally(stopKeeping);
    };
  }, [visitId, owner]);

  const state = useSyncExternalStore(
    saver?.subscribe ?? subscribeToNothing,
    () => saver?.getState() ?? nothingYet,
    () => nothingYet,
  );
  useNews(saver, state, { isConnected: live.connected, seenRevision });

  const { draft, trouble, isBusy } = state;
  const isUnsaved = draft !== null && hasUnsaved(draft);
  const finish = useCallback<RecordSaver["finish"]>(
    (action) => saver?.finish(action) ?? Promise.resolve(notThere),
    [saver],
  );
  return {
    visit: draft && readRecord(draft),
    theirs: draft?.theirs ?? null,
    saving: !isUnsaved ? "saved" : trouble === null || isBusy ? "saving" : "waiting",
    trouble: isUnsaved ? trouble : null,
    edit: (changes) => saver?.edit(changes),
    openCase: (caseId) => saver?.openCase(caseId),
    takeTheirs: () => saver?.takeTheirs(),
    keepMine: () => saver?.keepMine(),
    finish,
  };
}

/** A connection that is back, and a revision that is not ours, are reasons to read again. */
function useNews(
  saver: RecordSaver | null,
  state: SaverState,
  { isConnected, seenRevision }: { isConnected: boolean; seenRevision: number | null },
): void {
  const known = state.draft?.stored.revision ?? null;
  useEffect(() => {
    if (isConnected) void saver?.refresh();
  }, [saver, isConnected]);
  useEffect(() => {
    const isNews = seenRevision !== null && known !== null && seenRevision > known;
    if (isNews && !state.isBusy) void saver?.refresh();
  }, [saver, seenRevision, known, state.isBusy]);
}

function subscribeToNothing() {
  return () => {};
}
