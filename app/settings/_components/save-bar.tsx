"use client";
import { Check, Undo2 } from "lucide-react";
import { useTranslations } from "use-intl";
import { ActionButton } from "#app/_ui/action-button.tsx";
import { useSettings } from "../_lib/use-settings.tsx";

/** Opening hours and numbers are saved together; the bar is there while something is not. */
export function SaveBar() {
  const t = useTranslations("staff");
  const { isDirty, isOvertaken, isSaved, isSaving, isLocked, problems, refusal, save, discard } = useSettings();
  const isShown = isDirty || isSaved;
  return (
    <div className="sticky bottom-0 z-20 -mx-3 mt-6 sm:-mx-5">
      <div
        className={`flex flex-wrap items-center gap-x-5 gap-y-2 border-t border-line-strong bg-surface px-4 py-3 shadow-[0_-4px_16px_rgb(14_35_68/0.12)] sm:px-6 ${isShown ? "" : "sr-only"}`}
      >
        <p aria-live="polite" className="min-w-48 flex-1 font-medium text-pretty">
          {refusal && <span className="text-danger-700">{t(`refusals.${refusal.code}`)} </span>}
          {!refusal && problems.size > 0 && (
            <span className="text-danger-700">{t("settings.fixErrors", { n: problems.size })} </span>
          )}
          {isOvertaken && <span className="text-warm-800">{t("settings.changedElsewhere")} </span>}
          {isDirty && !refusal && problems.size === 0 && t("settings.unsaved")}
          {isSaved && !isDirty && <span className="text-good-700">{t("settings.saved")}</span>}
        </p>
        {isDirty && (
          <>
            <ActionButton icon={Undo2} onPress={discard} isDisabled={isSaving}>
              {t("settings.discard")}
            </ActionButton>
            <ActionButton
              variant="primary"
              icon={Check}
              onPress={() => void save()}
              isPending={isSaving}
              isDisabled={isLocked}
            >
              {t("common.save")}
            </ActionButton>
          </>
        )}
      </div>
    </div>
  );
}
