"use client";
import { useEffect, useState } from "react";
import { useUnsavedGuard } from "#app/_lib/use-unsaved-guard.ts";
import type { FieldProblems } from "./field-problem.ts";
import type { SettingsRefusal } from "./use-settings.tsx";

export type SetupDraft<D> = {
  draft: D;
  change(patch: Partial<D>): void;
  /** Empty until saving was tried. */
  problems: FieldProblems;
  isDirty: boolean;
  /** Somebody else saved meanwhile. */
  isOvertaken: boolean;
  isSaving: boolean;
  isSaved: boolean;
  refusal: SettingsRefusal | null;
  /** False: something is wrong, or was refused. */
  save(): Promise<boolean>;
  discard(): void;
};

const noProblems: FieldProblems = new Map();

/**
 * One form beside what is stored: follows it while nothing is typed, never overwrites what is. `send` gets a draft
 * without problems.
 */
export function useSetupDraft<D extends object>(
  stored: D,
  check: (draft: D) => FieldProblems,
  send: (draft: D) => Promise<SettingsRefusal | null>,
): SetupDraft<D> {
  const storedText = JSON.stringify(stored);
  const [draft, setDraft] = useState(stored);
  const [base, setBase] = useState(storedText);
  const [isChecked, setIsChecked] = useState(false);
  const [isSaving, setIsSaving] = useState(false);
  const [isSaved, setIsSaved] = useState(false);
  const [refusal, setRefusal] = useState<SettingsRefusal | null>(null);
  const isDirty = JSON.stringify(draft) !== base;
  useUnsavedGuard(isDirty);

  useEffect(() => {
    if (isDirty || storedText === base) return;
    setDraft(JSON.parse(storedText) as D);
    setBase(storedText);
  }, [isDirty, storedText, base]);

  async function save() {
    setIsChecked(true);
    if (check(draft).size > 0 || isSaving) return false;
    setIsSaving(true);
    const refused = await send(draft);
    setIsSaving(false);
    setRefusal(refused);
    if (refused) return false;
    setBase(JSON.stringify(draft));
    setIsChecked(false);
    setIsSaved(true);
    return true;
  }

  return {
    draft,
    change(patch) {
      setDraft({ ...draft, ...patch });
      setIsSaved(false);
      setRefusal(null);
    },
    problems: isChecked ? check(draft) : noProblems,
    isDirty,
    isOvertaken: isDirty && storedText !== base,
    isSaving,
    isSaved,
    refusal,
    save,
    discard() {
      setDraft(stored);
      setBase(storedText);
      setIsChecked(false);
      setRefusal(null);
    },
  };
}
