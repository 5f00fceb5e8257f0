"use client";
import { ArrowLeft, Check, Undo2 } from "lucide-react";
import { type ReactNode, useEffect, useRef, useState } from "react";
import { useTranslations } from "use-intl";
import { focusFirstInvalid } from "#app/_lib/focus-first-invalid.ts";
import { ActionButton } from "#app/_ui/action-button.tsx";
import { ConfirmDialog } from "#app/_ui/confirm-dialog.tsx";
import { useSettings } from "../_lib/use-settings.tsx";
import type { SetupDraft } from "../_lib/use-setup-draft.ts";
import { SaveBarRow } from "./save-bars.tsx";

type SetupFrameProps = {
  heading: string;
  /** Of the device. */
  name: string;
  form: Omit<SetupDraft<object>, "draft" | "change">;
  onClose(): void;
  children: ReactNode;
};

/** The set-up of one device in place of the list: way back, fields, and the bar that saves. */
export function SetupFrame({ heading, name, form, onClose, children }: SetupFrameProps) {
  const t = useTranslations("staff");
  const { isLocked } = useSettings();
  const [isLeaving, setIsLeaving] = useState(false);
  const title = useRef<HTMLHeadingElement>(null);
  const fields = useRef<HTMLDivElement>(null);
  useEffect(() => title.current?.focus(), []);
  const { isDirty, isSaved, isSaving, isOvertaken, problems, refusal } = form;

  async function handleSave() {
    if (!(await form.save())) focusFirstInvalid(fields.current);
  }

  const message = (
    <>
      {refusal && <span className="text-danger-700">{t(`refusals.${refusal.code}`)} </span>}
      {!refusal && problems.size > 0 && (
        <span className="text-danger-700">{t("settings.fixErrors", { n: problems.size })} </span>
      )}
      {isOvertaken && <span className="text-warm-800">{t("settings.deviceSetup.overtaken", { name })} </span>}
      {isDirty && !refusal && problems.size === 0 && t("settings.deviceSetup.unsaved", { name })}
      {isSaved && !isDirty && <span className="text-good-700">{t("settings.deviceSetup.saved", { name })}</span>}
    </>
  );
  return (
    <>
      <ActionButton
        variant="quiet"
        icon={ArrowLeft}
        onPress={() => (isDirty ? setIsLeaving(true) : onClose())}
        className="mb-1 -ms-3"
      >
        {t("settings.deviceSetup.back")}
      </ActionButton>
      <h2 ref={title} tabIndex={-1} className="text-2xl font-semibold outline-none">
        {heading}
      </h2>
      <div ref={fields} className="grid items-start gap-5 lg:grid-cols-2">
        {children}
      </div>
      <SaveBarRow isShown={isDirty || isSaved} message={message}>
        {isDirty && (
          <>
            <ActionButton icon={Undo2} onPress={form.discard} isDisabled={isSaving}>
              {t("settings.discard")}
            </ActionButton>
            <ActionButton
              variant="primary"
              icon={Check}
              onPress={() => void handleSave()}
              isPending={isSaving}
              isDisabled={isLocked}
            >
              {t("common.save")}
            </ActionButton>
          </>
        )}
      </SaveBarRow>
      {isLeaving && (
        <ConfirmDialog
          title={t("settings.deviceSetup.leaveTitle")}
          lead={t("settings.deviceSetup.leaveLead", { name })}
          confirm={t("settings.discard")}
          cancel={t("settings.deviceSetup.stay")}
          onConfirm={onClose}
          onClose={() => setIsLeaving(false)}
        />
      )}
    </>
  );
}
