"use client";
import { useCallback, useEffect, useRef, useState, useSyncExternalStore } from "react";
import type { RefusalCode, Reply } from "#app/_lib/queue-socket.ts";
import type { Live } from "#app/_lib/use-live.ts";
import type { VisitId } from "#server/domain/visit.ts";
import { findDraft, keepDraft } from "./kept-drafts.ts";
import { hasUnsaved, type RecordChanges, type RecordVersion, readRecord } from "./record-draft.ts";
import { createRecordSaver, type RecordSaver, type SaverState } from "./record-saver.ts";

export type RecordHandle = {
  /** As this tab sees it; null until it was read. */
  visit: RecordVersion | null;
  /** The newer version of somebody else; present: a person decides before anything is stored. */
  theirs: RecordVersion | null;
  saving: "saved" | "saving" | "waiting";
  trouble: RefusalCode | null;
  edit(changes: RecordChanges): void;
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

  useEffect(() => {
    const opened = createRecordSaver({
      link: {
        read: () => send.current("visit:read", { visitId }),
        save: (baseRevision, changes) => send.current("visit:edit", { visitId, baseRevision, changes: copy(changes) }),
      },
      restored: findDraft(visitId),
    });
    const keep = () => {
      const { draft } = opened.getState();
      keepDraft(visitId, draft && hasUnsaved(draft) ? draft : null);
    };
    const stopKeeping = opened.subscribe(keep);
    const flush = () => void opened.flush();
    window.addEventListener("pagehide", flush);
    setSaver(opened);
    flush();
    return () => {
      window.removeEventListener("pagehide", flush);
      void opened.flush().finally(stopKeeping);
    };
  }, [visitId]);

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

/** The wire's lists may be written to; those of a record are not. */
function copy({ foundConcerns, referrals, ...rest }: RecordChanges) {
  return {
    ...rest,
    ...(foundConcerns && { foundConcerns: [...foundConcerns] }),
    ...(referrals && { referrals: [...referrals] }),
  };
}

function subscribeToNothing() {
  return () => {};
}
