"use client";
import { Plus, X } from "lucide-react";
import { useTranslations } from "use-intl";
import { ActionButton } from "#app/_ui/action-button.tsx";
import { TimeField } from "#app/_ui/time-field.tsx";
import { type DraftHours, suggestHours } from "../_lib/settings-draft.ts";
import { useSettings } from "../_lib/use-settings.tsx";

/** As many as one day takes in server/protocol/settings.ts. */
const maxBlocks = 4;

type HoursEditorProps = {
  /** Name of the day, for assistive technology. */
  day: string;
  hours: readonly DraftHours[];
  onChange(hours: DraftHours[]): void;
  /** What is wrong with the block at a place. */
  say(at: number): string | null;
};

/** The opening times of one day: none, one, or several. */
export function HoursEditor({ day, hours, onChange, say }: HoursEditorProps) {
  const t = useTranslations("staff.settings.hours");
  const { isLocked } = useSettings();
  const change = (at: number, patch: Partial<DraftHours>) =>
    onChange(hours.map((block, other) => (other === at ? { ...block, ...patch } : block)));
  return (
    <div className="flex flex-wrap items-start gap-x-6 gap-y-2">
      {hours.length === 0 && <p className="flex min-h-11 items-center text-muted">{t("closed")}</p>}
      {hours.map((block, at) => {
        const problem = say(at);
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: a block is its place in the day.
          <div key={at}>
            <div className="flex items-center gap-2">
              <TimeField
                label={t("opens", { day })}
                hiddenLabel
                isInvalid={problem !== null}
                value={block.opens}
                onChange={(opens) => change(at, { opens })}
              />
              <span aria-hidden>–</span>
              <TimeField
                label={t("closes", { day })}
                hiddenLabel
                isInvalid={problem !== null}
                value={block.closes}
                onChange={(closes) => change(at, { closes })}
              />
              <ActionButton
                variant="quiet"
                size="small"
                icon={X}
                label={t("removeFor", { n: String(at + 1), day })}
                onPress={() => onChange(hours.filter((_, other) => other !== at))}
                isDisabled={isLocked}
              />
            </div>
            <p aria-live="polite" className="text-sm font-medium text-danger-700 empty:hidden">
              {problem}
            </p>
          </div>
        );
      })}
      {hours.length < maxBlocks && (
        <ActionButton
          variant="quiet"
          icon={Plus}
          label={t("addFor", { day })}
          onPress={() => onChange([...hours, suggestHours(hours)])}
          isDisabled={isLocked}
        >
          {t("add")}
        </ActionButton>
      )}
    </div>
  );
}
