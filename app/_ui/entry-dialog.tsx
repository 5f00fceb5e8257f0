"use client";
import { Check } from "lucide-react";
import { type ReactNode, useState } from "react";
import { useTranslations } from "use-intl";
import type { useEntryForm } from "#app/_lib/use-entry-form.ts";
import { ActionButton } from "./action-button.tsx";
import { ConflictView } from "./conflict-view.tsx";
import { ModalDialog } from "./modal-dialog.tsx";
import { Notice } from "./notice.tsx";

type EntryDialogProps = {
  title: string;
  form: Pick<
    ReturnType<typeof useEntryForm>,
    | "form"
    | "submit"
    | "isDirty"
    | "isPending"
    | "isOvertaken"
    | "isKept"
    | "conflict"
    | "refusal"
    | "takeLatest"
    | "keepMine"
    | "keepAsNew"
  >;
  isLocked: boolean;
  onClose(): void;
  children: ReactNode;
};

/** The frame of a form of something stored apart: saving, a conflict, and leaving with something typed. */
export function EntryDialog({ title, form, isLocked, onClose, children }: EntryDialogProps) {
  const t = useTranslations("staff");
  const [isLeaving, setIsLeaving] = useState(false);
  const leave = () => (form.isDirty && !isLeaving ? setIsLeaving(true) : onClose());
  const { refusal, isOvertaken } = form;
  return (
    <ModalDialog title={title} isOpen onClose={leave} width="wide">
      <form ref={form.form} onSubmit={form.submit} noValidate className="space-y-5">
        {children}
        <div aria-live="polite" className="space-y-3 empty:hidden">
          {isOvertaken && (
            <ConflictView
              title={t("registers.conflict.title")}
              lead={t("registers.conflict.lead")}
              rows={form.conflict}
              onTakeTheirs={form.takeLatest}
              onKeepMine={form.keepMine}
            />
          )}
          {refusal && !isOvertaken && (
            <Notice tone="danger">
              <p>{t(`refusals.${refusal}`)}</p>
              {refusal === "record_not_found" && (
                <ActionButton size="small" onPress={form.keepAsNew} className="mt-2">
                  {t("registers.keepAsNew")}
                </ActionButton>
              )}
            </Notice>
          )}
          {form.isKept && !refusal && <Notice tone="info">{t("registers.conflict.kept")}</Notice>}
          {isLeaving && <Notice tone="warm">{t("registers.leaveTitle")}</Notice>}
        </div>
        <div className="flex flex-wrap gap-3">
          {isLeaving ? (
            <>
              <ActionButton variant="danger" onPress={onClose}>
                {t("registers.discard")}
              </ActionButton>
              <ActionButton onPress={() => setIsLeaving(false)}>{t("registers.stay")}</ActionButton>
            </>
          ) : (
            <>
              <ActionButton
                type="submit"
                variant="primary"
                icon={Check}
                isPending={form.isPending}
                isDisabled={isLocked || isOvertaken}
              >
                {t("common.save")}
              </ActionButton>
              <ActionButton onPress={leave}>{t("common.cancel")}</ActionButton>
            </>
          )}
        </div>
      </form>
    </ModalDialog>
  );
}
