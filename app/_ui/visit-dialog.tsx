"use client";
import { Check } from "lucide-react";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { useStaffLanguage } from "#app/_i18n/staff-intl.tsx";
import { formatPlainDate } from "#app/_lib/format-time.ts";
import type { RefusalCode } from "#app/_lib/queue-socket.ts";
import { startDraft, type VisitDraft, type VisitFormDraft } from "#app/_lib/visit-draft.ts";
import type { CatalogueReply } from "#server/protocol/replies.ts";
import type { VisitReply } from "#server/protocol/visit.ts";
import { ActionButton } from "./action-button.tsx";
import { ModalDialog } from "./modal-dialog.tsx";
import { Notice } from "./notice.tsx";
import { VisitForm } from "./visit-form.tsx";

type VisitDialogProps = {
  catalogue: CatalogueReply;
  visit: VisitReply;
  isPending: boolean;
  isLocked: boolean;
  refusal: { code: RefusalCode; reference: string | null } | null;
  onClose(): void;
  onSave(visit: VisitDraft): void;
};

/** Finishes or changes a stored visit. */
export function VisitDialog({ catalogue, visit, isPending, isLocked, refusal, onClose, onSave }: VisitDialogProps) {
  const t = useTranslations("staff");
  const { formatLocale } = useStaffLanguage();
  const [draft, setDraft] = useState<VisitFormDraft>(() => ({
    ...startDraft(visit.statedConcern),
    ...(visit.foundConcerns.length > 0 && { concerns: visit.foundConcerns }),
    outcome: visit.outcome,
    answers: visit,
  }));
  const when = formatPlainDate(visit.date, formatLocale);
  const number = visit.ticketNumber === null ? "" : ` · ${t("common.number", { number: String(visit.ticketNumber) })}`;
  return (
    <ModalDialog title={`${t("records.dialogTitle")}: ${when}${number}`} isOpen onClose={onClose} width="wide">
      <VisitForm
        catalogue={catalogue}
        stated={visit.statedConcern}
        draft={draft}
        onDraftChange={setDraft}
        onSubmit={onSave}
        offersLater={false}
      >
        <div aria-live="polite" className="empty:hidden">
          {refusal && <Notice tone="danger">{t(`refusals.${refusal.code}`)}</Notice>}
        </div>
        <div className="flex flex-wrap items-center gap-3">
          <ActionButton type="submit" variant="primary" icon={Check} isPending={isPending} isDisabled={isLocked}>
            {t("common.save")}
          </ActionButton>
          <ActionButton onPress={onClose}>{t("common.cancel")}</ActionButton>
          <p className="hidden text-sm text-muted sm:block">{t("console.visit.submitHint")}</p>
        </div>
      </VisitForm>
    </ModalDialog>
  );
}
