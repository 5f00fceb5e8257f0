"use client";
import { ActionButton } from "#app/_ui/action-button.tsx";
import { ModalDialog } from "#app/_ui/modal-dialog.tsx";

type ConfirmDialogProps = {
  title: string;
  lead: string;
  /** Label of the button that does it. */
  confirm: string;
  cancel: string;
  /** Why it was refused. */
  refusal?: string | null;
  onConfirm(): void;
  onClose(): void;
};

/** Asks before something is lost. */
export function ConfirmDialog({
  title,
  lead,
  confirm,
  cancel,
  refusal = null,
  onConfirm,
  onClose,
}: ConfirmDialogProps) {
  return (
    <ModalDialog title={title} isOpen onClose={onClose} role="alertdialog">
      <p className="text-pretty">{lead}</p>
      <p aria-live="polite" className="min-h-6 font-medium text-danger-700">
        {refusal}
      </p>
      <div className="mt-4 flex gap-3">
        <ActionButton variant="danger" onPress={onConfirm}>
          {confirm}
        </ActionButton>
        <ActionButton onPress={onClose}>{cancel}</ActionButton>
      </div>
    </ModalDialog>
  );
}
