"use client";
import { LockKeyhole } from "lucide-react";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { useDiscretion } from "#app/_lib/discretion.tsx";
import type { Live } from "#app/_lib/use-live.ts";
import { useNotes } from "#app/_lib/use-notes.ts";
import { type NoteSubject, noteKinds } from "#server/domain/note.ts";
import { ActionButton } from "../action-button.tsx";
import { Notice } from "../notice.tsx";
import { NoteField } from "./note-field.tsx";

type NoteBlockProps = {
  subject: NoteSubject;
  live: Pick<Live<"console">, "send" | "connected">;
  isLocked: boolean;
};

/** Reasons that concern the note itself; that the server is gone stands elsewhere on the page. */
const shownRefusals = ["note_key_missing", "note_key_wrong", "note_unreadable"] as const;

/** A note and how to call back, for the ombudsperson's eyes; nothing at all where the office does not allow it (X4). */
export function NoteBlock({ subject, live, isLocked }: NoteBlockProps) {
  const t = useTranslations("staff.notes");
  const tRefusals = useTranslations("staff.refusals");
  const notes = useNotes(live, subject);
  const { isOn } = useDiscretion();
  const [isOpen, setIsOpen] = useState(false);
  const { list } = notes;
  const refusal = shownRefusals.find((code) => code === notes.refusal);

  if (refusal) {
    return (
      <div role="alert">
        <Notice tone="danger" title={t("heading")}>
          {tRefusals(refusal)}
        </Notice>
      </div>
    );
  }
  if (list === null || (!list.allowed && list.notes.length === 0)) return null;
  // Nobody who looks over the shoulder reads along (P21).
  if (!isOpen && (list.notes.length === 0 || isOn)) {
    return (
      <ActionButton variant="quiet" size="small" icon={LockKeyhole} onPress={() => setIsOpen(true)}>
        {t(list.notes.length === 0 ? "open" : "show")}
      </ActionButton>
    );
  }
  return (
    <section aria-label={t("heading")} className="space-y-3 rounded-md border border-line bg-paper p-4">
      <div>
        <h3 className="flex items-center gap-2 font-semibold">
          <LockKeyhole aria-hidden className="size-4 shrink-0" />
          {t("heading")}
        </h3>
        <p className="mt-1 text-sm text-muted text-pretty">{t("warning")}</p>
      </div>
      {noteKinds.map((kind) => {
        const stored = list.notes.find((note) => note.kind === kind) ?? null;
        if (stored === null && !list.allowed) return null;
        return (
          <NoteField
            key={kind}
            kind={kind}
            stored={stored}
            keepDays={list.keepDays}
            isReadOnly={!list.allowed}
            isLocked={isLocked}
            notes={notes}
          />
        );
      })}
    </section>
  );
}
