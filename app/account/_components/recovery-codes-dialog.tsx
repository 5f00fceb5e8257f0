"use client";
import { Copy, Printer } from "lucide-react";
import { useState } from "react";
import { createPortal } from "react-dom";
import { useTranslations } from "use-intl";
import { ActionButton } from "#app/_ui/action-button.tsx";
import { ModalDialog } from "#app/_ui/modal-dialog.tsx";

type RecoveryCodesDialogProps = { codes: readonly string[]; username: string; onClose(): void };

/** The one time the codes are shown. Printed, nothing but them is on the paper. */
export function RecoveryCodesDialog({ codes, username, onClose }: RecoveryCodesDialogProps) {
  const t = useTranslations("staff.access.account");
  const [copied, setCopied] = useState<"copied" | "notCopied" | null>(null);

  async function handleCopy() {
    try {
      await navigator.clipboard.writeText(codes.join("\n"));
      setCopied("copied");
    } catch {
      // Without https there is no clipboard.
      setCopied("notCopied");
    }
  }

  return (
    <ModalDialog title={t("codes")} isOpen onClose={onClose} role="alertdialog">
      <p className="text-pretty">{t("codesLead")}</p>
      <ul
        data-codes
        className="my-5 grid grid-cols-2 gap-x-6 gap-y-1.5 rounded-md border-2 border-line-strong bg-paper px-5 py-4 font-mono text-lg font-semibold"
      >
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      <div className="flex flex-wrap items-center gap-3">
        <ActionButton icon={Printer} onPress={() => window.print()}>
          {t("print")}
        </ActionButton>
        <ActionButton icon={Copy} onPress={() => void handleCopy()}>
          {t("copy")}
        </ActionButton>
        <p aria-live="polite" className="text-sm font-medium">
          {copied && t(copied)}
        </p>
      </div>
      <ActionButton variant="primary" className="mt-6" onPress={onClose}>
        {t("codesKept")}
      </ActionButton>
      {createPortal(
        <div data-print-only aria-hidden className="hidden">
          <h1>Wartemarke: {t("codes")}</h1>
          <p>{t("username", { username })}</p>
          <ul>
            {codes.map((code) => (
              <li key={code}>{code}</li>
            ))}
          </ul>
        </div>,
        document.body,
      )}
    </ModalDialog>
  );
}
