"use client";
import { ChevronRight, FolderPlus, Link2, Link2Off, Printer } from "lucide-react";
import { useState } from "react";
import { useTranslations } from "use-intl";
import type { RefusalCode } from "#app/_lib/queue-socket.ts";
import { createRandomUuid } from "#app/_lib/random-uuid.ts";
import type { RecordVersion } from "#app/_lib/record/record-draft.ts";
import { type AskingLive, useAnswer } from "#app/_lib/use-answer.ts";
import type { CaseId } from "#server/domain/visit.ts";
import type { CatalogueReply } from "#server/protocol/replies.ts";
import { ActionButton } from "../action-button.tsx";
import { Field } from "../fields.tsx";
import { FieldProblem } from "../record/field-problem.tsx";
import { CaseDialog } from "./case-dialog.tsx";
import { FollowUpForm } from "./follow-up-form.tsx";
import { printReference } from "./print-reference.ts";

type CaseBlockProps = {
  visit: RecordVersion;
  live: AskingLive;
  catalogue: CatalogueReply;
  today: string;
  isLocked: boolean;
  onLink(caseId: CaseId | null): void;
  /** Opens a case under this id, with the record in it. */
  onOpen(caseId: CaseId): void;
};

/** In a record: the case it belongs to, and what is due later. Folded away until it is needed. */
export function CaseBlock(props: CaseBlockProps) {
  const t = useTranslations("staff.cases");
  const { visit, live, today, isLocked } = props;
  return (
    <details className="group rounded-md border border-line open:pb-3" open={visit.caseId !== null}>
      <summary className="flex min-h-11 cursor-pointer list-none items-center gap-2 px-3 font-medium">
        <ChevronRight aria-hidden className="size-5 text-muted group-open:rotate-90" />
        {t("block.heading")}
      </summary>
      <div className="space-y-4 px-3">
        {visit.caseId === null ? <Unlinked {...props} /> : <Linked {...props} caseId={visit.caseId} />}
        <FollowUpForm caseId={visit.caseId} visitId={visit.id} live={live} today={today} isLocked={isLocked} />
      </div>
    </details>
  );
}

function Unlinked({ live, isLocked, onLink, onOpen }: CaseBlockProps) {
  const t = useTranslations("staff");
  const [typed, setTyped] = useState("");
  const [refusal, setRefusal] = useState<RefusalCode | null>(null);

  async function link() {
    const reply = await live.send("case:read", { caseId: null, reference: typed });
    setRefusal(reply.ok ? null : reply.code);
    if (reply.ok) onLink(reply.data.id);
  }

  return (
    <div>
      <p className="mb-2 text-sm text-muted text-pretty">{t("cases.block.hint")}</p>
      <div className="flex flex-wrap items-end gap-3">
        <Field
          label={t("cases.block.reference")}
          value={typed}
          onChange={setTyped}
          maxLength={20}
          spellCheck="false"
          autoCapitalize="characters"
          className="w-64"
        />
        <ActionButton icon={Link2} isDisabled={isLocked || typed.trim() === ""} onPress={() => void link()}>
          {t("cases.block.link")}
        </ActionButton>
        <ActionButton icon={FolderPlus} isDisabled={isLocked} onPress={() => onOpen(createRandomUuid() as CaseId)}>
          {t("cases.block.open")}
        </ActionButton>
      </div>
      <FieldProblem className="mt-1">
        {refusal === "record_not_found" ? t("cases.block.unknown") : refusal && t(`refusals.${refusal}`)}
      </FieldProblem>
    </div>
  );
}

function Linked({ visit, live, catalogue, today, isLocked, caseId, onLink }: CaseBlockProps & { caseId: CaseId }) {
  const t = useTranslations("staff.cases.block");
  const [isShown, setIsShown] = useState(false);
  const { data } = useAnswer(live, "case:read", { caseId, reference: null }, ["cases", "follow_ups"]);
  const others = data?.contacts.filter(({ id }) => id !== visit.id).length ?? 0;
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
      <p>
        {t("belongs")}{" "}
        <strong className="text-xl tracking-wide tabular-nums">
          <bdi>{data?.reference ?? "…"}</bdi>
        </strong>
        {data && <span className="text-muted">, {t("contact", { n: others + 1 })}</span>}
      </p>
      <ActionButton size="small" onPress={() => setIsShown(true)}>
        {t("details")}
      </ActionButton>
      {data && (
        <ActionButton size="small" icon={Printer} onPress={() => printReference(data.reference)}>
          {t("print")}
        </ActionButton>
      )}
      <ActionButton size="small" variant="quiet" icon={Link2Off} isDisabled={isLocked} onPress={() => onLink(null)}>
        {t("unlink")}
      </ActionButton>
      {isShown && (
        <CaseDialog
          caseId={caseId}
          live={live}
          catalogue={catalogue}
          today={today}
          isLocked={isLocked}
          onClose={() => setIsShown(false)}
        />
      )}
    </div>
  );
}
