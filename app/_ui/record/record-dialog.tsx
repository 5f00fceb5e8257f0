"use client";
import { Check, ClipboardPen, Trash2 } from "lucide-react";
import { useRef, useState } from "react";
import { useTranslations } from "use-intl";
import { useStaffLanguage } from "#app/_i18n/staff-intl.tsx";
import { formatPlainDate } from "#app/_lib/format-time.ts";
import type { RefusalCode } from "#app/_lib/queue-socket.ts";
import type { RecordVersion } from "#app/_lib/record/record-draft.ts";
import { type RecordHandle, useRecord } from "#app/_lib/record/use-record.ts";
import type { AskingLive } from "#app/_lib/use-answer.ts";
import type { VisitId } from "#server/domain/visit.ts";
import type { CatalogueReply } from "#server/protocol/replies.ts";
import { ActionButton } from "../action-button.tsx";
import { CaseBlock } from "../cases/case-block.tsx";
import { ModalDialog } from "../modal-dialog.tsx";
import { NoteBlock } from "../notes/note-block.tsx";
import { Notice } from "../notice.tsx";
import { RecordForm, type RecordFormHandle } from "./record-form.tsx";
import { RecordStatus } from "./record-status.tsx";
import { SuggestionOffer } from "./suggestion-offer.tsx";

type RecordDialogProps = {
  visitId: VisitId;
  live: AskingLive;
  catalogue: CatalogueReply;
  today: string;
  /** Its revision as the queue's picture tells it; null: not told. */
  seenRevision: number | null;
  isLocked: boolean;
  /** `finished`: it was completed just now. */
  onClose(how: "finished" | "closed"): void;
};

/** A stored record in a window of its own: finished, put off, corrected. Closing loses nothing. */
export function RecordDialog({ visitId, live, catalogue, today, seenRevision, isLocked, onClose }: RecordDialogProps) {
  const t = useTranslations("staff");
  const { formatLocale } = useStaffLanguage();
  const record = useRecord({ visitId, live, seenRevision });
  const [refusal, setRefusal] = useState<RefusalCode | null>(null);
  const form = useRef<RecordFormHandle>(null);
  const { visit } = record;

  /** Records with what is typed; true: it is done. */
  async function send(name: "visit:finish" | "visit:put-off"): Promise<boolean> {
    const reply = await record.finish((baseRevision, changes) =>
      live.send(name, { visitId, baseRevision, changes: changes as Record<string, never> }),
    );
    setRefusal(reply.ok ? null : reply.code);
    return reply.ok;
  }

  async function finish() {
    if (await send("visit:finish")) onClose("finished");
  }

  async function close() {
    // A contact that was begun stays to be found: on the list of open records.
    if (visit?.state === "draft" && visit.ticketId === null) await send("visit:put-off");
    onClose("closed");
  }

  async function discard() {
    const reply = await record.finish((baseRevision) => live.send("visit:discard", { visitId, baseRevision }));
    setRefusal(reply.ok ? null : reply.code);
    if (reply.ok) onClose("closed");
  }

  return (
    <ModalDialog title={titleOf(visit)} isOpen onClose={() => void close()} width="wide">
      <div aria-live="polite" className="mb-3 empty:hidden">
        {refusal && <Notice tone="danger">{t(`refusals.${refusal}`)}</Notice>}
      </div>
      {visit === null ? (
        <p className="text-muted">{record.trouble ? t(`refusals.${record.trouble}`) : t("record.loading")}</p>
      ) : (
        <RecordForm
          ref={form}
          record={record}
          visit={visit}
          catalogue={catalogue}
          today={today}
          hasKeys
          onSubmit={() => void finish()}
          offersLater={false}
          afterOutcome={<SuggestionOffer visit={visit} live={live} catalogue={catalogue} isLocked={isLocked} />}
          aside={
            <>
              <CaseBlock
                visit={visit}
                live={live}
                catalogue={catalogue}
                today={today}
                isLocked={isLocked}
                onLink={(caseId) => record.edit({ caseId })}
                onOpen={record.openCase}
              />
              <NoteBlock subject={{ visitId, caseId: null }} live={live} isLocked={isLocked} />
            </>
          }
        >
          <Buttons
            visit={visit}
            record={record}
            isLocked={isLocked}
            onClose={() => void close()}
            onDiscard={() => void discard()}
          />
        </RecordForm>
      )}
    </ModalDialog>
  );

  function titleOf(shown: RecordVersion | null): string {
    if (shown === null) return t("records.dialogTitle");
    const number =
      shown.ticketNumber === null ? "" : ` · ${t("common.number", { number: String(shown.ticketNumber) })}`;
    const date = formatPlainDate(shown.date, formatLocale);
    return `${t("record.contact.ofChannel", { channel: t(`record.channel.${shown.channel}`), date })}${number}`;
  }
}

type ButtonsProps = {
  visit: RecordVersion;
  record: RecordHandle;
  isLocked: boolean;
  onClose(): void;
  onDiscard(): void;
};

function Buttons({ visit, record, isLocked, onClose, onDiscard }: ButtonsProps) {
  const t = useTranslations("staff");
  const isComplete = visit.state === "complete";
  const isDiscardable = visit.state === "draft" && visit.ticketId === null;
  return (
    <div
      data-foot
      className="sticky -bottom-3 z-10 -mx-5 -mb-5 flex flex-wrap items-center gap-3 border-t border-line bg-surface px-5 py-3 sm:-bottom-6 sm:-mx-7 sm:-mb-7 sm:px-7"
    >
      {isComplete ? (
        <ActionButton variant="primary" icon={Check} onPress={onClose}>
          {t("record.contact.close")}
        </ActionButton>
      ) : (
        <>
          <ActionButton type="submit" variant="primary" icon={Check} isDisabled={isLocked}>
            {t("record.contact.finish")}
          </ActionButton>
          <ActionButton icon={ClipboardPen} onPress={onClose}>
            {t("record.contact.later")}
          </ActionButton>
        </>
      )}
      {isDiscardable && (
        <ActionButton variant="quiet" icon={Trash2} onPress={onDiscard} isDisabled={isLocked}>
          {t("record.contact.discard")}
        </ActionButton>
      )}
      <div className="min-w-48 flex-1">
        <RecordStatus {...record} />
      </div>
    </div>
  );
}
