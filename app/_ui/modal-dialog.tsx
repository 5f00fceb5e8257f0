"use client";
import type { ReactNode } from "react";
import { Dialog, Heading, Modal, ModalOverlay } from "react-aria-components";

type ModalDialogProps = {
  title: string;
  isOpen: boolean;
  onClose(): void;
  /** `alertdialog` where something has to be confirmed. */
  role?: "dialog" | "alertdialog";
  width?: "narrow" | "wide";
  children: ReactNode;
};

export function ModalDialog({ title, isOpen, onClose, role = "dialog", width = "narrow", children }: ModalDialogProps) {
  return (
    <ModalOverlay
      isOpen={isOpen}
      onOpenChange={(open) => !open && onClose()}
      isDismissable={role === "dialog"}
      data-scrolls
      className="fixed inset-0 z-40 flex items-start justify-center overflow-y-auto bg-brand-900/60 p-3 sm:p-6"
    >
      <Modal
        className={`w-full rounded-lg sm:my-auto border border-line bg-surface shadow-2xl outline-none ${width === "wide" ? "max-w-4xl" : "max-w-xl"}`}
      >
        <Dialog role={role} className="p-5 outline-none sm:p-7">
          <Heading slot="title" className="mb-4 text-2xl font-semibold text-balance first-letter:uppercase">
            {title}
          </Heading>
          {children}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
