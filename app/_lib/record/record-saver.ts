import type { RefusalCode, Reply } from "#app/_lib/queue-socket.ts";
import type { CaseId } from "#server/domain/visit.ts";
import {
  acknowledge,
  beginRecordDraft,
  editRecord,
  isOpeningCase,
  keepMine,
  meetStored,
  openCaseWith,
  type RecordChanges,
  type RecordDraft,
  type RecordVersion,
  takeBack,
  takeChanges,
  takeTheirs,
} from "./record-draft.ts";

/** One record on the server. */
export type RecordLink = {
  read(): Promise<Reply<RecordVersion>>;
  /** `opensCase`: the case that `changes` names is opened with it. */
  save(baseRevision: number, changes: RecordChanges, opensCase: boolean): Promise<Reply<{ revision: number }>>;
};

export type SaverState = {
  /** Null until the record was read. */
  draft: RecordDraft | null;
  /** Why the last try failed; null: it did not. */
  trouble: RefusalCode | null;
  isBusy: boolean;
};

/** Sends changes together with an action on the record or its ticket. */
type Finish = (baseRevision: number, changes: RecordChanges) => Promise<Reply<unknown>>;

export type RecordSaver = ReturnType<typeof createRecordSaver>;

/** Typing pauses this long before it is sent: a choice and its correction are one change. */
const pauseMs = 400;
const firstRetryMs = 2_000;
const lastRetryMs = 15_000;
/** A server that finds a conflict where none is to be seen is asked again later, not for ever. */
const maxConflicts = 3;

/** The answer may come late or the commit may have happened. */
const isUnsure = (code: RefusalCode) => code === "no_answer";
/** Worth another try by itself. */
const isPassing = (code: RefusalCode) =>
  isUnsure(code) || code === "storage_unavailable" || code === "internal" || code === "rate_limited";

/**
 * Brings what is typed to the server: after a pause, in order, one thing at a time, again after a loss. Everything that
 * has not been acknowledged stays in its state.
 */
export function createRecordSaver({ link, restored = null }: { link: RecordLink; restored?: RecordDraft | null }) {
  const listeners = new Set<() => void>();
  let state: SaverState = { draft: restored, trouble: null, isBusy: false };
  let mustRead = true;
  let conflicts = 0;
  let retryMs = firstRetryMs;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let working: Promise<void> | null = null;

  function set(patch: Partial<SaverState>) {
    state = { ...state, ...patch };
    for (const listener of listeners) listener();
  }

  function workIn(delayMs: number) {
    clearTimeout(timer);
    timer = setTimeout(() => void work(), delayMs);
  }

  /** Reads and sends until there is nothing to do, or it cannot go on. */
  function work(): Promise<void> {
    clearTimeout(timer);
    working ??= workOn().finally(() => {
      working = null;
      set({ isBusy: false });
    });
    return working;
  }

  async function workOn(): Promise<void> {
    for (;;) {
      if (mustRead) {
        if (!(await read())) return;
        continue;
      }
      const taken = state.draft && takeChanges(state.draft);
      if (!taken) return;
      set({ draft: taken.draft, isBusy: true });
      const opensCase = isOpeningCase(taken.draft, taken.changes);
      const reply = await link.save(taken.draft.stored.revision, taken.changes, opensCase);
      if (!(reply.ok ? succeed(reply.data.revision) : fail(reply.code))) return;
    }
  }

  async function read(): Promise<boolean> {
    mustRead = false;
    const reply = await link.read();
    if (!reply.ok) {
      mustRead = true;
      return fail(reply.code);
    }
    const { draft } = state;
    retryMs = firstRetryMs;
    set({ draft: draft ? meetStored(draft, reply.data) : beginRecordDraft(reply.data), trouble: null });
    return true;
  }

  function succeed(revision: number): true {
    conflicts = 0;
    retryMs = firstRetryMs;
    if (state.draft) set({ draft: acknowledge(state.draft, revision), trouble: null });
    return true;
  }

  /** @returns whether work goes on at once. */
  function fail(code: RefusalCode): boolean {
    const { draft } = state;
    // Without a clear word what was sent stays as it was sent: an earlier try of it may be stored.
    const isClear = !isPassing(code) && code !== "offline";
    set({ trouble: code, draft: draft && isClear ? takeBack(draft) : draft });
    if (code === "record_conflict" && conflicts < maxConflicts) {
      conflicts += 1;
      mustRead = true;
      return true;
    }
    if (isPassing(code) || code === "record_conflict") {
      workIn(retryMs);
      retryMs = Math.min(retryMs * 2, lastRetryMs);
    }
    return false;
  }

  function decide(decision: (draft: RecordDraft) => RecordDraft) {
    if (!state.draft) return;
    set({ draft: decision(state.draft), trouble: null });
    void work();
  }

  return {
    getState: () => state,
    subscribe(listener: () => void) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    edit(changes: RecordChanges) {
      if (!state.draft) return;
      set({ draft: editRecord(state.draft, changes) });
      workIn(pauseMs);
    },
    openCase(caseId: CaseId) {
      if (!state.draft) return;
      set({ draft: openCaseWith(state.draft, caseId) });
      void work();
    },
    /** Now: the field was left, the page is being left, the line is back. Resolves when it is stored or cannot be. */
    flush: work,
    /** Somebody may have changed it: read again. */
    refresh(): Promise<void> {
      mustRead = true;
      return work();
    },
    takeTheirs: () => decide(takeTheirs),
    keepMine: () => decide(keepMine),
    finish,
    stop() {
      clearTimeout(timer);
      listeners.clear();
    },
  };

  /** Whatever is typed and an action go together, after everything that was sent before. */
  async function finish(send: Finish): Promise<Reply<unknown>> {
    await working;
    // A case is opened by an edit of its own, not by the end of a talk.
    if (mustRead || state.draft?.sent || isCaseToOpen()) await work();
    const { draft, trouble } = state;
    if (!draft || mustRead || draft.sent || isCaseToOpen()) return { ok: false, code: trouble ?? "no_answer" };
    if (draft.theirs) return { ok: false, code: "record_conflict" };
    clearTimeout(timer);
    const finishing = finishOnce(draft, send);
    working = finishing.then(
      () => undefined,
      () => undefined,
    );
    const reply = await finishing;
    working = null;
    set({ isBusy: false });
    if (!reply.ok && (isUnsure(reply.code) || mustRead)) void work();
    return reply;
  }

  function isCaseToOpen(): boolean {
    return state.draft !== null && isOpeningCase(state.draft, state.draft.typed);
  }

  async function finishOnce(draft: RecordDraft, send: Finish): Promise<Reply<unknown>> {
    set({ draft: { ...draft, sent: draft.typed, typed: {} }, isBusy: true });
    const reply = await send(draft.stored.revision, draft.typed);
    if (reply.ok) {
      conflicts = 0;
      mustRead = true;
      if (state.draft) set({ draft: acknowledge(state.draft, draft.stored.revision + 1), trouble: null });
      return reply;
    }
    const { draft: now } = state;
    const isConflict = reply.code === "record_conflict";
    // Whether it happened is read, not tried again: another try might find the next visitor.
    if (isUnsure(reply.code) || isConflict) mustRead = true;
    set({ draft: now && !isUnsure(reply.code) ? takeBack(now) : now });
    return reply;
  }
}
