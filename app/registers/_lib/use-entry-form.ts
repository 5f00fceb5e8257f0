"use client";
import { type FormEvent, useRef, useState } from "react";
import { useTranslations } from "use-intl";
import { focusFirstInvalid } from "#app/_lib/focus-first-invalid.ts";
import type { RefusalCode, Reply } from "#app/_lib/queue-socket.ts";
import { createRandomUuid } from "#app/_lib/random-uuid.ts";
import { useUnsavedGuard } from "#app/_lib/use-unsaved-guard.ts";
import type { EntryProblems } from "./check-entry.ts";

type Stored = { id: string; revision: number };

type EntryFormOptions<D> = {
  /** As it was opened; null: a new one. */
  entry: Stored | null;
  /** As the list has it now; null: not there. */
  latest: Stored | null;
  start: D;
  /** The draft of what stands in the list now. */
  draftLatest(): D;
  check(draft: D): EntryProblems;
  send(at: { id: string; baseRevision: number | null }, draft: D): Promise<Reply<null>>;
  reload(): Promise<void>;
  onSaved(): void;
};

/** One form of a register: checked before it is sent, never overwriting what somebody else has saved meanwhile (G1). */
export function useEntryForm<D extends object>(options: EntryFormOptions<D>) {
  const { entry, latest, check } = options;
  const t = useTranslations("staff.registers.problems");
  const [draft, setDraft] = useState(options.start);
  const [base, setBase] = useState(options.start);
  const [id, setId] = useState(() => entry?.id ?? createRandomUuid());
  const [baseRevision, setBaseRevision] = useState(entry?.revision ?? null);
  const [isChecked, setIsChecked] = useState(false);
  const [isPending, setIsPending] = useState(false);
  const [refusal, setRefusal] = useState<{ code: RefusalCode; reference: string | null } | null>(null);
  const form = useRef<HTMLFormElement>(null);
  const isDirty = JSON.stringify(draft) !== JSON.stringify(base);
  useUnsavedGuard(isDirty);
  const problems = isChecked ? check(draft) : {};
  const isOvertaken = !isPending && latest !== null && baseRevision !== null && latest.revision > baseRevision;

  function say(field: string): string | null {
    const problem = problems[field];
    if (!problem) return null;
    return problem.code === "tooLong" ? t("tooLong", { max: String(problem.max) }) : t(problem.code);
  }

  async function submit(event: FormEvent) {
    event.preventDefault();
    setIsChecked(true);
    if (Object.keys(check(draft)).length > 0) return focusFirstInvalid(form.current);
    if (isPending) return;
    setIsPending(true);
    const reply = await options.send({ id, baseRevision }, draft);
    setIsPending(false);
    setRefusal(reply.ok ? null : { code: reply.code, reference: reply.reference ?? null });
    if (reply.ok) options.onSaved();
    else if (reply.code === "record_conflict") await options.reload();
  }

  return {
    form,
    draft,
    change: (patch: Partial<D>) => setDraft({ ...draft, ...patch }),
    say,
    submit,
    isDirty,
    isPending,
    isOvertaken,
    refusal,
    takeLatest() {
      const fresh = options.draftLatest();
      setDraft(fresh);
      setBase(fresh);
      setBaseRevision(latest?.revision ?? null);
      setRefusal(null);
    },
    keepMine() {
      setBaseRevision(latest?.revision ?? null);
      setRefusal(null);
    },
    /** Somebody has deleted it meanwhile: what was typed becomes an entry of its own. */
    keepAsNew() {
      setId(createRandomUuid());
      setBaseRevision(null);
      setRefusal(null);
    },
  };
}
