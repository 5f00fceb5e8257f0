"use client";
import { Trash2 } from "lucide-react";
import { FieldError, Label, Text, TextArea, TextField } from "react-aria-components";
import { useTranslations } from "use-intl";
import { useStaffLanguage } from "#app/_i18n/staff-intl.tsx";
import { formatPlainDate } from "#app/_lib/format-time.ts";
import { useNoteDraft } from "#app/_lib/use-note-draft.ts";
import type { NotesView, StoredNote } from "#app/_lib/use-notes.ts";
import { type NoteKind, noteLimits } from "#server/domain/note.ts";
import { ActionButton } from "../action-button.tsx";
import { inputLook } from "../fields.tsx";
import { NoteConflict } from "./note-conflict.tsx";

type NoteFieldProps = {
  kind: NoteKind;
  stored: StoredNote | null;
  keepDays: number;
  isReadOnly: boolean;
  isLocked: boolean;
  notes: NotesView;
};

/** Saved when the field is left, and by its button; what is typed stays until it is saved. */
export function NoteField({ kind, stored, keepDays, isReadOnly, isLocked, notes }: NoteFieldProps) {
  const t = useTranslations("staff.notes");
  const tRefusals = useTranslations("staff.refusals");
  const { formatLocale } = useStaffLanguage();
  const draft = useNoteDraft({ kind, stored, notes });
  const limit = noteLimits[kind];
  const isTooLong = draft.text.trim().length > limit;
  const canSave =
    draft.isDirty && !isTooLong && draft.text.trim() !== "" && draft.theirs === null && !isLocked && !isReadOnly;

  function inWords(): string {
    if (draft.base === null) return t("keepDays", { n: keepDays });
    return t("keepUntil", { date: formatPlainDate(draft.base.keepUntil, formatLocale) });
  }

  return (
    <div className="space-y-2">
      <TextField
        value={draft.text}
        onChange={draft.change}
        onBlur={() => canSave && void draft.save()}
        isReadOnly={isReadOnly}
        isInvalid={isTooLong}
        validationBehavior="aria"
        className="flex flex-col gap-1"
      >
        <Label className="font-medium">{t(kind)}</Label>
        <TextArea rows={kind === "note" ? 3 : 2} className={`${inputLook} resize-y`} spellCheck="true" />
        <div className="flex flex-wrap justify-between gap-x-4 text-sm text-muted">
          <Text slot="description">{inWords()}</Text>
          <span className="tabular-nums">{t("length", { n: draft.text.trim().length, limit })}</span>
        </div>
        {isTooLong && (
          <FieldError className="text-sm font-medium text-danger-700">{t("tooLong", { limit })}</FieldError>
        )}
      </TextField>
      {draft.theirs && (
        <NoteConflict theirs={draft.theirs} onTake={draft.takeTheirs} onKeep={() => void draft.keepMine()} />
      )}
      <div className="flex flex-wrap items-center gap-3">
        <ActionButton
          size="small"
          label={t(`save.${kind}`)}
          onPress={() => void draft.save()}
          isDisabled={!canSave}
          isPending={draft.isSaving}
        >
          {t("saveShort")}
        </ActionButton>
        {draft.base && (
          <ActionButton
            size="small"
            variant="quiet"
            icon={Trash2}
            label={t(`remove.${kind}`)}
            onPress={() => void draft.remove()}
            isDisabled={isLocked || draft.isSaving || draft.theirs !== null}
          >
            {t("removeShort")}
          </ActionButton>
        )}
        <p aria-live="polite" className="text-sm font-medium empty:hidden">
          {draft.refusal && draft.theirs === null ? (
            <span className="text-danger-700">{tRefusals(draft.refusal)}</span>
          ) : (
            draft.isSaved && !draft.isDirty && <span className="text-good-700">{t("saved")}</span>
          )}
        </p>
      </div>
    </div>
  );
}
