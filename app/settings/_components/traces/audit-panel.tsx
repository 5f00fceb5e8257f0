"use client";
import { Download } from "lucide-react";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { offerFile } from "#app/_lib/offer-file.ts";
import { toCsv } from "#app/_lib/to-csv.ts";
import { ActionButton } from "#app/_ui/action-button.tsx";
import { Card } from "#app/_ui/card.tsx";
import { Notice } from "#app/_ui/notice.tsx";
import { useAuditWords } from "../../_lib/audit-words.ts";
import { daysBefore } from "../../_lib/days-before.ts";
import { type AuditQuery, useAuditLog } from "../../_lib/use-audit-log.ts";
import { useSettings } from "../../_lib/use-settings.tsx";
import { AuditFilter } from "./audit-filter.tsx";
import { AuditTable } from "./audit-table.tsx";
import { ChainState } from "./chain-state.tsx";

/** Who changed what, when: for administrators, without any topic, text or value (L5, P13). */
export function AuditPanel() {
  const t = useTranslations("staff.traces.audit");
  const tRefusals = useTranslations("staff.refusals");
  const { isLocked, stored } = useSettings();
  const { timeZone } = stored.settings;
  const [query, setQuery] = useState<AuditQuery>(() => ({
    ...daysBefore(29, timeZone, Date.now()),
    actorId: null,
    offset: 0,
  }));
  const { list, chain, refusal, isReading, check, readAll } = useAuditLog(query);
  const { describeLine } = useAuditWords();
  const [isExporting, setIsExporting] = useState(false);

  async function exportFile() {
    setIsExporting(true);
    const lines = await readAll();
    setIsExporting(false);
    if (lines === null) return;
    const columns = ["number", "at", "who", "what", "subject", "fields"] as const;
    const head = columns.map((column) => t(`columns.${column}`));
    const rows = lines.map((line) => columns.map((column) => describeLine(line)[column]));
    offerFile(t("fileName", { from: query.from, to: query.to }), "text/csv;charset=utf-8", toCsv([head, ...rows]));
  }

  return (
    <>
      <ChainState chain={chain} isLocked={isLocked} onCheck={() => void check()} />
      <Card
        heading={t("heading")}
        aside={
          <ActionButton
            icon={Download}
            size="small"
            onPress={() => void exportFile()}
            isDisabled={isLocked || !list || list.total === 0}
            isPending={isExporting}
          >
            {t("export")}
          </ActionButton>
        }
      >
        <p className="mb-4 text-muted text-pretty">{t("lead")}</p>
        <AuditFilter
          query={query}
          people={list?.people ?? []}
          onChange={(patch) => setQuery((old) => ({ ...old, offset: 0, ...patch }))}
        />
        <div aria-live="polite" className="mt-4 empty:hidden">
          {refusal && <Notice tone="danger">{tRefusals(refusal)}</Notice>}
        </div>
        {list ? (
          <AuditTable
            list={list}
            offset={query.offset}
            isReading={isReading}
            onPage={(offset) => setQuery((old) => ({ ...old, offset }))}
          />
        ) : (
          <p className="mt-4 text-muted">{t("loading")}</p>
        )}
      </Card>
    </>
  );
}
