"use client";
import { useCallback, useEffect, useRef, useState } from "react";
import type { RefusalCode } from "#app/_lib/queue-socket.ts";
import { createRandomUuid } from "#app/_lib/random-uuid.ts";
import type { Live } from "#app/_lib/use-live.ts";
import type { FreeTextId } from "#server/domain/report/chapters.ts";

/** A chapter as the server has it; null: nobody has written it yet. */
export type StoredChapter = { id: string; text: string; revision: number } | null;

/** Milliseconds without a key after which a draft is handed in. */
const pauseMs = 1_200;

type Options = { live: Live<"report">; year: number; chapter: FreeTextId; stored: StoredChapter; reload(): void };

/** One free chapter: what is typed is saved after a pause; somebody else's change is shown, never overwritten (Z7). */
export function useChapterText({ live, year, chapter, stored, reload }: Options) {
  const [typed, setTyped] = useState(stored?.text ?? "");
  const [base, setBase] = useState<StoredChapter>(stored);
  const [refusal, setRefusal] = useState<RefusalCode | null>(null);
  const [newId] = useState(createRandomUuid);
  const isSaving = useRef(false);
  // Another object with every tick of the page; a pause must not begin anew with it.
  const latest = useRef({ live, reload });
  latest.current = { live, reload };
  const isDirty = typed.trim() !== (base?.text ?? "").trim();
  const isOvertaken = (stored?.revision ?? -1) > (base?.revision ?? -1) && stored?.text !== typed.trim();

  // Nothing typed here: the newest version is simply shown.
  useEffect(() => {
    if (isDirty || (stored?.revision ?? -1) <= (base?.revision ?? -1)) return;
    setBase(stored);
    setTyped(stored?.text ?? "");
  }, [stored, base, isDirty]);

  const save = useCallback(
    async (on: StoredChapter) => {
      const { live: line, reload: readAgain } = latest.current;
      if (isSaving.current || !line.connected) return;
      isSaving.current = true;
      const text = typed.trim();
      const id = on?.id ?? newId;
      const baseRevision = on?.revision ?? null;
      const reply = await line.send("report-text:save", { id, year, chapter, text, baseRevision });
      isSaving.current = false;
      setRefusal(reply.ok ? null : reply.code);
      if (reply.ok) setBase({ id, text, revision: (baseRevision ?? -1) + 1 });
      else if (reply.code === "record_conflict") readAgain();
    },
    [typed, newId, year, chapter],
  );

  useEffect(() => {
    if (!isDirty || isOvertaken || refusal === "record_conflict") return;
    const timer = setTimeout(() => void save(base), pauseMs);
    return () => clearTimeout(timer);
  }, [isDirty, isOvertaken, refusal, base, save]);

  return {
    typed,
    setTyped,
    isDirty,
    refusal: refusal === "record_conflict" ? null : refusal,
    /** Somebody else's version, where both have typed. */
    theirs: isDirty && isOvertaken ? stored : null,
    keepMine: () => void save(stored),
    takeTheirs() {
      setBase(stored);
      setTyped(stored?.text ?? "");
      setRefusal(null);
    },
  };
}
