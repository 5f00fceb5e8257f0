"use client";
import { ArrowLeft, ArrowRight } from "lucide-react";
import { useTranslations } from "use-intl";
import { ActionButton } from "#app/_ui/action-button.tsx";
import type { VisitListReply } from "#server/protocol/replies.ts";

/** As many as one answer holds (docs/protocol.md, `visit:list`). */
const pageSize = 100;

type RecordsPagingProps = { list: VisitListReply; offset: number; onChange(offset: number): void };

export function RecordsPaging({ list, offset, onChange }: RecordsPagingProps) {
  const t = useTranslations("staff.records");
  const last = offset + list.visits.length;
  const isPaged = list.total > pageSize;
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
      <p aria-live="polite" className="flex-1 text-muted">
        {isPaged && last > 0
          ? t("page", { from: String(offset + 1), to: String(last), total: String(list.total) })
          : t("total", { n: list.total })}
        {list.hasMore && ` ${t("hasMore")}`}
      </p>
      {isPaged && (
        <>
          <ActionButton icon={ArrowLeft} onPress={() => onChange(offset - pageSize)} isDisabled={offset === 0}>
            {t("previous")}
          </ActionButton>
          <ActionButton icon={ArrowRight} onPress={() => onChange(offset + pageSize)} isDisabled={last >= list.total}>
            {t("next")}
          </ActionButton>
        </>
      )}
    </div>
  );
}
