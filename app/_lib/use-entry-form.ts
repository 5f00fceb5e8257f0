"use client";
import { type FormEvent, useRef, useState } from "react";
import { useUnsavedGuard } from "#app/_lib/use-unsaved-guard.ts";
import { focusFirstInvalid } from "./focus-first-invalid.ts";
import type { RefusalCode, Reply } from "./queue-socket.ts";
import { createRandomUuid } from "./random-uuid.ts";

type Stored = { id: string; revision: number };

/** Each field of a form: its name, and what stands in it, in words. */
export type FieldWords<D> = readonly (readonly [name: string, say: (draft: D) => string])[];

type EntryFormOptions<D, P> = {
  /** As it was opened; null: a new one. */
  entry: Stored | null;
  /** As the list has it now; null: not there. */
  latest: Stored | null;
  start: D;
  /** The draft of what stands in the list now. */
  draftLatest(): D;
  fields: FieldWords<D>;
  /** What is wrong, by field. */
  check(draft: D): Readonly<Record<string, P>>;
  sayProblem(problem: P): string;
  /** Null: not sent, and said why. */
  send(at: { id: string; baseRevision: number | null }, draft: D): Promise<Reply<null> | null>;
  reload(): void | Promise<void>;
  onSaved(): void;
};

/** A form of something stored apart: checked before it is sent, never overwriting what somebody else has saved (G1, F7). */
export function useEntryForm<D extends object, P>(options: EntryFormOptions<D, P>) {
  const { entry, latest, check } = options;
  const [draft, setDraft] = useState(options.start);
  const [base, setBase] = useState(options.start);
  // One id for all tries: after "no answer" the same entry is sent again, not a second one.
  const [id, setId] = useState(() => entry?.id ?? createRandomUuid());
  const [baseRevision, setBaseRevision] = useState(entry?.revision ?? null);
  const [isChecked, setIsChecked] = useState(false);
  const [isPending, setIsPending] = useState(false);
  const [isKept, setIsKept] = useState(false);
  const [refusal, setRefusal] = useState<RefusalCode | null>(null);
  const form = useRef<HTMLFormElement>(null);
  const isDirty = JSON.stringify(draft) !== JSON.stringify(base);
  useUnsavedGuard(isDirty);
  const problems = isChecked ? check(draft) : {};
  const isOvertaken = !isPending && latest !== null && baseRevision !== null && latest.revision > baseRevision;

  async function submit(event: FormEvent) {
    event.preventDefault();
    setIsChecked(true);
    if (Object.keys(check(draft)).length > 0) return focusFirstInvalid(form.current);
    if (isPending) return;
    setIsPending(true);
    const reply = await options.send({ id, baseRevision }, draft);
    setIsPending(false);
    setRefusal(reply === null || reply.ok ? null : reply.code);
    if (reply?.ok) options.onSaved();
    else if (reply?.code === "record_conflict") await options.reload();
  }

  function goOnFrom(revision: number | null) {
    setBaseRevision(revision);
    setRefusal(null);
  }

  return {
    form,
    draft,
    change: (patch: Partial<D>) => {
      setDraft({ ...draft, ...patch });
      setIsKept(false);
    },
    /** What is wrong with a field; null: nothing. */
    say(field: string): string | null {
      const problem = problems[field];
      return problem === undefined ? null : options.sayProblem(problem);
    },
    submit,
    isDirty,
    isPending,
    isOvertaken,
    /** The own entries were kept against somebody else's, and nothing was typed since. */
    isKept,
    /** Every field as it is stored now, and as it stands here. */
    conflict: isOvertaken ? compare(options.fields, options.draftLatest(), draft) : [],
    refusal,
    takeLatest() {
      const fresh = options.draftLatest();
      setDraft(fresh);
      setBase(fresh);
      goOnFrom(latest?.revision ?? null);
    },
    keepMine() {
      setIsKept(true);
      goOnFrom(latest?.revision ?? null);
    },
    /** Somebody has deleted it meanwhile: what was typed becomes an entry of its own. */
    keepAsNew() {
      setId(createRandomUuid());
      goOnFrom(null);
    },
  };
}

function compare<D>(fields: FieldWords<D>, theirs: D, mine: D) {
  return fields.map(([name, say]) => ({ name, theirs: say(theirs), mine: say(mine) }));
}
