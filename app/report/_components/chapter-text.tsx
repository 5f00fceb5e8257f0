"use client";
import { useTranslations } from "use-intl";
import type { Live } from "#app/_lib/use-live.ts";
import { ConflictView } from "#app/_ui/conflict-view.tsx";
import { TextAreaField } from "#app/_ui/text-area-field.tsx";
import type { FreeTextId } from "#server/domain/report/chapters.ts";
import { type StoredChapter, useChapterText } from "../_lib/use-chapter-text.ts";

type ChapterTextProps = {
  live: Live<"report">;
  year: number;
  chapter: FreeTextId;
  stored: StoredChapter;
  reload(): void;
};

/** As many as the server takes. */
const maxLength = 7_500;

export function ChapterText(props: ChapterTextProps) {
  const t = useTranslations("staff.report.yearly");
  const tRefusal = useTranslations("staff.refusals");
  const { typed, setTyped, isDirty, refusal, theirs, keepMine, takeTheirs } = useChapterText(props);
  const { chapter } = props;
  return (
    <div className="space-y-2">
      <TextAreaField
        label={t(`chapters.${chapter}`)}
        hint={t(`hints.${chapter}`)}
        value={typed}
        onChange={setTyped}
        error={refusal && tRefusal(refusal)}
        max={maxLength}
        rows={8}
      />
      {theirs ? (
        <ConflictView
          title={t("conflictTitle")}
          lead={t("conflictLead")}
          rows={[{ name: t(`chapters.${chapter}`), theirs: theirs.text, mine: typed }]}
          onTakeTheirs={takeTheirs}
          onKeepMine={keepMine}
        />
      ) : (
        <p role="status" className="text-sm text-muted">
          {isDirty ? t("typed") : typed !== "" && t("saved")}
        </p>
      )}
    </div>
  );
}
