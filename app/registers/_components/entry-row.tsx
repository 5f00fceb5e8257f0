"use client";
import { Pencil, Trash2 } from "lucide-react";
import type { ReactNode } from "react";
import { useTranslations } from "use-intl";
import { ActionButton } from "#app/_ui/action-button.tsx";

type EntryRowProps = {
  /** What it says: names the row's buttons. */
  text: string;
  lang?: string;
  /** Beside the text: its state. */
  badge?: ReactNode;
  /** Below it: date, concern, whom. */
  facts: readonly (string | null)[];
  note?: string | null;
  /** Buttons of its own. */
  extra?: ReactNode;
  isLocked: boolean;
  onEdit(): void;
  onRemove(): void;
};

export function EntryRow({ text, lang, badge, facts, note, extra, isLocked, onEdit, onRemove }: EntryRowProps) {
  const t = useTranslations("staff.registers");
  const short = text.length > 40 ? `${text.slice(0, 40)} …` : text;
  return (
    <li className="flex flex-wrap items-start gap-x-4 gap-y-2 py-4">
      <div className="min-w-64 flex-1 space-y-1">
        {badge}
        <p dir="auto" className="text-lg whitespace-pre-line text-pretty" {...(lang ? { lang } : {})}>
          {text}
        </p>
        <p className="text-muted">{facts.filter((fact) => fact !== null).join(" · ")}</p>
        {note && <p className="border-s-4 border-line ps-3 whitespace-pre-line text-pretty">{note}</p>}
      </div>
      <div className="flex flex-wrap gap-1">
        {extra}
        <ActionButton
          variant="quiet"
          icon={Pencil}
          label={t("editOf", { text: short })}
          onPress={onEdit}
          isDisabled={isLocked}
        >
          {t("edit")}
        </ActionButton>
        <ActionButton
          variant="quiet"
          icon={Trash2}
          label={t("removeOf", { text: short })}
          onPress={onRemove}
          isDisabled={isLocked}
        />
      </div>
    </li>
  );
}
