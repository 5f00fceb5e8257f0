"use client";
import { Check, Undo2 } from "lucide-react";
import { useTranslations } from "use-intl";
import { ActionButton } from "#app/_ui/action-button.tsx";
import { useSettings } from "../_lib/use-settings.tsx";
import { SaveBarRow } from "./save-bars.tsx";

/** Opening hours and numbers are saved together; the bar is there while something is not. */
export function SaveBar() {
  const t = useTranslations("staff");
  const { isDirty, isOvertaken, isSaved, isSaving, isLocked, problems, refusal, save, discard } = useSettings();
  const message = (
    <>
      {refusal && <span className="text-danger-700">{t(`refusals.${refusal.code}`)} </span>}
      {!refusal && problems.size > 0 && (
        <span className="text-danger-700">{t("settings.fixErrors", { n: problems.size })} </span>
      )}
      {isOvertaken && <span className="text-warm-800">{t("settings.changedElsewhere")} </span>}
      {isDirty && !refusal && problems.size === 0 && t("settings.unsaved")}
      {isSaved && !isDirty && <span className="text-good-700">{t("settings.saved")}</span>}
    </>
  );
  return (
    <SaveBarRow isShown={isDirty || isSaved} message={message}>
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
    </SaveBarRow>
  );
}
