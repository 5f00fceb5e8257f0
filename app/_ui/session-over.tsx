"use client";
import { ExternalLink, RotateCw } from "lucide-react";
import { Dialog, Heading, Modal, ModalOverlay } from "react-aria-components";
import { useTranslations } from "use-intl";
import type { SessionOverReason } from "#app/_lib/use-session-over.ts";
import { ActionButton } from "./action-button.tsx";
import { Notice } from "./notice.tsx";

const words = { not_signed_in: "signedOut", other_person: "other", account_incomplete: "duty" } as const;

type SessionOverProps = { reason: SessionOverReason };

/** Signed out with something typed: it stays, and goes on by itself once the same person is signed in again. */
export function SessionOver({ reason }: SessionOverProps) {
  const t = useTranslations("staff.access.over");
  return (
    <div role="alert" className="sticky top-3 z-30 mb-4 shadow-lg">
      <Notice tone="danger" title={t(`${words[reason]}.title`)}>
        <p>{t(`${words[reason]}.text`)}</p>
        <WaysOn reason={reason} />
      </Notice>
    </div>
  );
}

/**
 * The same where topics are on the page: it is covered as a whole, for nobody knows who sits there now. What is below
 * stays as it is.
 */
export function SessionCover({ reason }: SessionOverProps) {
  const t = useTranslations("staff.access.over");
  return (
    <ModalOverlay
      isOpen
      isKeyboardDismissDisabled
      className="fixed inset-0 z-50 flex items-start justify-center overflow-y-auto bg-paper p-3 sm:p-6"
    >
      <Modal className="my-[8vh] w-full max-w-xl rounded-lg border border-line bg-surface shadow-2xl">
        <Dialog role="alertdialog" className="p-6 outline-none sm:p-10">
          <Heading slot="title" className="text-3xl font-semibold text-balance">
            {t(`${words[reason]}.title`)}
          </Heading>
          <p className="mt-3 text-lg text-pretty">{t(`${words[reason]}.covered`)}</p>
          <WaysOn reason={reason} />
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

function WaysOn({ reason }: SessionOverProps) {
  const t = useTranslations("staff.access.over");
  return (
    <div className="mt-4 flex flex-wrap items-center gap-x-5 gap-y-3">
      <a
        href={reason === "account_incomplete" ? "/account" : "/sign-in?next=/account"}
        target="_blank"
        rel="noopener"
        className="inline-flex min-h-11 items-center gap-2 rounded-md bg-brand-700 px-5 font-medium text-white hover:bg-brand-800"
      >
        <ExternalLink aria-hidden className="size-4.5" />
        {t(reason === "account_incomplete" ? "toAccount" : "signIn")}
      </a>
      {reason === "other_person" && (
        <ActionButton icon={RotateCw} onPress={() => window.location.reload()}>
          {t("startAnew")}
        </ActionButton>
      )}
    </div>
  );
}
