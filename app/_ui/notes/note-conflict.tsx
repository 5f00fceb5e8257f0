"use client";
import { useTranslations } from "use-intl";
import type { StoredNote } from "#app/_lib/use-notes.ts";
import { ActionButton } from "../action-button.tsx";
import { Notice } from "../notice.tsx";

type NoteConflictProps = { theirs: StoredNote; onTake(): void; onKeep(): void };

/** Somebody else has written meanwhile: both versions are seen, the person decides. */
export function NoteConflict({ theirs, onTake, onKeep }: NoteConflictProps) {
  const t = useTranslations("staff.notes");
  return (
    <div role="alert">
      <Notice tone="warm" title={t("conflict")}>
        <p className="text-sm">{t("theirs")}</p>
        <blockquote className="my-2 border-s-4 border-warm-200 ps-3 whitespace-pre-line text-ink">
          {theirs.text}
        </blockquote>
        <div className="flex flex-wrap gap-2">
          <ActionButton size="small" onPress={onKeep}>
            {t("keepMine")}
          </ActionButton>
          <ActionButton size="small" onPress={onTake}>
            {t("takeTheirs")}
          </ActionButton>
        </div>
      </Notice>
    </div>
  );
}
