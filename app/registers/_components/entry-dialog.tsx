"use client";
import { Check } from "lucide-react";
import { type ReactNode, useState } from "react";
import { useTranslations } from "use-intl";
import { ActionButton } from "#app/_ui/action-button.tsx";
import { ModalDialog } from "#app/_ui/modal-dialog.tsx";
import { Notice } from "#app/_ui/notice.tsx";
import type { useEntryForm } from "../_lib/use-entry-form.ts";

type EntryDialogProps = {
  title: string;
  form: Pick<
    ReturnType<typeof useEntryForm>,
    "form" | "submit" | "isDirty" | "isPending" | "isOvertaken" | "refusal" | "takeLatest" | "keepMine" | "keepAsNew"
  >;
  /** How the entry stands in the list now. */
  latest: ReactNode;
  isLocked: boolean;
  onClose(): void;
  children: ReactNode;
};

/** The frame of every form of the registers: saving, a conflict, and leaving with something typed. */
export function EntryDialog({ title, form, latest, isLocked, onClose, children }: EntryDialogProps) {
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
            <Notice tone="warm" title={t("registers.conflict.title")}>
              <p>{t("registers.conflict.lead")}</p>
              <div className="my-2 rounded-md border border-line bg-surface p-3 text-ink">{latest}</div>
              <div className="flex flex-wrap gap-2">
                <ActionButton size="small" onPress={form.keepMine}>
                  {t("registers.conflict.keep")}
                </ActionButton>
                <ActionButton size="small" onPress={form.takeLatest}>
                  {t("registers.conflict.take")}
                </ActionButton>
              </div>
            </Notice>
          )}
          {refusal && !isOvertaken && (
            <Notice tone="danger">
              <p>{t(`refusals.${refusal.code}`)}</p>
              {refusal.code === "record_not_found" && (
                <ActionButton size="small" onPress={form.keepAsNew} className="mt-2">
                  {t("registers.keepAsNew")}
                </ActionButton>
              )}
            </Notice>
          )}
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
