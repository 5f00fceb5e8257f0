"use client";
import { Archive, ArchiveRestore, Printer } from "lucide-react";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { useStaffLanguage } from "#app/_i18n/staff-intl.tsx";
import { describeConcern, describeOutcome } from "#app/_lib/catalogue-labels.ts";
import { formatPlainDate } from "#app/_lib/format-time.ts";
import type { RefusalCode } from "#app/_lib/queue-socket.ts";
import { type AskingLive, useAnswer } from "#app/_lib/use-answer.ts";
import type { CaseReply } from "#server/protocol/cases.ts";
import type { CatalogueReply } from "#server/protocol/replies.ts";
import { ActionButton } from "../action-button.tsx";
import { Discreet } from "../discreet.tsx";
import { ModalDialog } from "../modal-dialog.tsx";
import { NoteBlock } from "../notes/note-block.tsx";
import { Notice } from "../notice.tsx";
import { FollowUpForm } from "./follow-up-form.tsx";
import { FollowUpRow } from "./follow-up-row.tsx";
import { printReference } from "./print-reference.ts";

type CaseDialogProps = {
  caseId: string;
  live: AskingLive;
  catalogue: CatalogueReply | null;
  today: string;
  isLocked: boolean;
  onClose(): void;
};

/** Everything that belongs to one case: contacts, what is due, the recommended periods, its end. */
export function CaseDialog({ caseId, live, catalogue, today, isLocked, onClose }: CaseDialogProps) {
  const t = useTranslations("staff.cases");
  const tRefusal = useTranslations("staff.refusals");
  const [refused, setRefused] = useState<RefusalCode | null>(null);
  const { data, refusal, reload } = useAnswer(live, "case:read", { caseId, reference: null }, [
    "cases",
    "follow_ups",
    "visits",
  ]);
  const problem = refused ?? (data === null ? refusal : null);

  async function close(isClosed: boolean) {
    if (!data) return;
    const input = { caseId, baseRevision: data.revision };
    const reply = isClosed
      ? await live.send("case:close", { ...input, closedOn: today })
      : await live.send("case:reopen", input);
    setRefused(reply.ok ? null : reply.code);
    reload();
  }

  return (
    <ModalDialog
      title={data ? t("dialog.title", { reference: data.reference }) : t("tabs.cases")}
      isOpen
      onClose={onClose}
      width="wide"
    >
      <div aria-live="polite" className="mb-3 empty:hidden">
        {problem && <Notice tone="danger">{tRefusal(problem)}</Notice>}
      </div>
      {data && (
        <div className="space-y-5">
          <CaseFacts file={data} />
          <Contacts file={data} catalogue={catalogue} />
          <section className="space-y-2">
            <h3 className="text-lg font-semibold">{t("dialog.followUps")}</h3>
            {data.followUps.length === 0 && <p className="text-muted">{t("dialog.noFollowUps")}</p>}
            <ul className="divide-y divide-line">
              {data.followUps.map((followUp) => (
                <FollowUpRow key={followUp.id} followUp={followUp} live={live} today={today} isLocked={isLocked} />
              ))}
            </ul>
            {data.closedOn === null && (
              <FollowUpForm
                caseId={caseId}
                visitId={null}
                live={live}
                today={today}
                isLocked={isLocked}
                onSaved={reload}
              />
            )}
          </section>
          <NoteBlock subject={{ visitId: null, caseId: data.id }} live={live} isLocked={isLocked} />
          <div className="flex flex-wrap items-center gap-3 border-t border-line pt-4">
            <ActionButton icon={Printer} onPress={() => printReference(data.reference)}>
              {t("block.print")}
            </ActionButton>
            {data.closedOn === null ? (
              <>
                <ActionButton icon={Archive} isDisabled={isLocked} onPress={() => void close(true)}>
                  {t("dialog.close")}
                </ActionButton>
                <p className="text-sm text-muted">{t("dialog.closeLead")}</p>
              </>
            ) : (
              <ActionButton icon={ArchiveRestore} isDisabled={isLocked} onPress={() => void close(false)}>
                {t("dialog.reopen")}
              </ActionButton>
            )}
          </div>
        </div>
      )}
    </ModalDialog>
  );
}

function CaseFacts({ file }: { file: CaseReply }) {
  const t = useTranslations("staff.cases.dialog");
  const { formatLocale } = useStaffLanguage();
  const day = (date: string) => formatPlainDate(date, formatLocale, "short");
  return (
    <dl className="flex flex-wrap gap-x-8 gap-y-2">
      <Fact name={t("openedOn")}>{day(file.openedOn)}</Fact>
      <Fact name={t("closedOn")}>
        {file.closedOn === null ? t("stillOpen") : day(file.closedOn)}
        {file.days !== null && `, ${t("days", { n: file.days })}`}
      </Fact>
      <Fact name={t("krm")}>
        {t("acknowledgeBy", { date: day(file.acknowledgeBy) })}, {t("replyBy", { date: day(file.replyBy) })}
      </Fact>
      {file.isCarriedOver && <p className="self-end text-muted">{t("carriedOver")}</p>}
    </dl>
  );
}

function Fact({ name, children }: { name: string; children: React.ReactNode }) {
  return (
    <div>
      <dt className="text-sm text-muted">{name}</dt>
      <dd className="font-medium">{children}</dd>
    </div>
  );
}

function Contacts({ file, catalogue }: { file: CaseReply; catalogue: CatalogueReply | null }) {
  const t = useTranslations("staff");
  const { locale, formatLocale } = useStaffLanguage();
  return (
    <section className="space-y-2">
      <h3 className="text-lg font-semibold">{t("cases.dialog.contacts")}</h3>
      {file.contacts.length === 0 && <p className="text-muted">{t("cases.dialog.noContacts")}</p>}
      <ol className="divide-y divide-line">
        {file.contacts.map((contact) => {
          const concern = contact.foundConcerns[0] ?? contact.statedConcern;
          return (
            <li key={contact.id} className="flex flex-wrap gap-x-4 gap-y-0.5 py-1.5">
              <span className="w-32 text-muted">{formatPlainDate(contact.date, formatLocale, "short")}</span>
              <span className="w-40 text-muted">{t(`record.channel.${contact.channel}`)}</span>
              <span className="min-w-0 flex-1 basis-56">
                <Discreet>
                  {concern === null ? t("console.queue.noConcern") : describeConcern(catalogue, concern, locale)}
                  <span className="block text-sm text-muted">
                    {contact.outcome === null ? t("records.open") : describeOutcome(catalogue, contact.outcome, locale)}
                  </span>
                </Discreet>
              </span>
            </li>
          );
        })}
      </ol>
    </section>
  );
}
