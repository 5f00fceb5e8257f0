"use client";
import { PhoneIncoming } from "lucide-react";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { seenRevision } from "#app/_lib/record/seen-revision.ts";
import { type AskingLive, useAnswer } from "#app/_lib/use-answer.ts";
import { ActionButton } from "#app/_ui/action-button.tsx";
import { Notice } from "#app/_ui/notice.tsx";
import { NewContactDialog } from "#app/_ui/record/new-contact-dialog.tsx";
import { RecordDialog } from "#app/_ui/record/record-dialog.tsx";
import type { VisitId } from "#server/domain/visit.ts";
import type { CatalogueReply } from "#server/protocol/replies.ts";
import type { ConsoleSnapshot } from "#server/protocol/snapshots.ts";
import { periodOf } from "../_lib/period.ts";
import { type RecordFilter, RecordsFilter } from "./records-filter.tsx";
import { RecordsPaging } from "./records-paging.tsx";
import { RecordsTable } from "./records-table.tsx";

type RecordsBoardProps = {
  live: AskingLive;
  catalogue: CatalogueReply | null;
  today: string;
  snapshot: ConsoleSnapshot;
  isLocked: boolean;
};

export function RecordsBoard({ live, catalogue, today, snapshot, isLocked }: RecordsBoardProps) {
  const t = useTranslations("staff");
  const [filter, setFilter] = useState<RecordFilter>({
    kind: "week",
    from: today,
    to: today,
    concern: null,
    outcome: null,
    open: false,
  });
  const [offset, setOffset] = useState(0);
  const [chosen, setChosen] = useState<VisitId | null>(null);
  const [isOpening, setIsOpening] = useState(false);
  const [isFinished, setIsFinished] = useState(false);
  const { kind, concern, outcome, open } = filter;
  const period = kind === "range" ? { from: filter.from, to: filter.to } : periodOf(kind, today);
  const isAskable = period.from !== "" && period.to !== "" && period.from <= period.to;
  const query = isAskable ? { ...period, concern, outcome, open, offset } : null;
  const { data: list, refusal, reload } = useAnswer(live, "visit:list", query, ["visits"]);

  function handleClose(how: "finished" | "closed") {
    setChosen(null);
    setIsFinished(how === "finished");
    reload();
  }

  return (
    <div className="space-y-4">
      <RecordsFilter
        filter={filter}
        catalogue={catalogue}
        onChange={(patch) => {
          setFilter({ ...filter, ...patch });
          setOffset(0);
          setIsFinished(false);
        }}
      />
      <ActionButton icon={PhoneIncoming} isDisabled={isLocked || catalogue === null} onPress={() => setIsOpening(true)}>
        {t("record.contact.open")}
      </ActionButton>
      <div aria-live="polite" className="empty:hidden">
        {refusal && (
          <Notice tone="danger" title={t("records.failed")}>
            {t(`refusals.${refusal}`)}
          </Notice>
        )}
        {isFinished && <Notice tone="good">{t("record.contact.finished")}</Notice>}
      </div>
      {list && (
        <>
          <RecordsTable
            list={list}
            catalogue={catalogue}
            isOnlyOpen={open}
            isLocked={isLocked || catalogue === null}
            onChoose={(visit) => setChosen(visit.id)}
          />
          <RecordsPaging list={list} offset={offset} onChange={setOffset} />
        </>
      )}
      {isOpening && (
        <NewContactDialog
          live={live}
          onClose={() => setIsOpening(false)}
          onOpened={(visitId) => {
            setIsOpening(false);
            setChosen(visitId);
          }}
        />
      )}
      {chosen && catalogue && (
        <RecordDialog
          key={chosen}
          visitId={chosen}
          live={live}
          catalogue={catalogue}
          today={today}
          seenRevision={seenRevision(snapshot, chosen)}
          isLocked={isLocked}
          onClose={handleClose}
        />
      )}
    </div>
  );
}
