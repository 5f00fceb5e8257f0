"use client";
import { useTranslations } from "use-intl";
import { ActionButton } from "#app/_ui/action-button.tsx";
import { ModalDialog } from "#app/_ui/modal-dialog.tsx";

type FirstPasswordDialogProps = { name: string; password: string; onClose(): void };

/** The one time a first password is shown: not closed by a click beside it. */
export function FirstPasswordDialog({ name, password, onClose }: FirstPasswordDialogProps) {
  const t = useTranslations("staff.access.people");
  return (
    <ModalDialog title={t("passwordTitle", { name })} isOpen onClose={onClose} role="alertdialog">
      <p className="text-pretty">{t("passwordLead", { name })}</p>
      <p className="my-5 rounded-md border-2 border-line-strong bg-paper px-4 py-4 text-center font-mono text-2xl font-semibold tracking-wide select-all">
        <span className="sr-only">{t("passwordLabel")}: </span>
        <span data-password>{password}</span>
      </p>
      <ActionButton variant="primary" onPress={onClose}>
        {t("passwordKept")}
      </ActionButton>
    </ModalDialog>
  );
}
