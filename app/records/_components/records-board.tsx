"use client";
import { useEffect, useState } from "react";
import { useTranslations } from "use-intl";
import type { RefusalCode } from "#app/_lib/queue-socket.ts";
import type { Live } from "#app/_lib/use-live.ts";
import type { VisitDraft } from "#app/_lib/visit-draft.ts";
import { Notice } from "#app/_ui/notice.tsx";
import { VisitDialog } from "#app/_ui/visit-dialog.tsx";
import type { CatalogueReply, VisitListReply } from "#server/protocol/replies.ts";
import type { VisitReply } from "#server/protocol/visit.ts";
import { periodOf } from "../_lib/period.ts";
import { useVisitList } from "../_lib/use-visit-list.ts";
import { type RecordFilter, RecordsFilter } from "./records-filter.tsx";
import { RecordsPaging } from "./records-paging.tsx";
import { RecordsTable } from "./records-table.tsx";

type Visit = VisitListReply["visits"][number];
type Refusal = { code: RefusalCode; reference: string | null };

type RecordsBoardProps = {
  live: Pick<Live<"console">, "send" | "connected">;
  catalogue: CatalogueReply | null;
  today: string;
  /** Changes when a record is finished elsewhere. */
  openCount: number;
  isLocked: boolean;
};

export function RecordsBoard({ live, catalogue, today, openCount, isLocked }: RecordsBoardProps) {
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
  const [chosen, setChosen] = useState<VisitReply | null>(null);
  const [isSaving, setIsSaving] = useState(false);
  const [saved, setSaved] = useState<Refusal | "ok" | null>(null);
  const { kind, concern, outcome, open } = filter;
  const period = kind === "range" ? { from: filter.from, to: filter.to } : periodOf(kind, today);
  const isAskable = period.from !== "" && period.to !== "" && period.from <= period.to;
  const { list, refusal, reload } = useVisitList(
    live,
    isAskable ? { ...period, concern, outcome, open, offset } : null,
  );

  // biome-ignore lint/correctness/useExhaustiveDependencies: the count is the sign that something changed elsewhere.
  useEffect(reload, [openCount]);

  async function handleChoose({ id: visitId }: Visit) {
    const reply = await live.send("visit:read", { visitId });
    setSaved(reply.ok ? null : { code: reply.code, reference: reply.reference ?? null });
    if (reply.ok) setChosen(reply.data);
  }

  async function handleSave(visit: VisitDraft) {
    if (!chosen) return;
    setIsSaving(true);
    const { id: visitId, revision: baseRevision } = chosen;
    const reply = await live.send("visit:finish", { visitId, baseRevision, changes: visit });
    setIsSaving(false);
    setSaved(reply.ok ? "ok" : { code: reply.code, reference: reply.reference ?? null });
    if (!reply.ok) return;
    setChosen(null);
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
          setSaved(null);
        }}
      />
      <div aria-live="polite" className="empty:hidden">
        {refusal && (
          <Notice tone="danger" title={t("records.failed")}>
            {t(`refusals.${refusal}`)}
          </Notice>
        )}
        {saved === "ok" && <Notice tone="good">{t("records.saved")}</Notice>}
      </div>
      {list && (
        <>
          <RecordsTable
            list={list}
            catalogue={catalogue}
            isOnlyOpen={open}
            isLocked={isLocked || catalogue === null}
            onChoose={(visit) => void handleChoose(visit)}
          />
          <RecordsPaging list={list} offset={offset} onChange={setOffset} />
        </>
      )}
      {chosen && catalogue && (
        <VisitDialog
          key={chosen.id}
          catalogue={catalogue}
          visit={chosen}
          isPending={isSaving}
          isLocked={isLocked}
          refusal={saved === "ok" ? null : saved}
          onClose={() => setChosen(null)}
          onSave={(visit) => void handleSave(visit)}
        />
      )}
    </div>
  );
}
