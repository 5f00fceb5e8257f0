"use client";
import { ArrowLeft, ArrowRight } from "lucide-react";
import { Cell, Column, Row, Table, TableBody, TableHeader } from "react-aria-components";
import { useTranslations } from "use-intl";
import { ActionButton } from "#app/_ui/action-button.tsx";
import type { AuditListReply } from "#server/protocol/audit.ts";
import { useAuditWords } from "../../_lib/audit-words.ts";

type AuditTableProps = {
  list: AuditListReply;
  offset: number;
  isReading: boolean;
  onPage(offset: number): void;
};

/** As many as one answer holds (docs/protocol.md, `audit:list`). */
const pageSize = 200;
const columns = ["at", "who", "what", "subject", "fields"] as const;

export function AuditTable({ list, offset, isReading, onPage }: AuditTableProps) {
  const t = useTranslations("staff.traces.audit");
  const { describeLine } = useAuditWords();
  const last = offset + list.entries.length;
  if (list.total === 0) return <p className="mt-6 text-muted">{t("empty")}</p>;
  return (
    <div aria-busy={isReading} className="mt-4 space-y-3">
      <div className="overflow-x-auto rounded-md border border-line">
        <Table aria-label={t("table")} className="w-full border-collapse text-start text-[0.9375rem]">
          <TableHeader>
            {columns.map((column) => (
              <Column
                key={column}
                id={column}
                isRowHeader={column === "what"}
                className="border-b-2 border-line-strong px-3 py-2 text-start text-sm font-semibold whitespace-nowrap text-muted"
              >
                {t(`columns.${column}`)}
              </Column>
            ))}
          </TableHeader>
          <TableBody>
            {list.entries.map((line) => {
              const words = describeLine(line);
              return (
                <Row key={line.id} id={line.id} className="border-b border-line last:border-0">
                  {columns.map((column) => (
                    <Cell key={column} className={`px-3 py-2 align-top ${looks[column] ?? ""}`}>
                      {words[column]}
                    </Cell>
                  ))}
                </Row>
              );
            })}
          </TableBody>
        </Table>
      </div>
      <div className="flex flex-wrap items-center gap-3">
        <p className="flex-1 text-muted">
          {list.total > pageSize
            ? t("page", { from: offset + 1, to: last, total: list.total })
            : t("total", { n: list.total })}
        </p>
        {list.total > pageSize && (
          <>
            <ActionButton icon={ArrowLeft} onPress={() => onPage(offset - pageSize)} isDisabled={offset === 0}>
              {t("newer")}
            </ActionButton>
            <ActionButton icon={ArrowRight} onPress={() => onPage(offset + pageSize)} isDisabled={last >= list.total}>
              {t("older")}
            </ActionButton>
          </>
        )}
      </div>
    </div>
  );
}

const looks: Partial<Record<(typeof columns)[number], string>> = {
  at: "whitespace-nowrap tabular-nums",
  who: "whitespace-nowrap",
  what: "min-w-44 font-medium",
  subject: "whitespace-nowrap",
  fields: "min-w-48 text-muted",
};
