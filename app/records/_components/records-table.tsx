"use client";
import { ClipboardPen, Pencil } from "lucide-react";
import { Cell, Column, Row, Table, TableBody, TableHeader } from "react-aria-components";
import { useTranslations } from "use-intl";
import { useStaffLanguage } from "#app/_i18n/staff-intl.tsx";
import { describeConcern, describeOutcome } from "#app/_lib/catalogue-labels.ts";
import { formatLanguage } from "#app/_lib/format-language.ts";
import { formatPlainDate } from "#app/_lib/format-time.ts";
import { ActionButton } from "#app/_ui/action-button.tsx";
import { Discreet } from "#app/_ui/discreet.tsx";
import type { CatalogueReply, VisitListReply } from "#server/protocol/replies.ts";

type Visit = VisitListReply["visits"][number];

type RecordsTableProps = {
  list: VisitListReply;
  catalogue: CatalogueReply | null;
  isOnlyOpen: boolean;
  isLocked: boolean;
  onChoose(visit: Visit): void;
};

const columns = ["date", "way", "statedConcern", "foundConcern", "outcome", "language", "talk", "action"] as const;
const cellLook = "px-3 py-2.5 align-top";

export function RecordsTable({ list, catalogue, isOnlyOpen, isLocked, onChoose }: RecordsTableProps) {
  const t = useTranslations("staff.records");
  if (list.visits.length === 0) {
    return (
      <div className="rounded-lg border border-line bg-surface px-6 py-14 text-center">
        <p className="text-xl font-semibold">{t(isOnlyOpen ? "emptyOpen" : "empty")}</p>
        {!isOnlyOpen && <p className="mt-1 text-muted">{t("emptyHint")}</p>}
      </div>
    );
  }
  return (
    <div className="overflow-x-auto rounded-lg border border-line bg-surface">
      <Table aria-label={t("table")} className="w-full border-collapse text-start">
        <TableHeader>
          {columns.map((column) => (
            <Column
              key={column}
              id={column}
              isRowHeader={column === "date"}
              className="border-b-2 border-line-strong px-3 py-2.5 text-start text-sm font-semibold whitespace-nowrap text-muted"
            >
              {t(column)}
            </Column>
          ))}
        </TableHeader>
        <TableBody>
          {list.visits.map((visit) => (
            <VisitRow key={visit.id} visit={visit} catalogue={catalogue} isLocked={isLocked} onChoose={onChoose} />
          ))}
        </TableBody>
      </Table>
    </div>
  );
}

type VisitRowProps = Pick<RecordsTableProps, "catalogue" | "isLocked" | "onChoose"> & { visit: Visit };

function VisitRow({ visit, catalogue, isLocked, onChoose }: VisitRowProps) {
  const t = useTranslations("staff");
  const { locale, formatLocale } = useStaffLanguage();
  const date = formatPlainDate(visit.date, formatLocale, "short");
  const isOpen = visit.state !== "complete";
  return (
    <Row id={visit.id} className="border-b border-line last:border-0">
      <Cell className={`${cellLook} whitespace-nowrap`}>{date}</Cell>
      <Cell className={`${cellLook} first-letter:uppercase`}>
        {visit.ticketNumber === null
          ? t(`record.channel.${visit.channel}`)
          : t("common.number", { number: String(visit.ticketNumber) })}
      </Cell>
      <Cell className={cellLook}>
        {visit.statedConcern === null ? (
          <span className="text-muted">{t("records.notStated")}</span>
        ) : (
          <Discreet>{describeConcern(catalogue, visit.statedConcern, locale)}</Discreet>
        )}
      </Cell>
      <Cell className={cellLook}>
        {visit.foundConcerns.length > 0 && (
          <Discreet>
            {visit.foundConcerns.map((code) => (
              <span key={code} className="block">
                <span className="me-2 text-sm text-muted tabular-nums">{code}</span>
                {describeConcern(catalogue, code, locale)}
              </span>
            ))}
          </Discreet>
        )}
      </Cell>
      <Cell className={cellLook}>
        {visit.outcome !== null && (
          <span className="me-2">
            <Discreet>{describeOutcome(catalogue, visit.outcome, locale)}</Discreet>
          </span>
        )}
        {isOpen && (
          <span className="inline-block rounded-sm border border-warm-800 bg-warm-50 px-1.5 py-0.5 text-sm font-medium whitespace-nowrap text-warm-800">
            {t("records.open")}
          </span>
        )}
      </Cell>
      <Cell className={cellLook}>
        <Discreet>{formatLanguage(visit.language, locale)}</Discreet>
      </Cell>
      <Cell className={`${cellLook} whitespace-nowrap tabular-nums`}>
        {visit.talkMinutes === null ? "–" : t("common.minutes", { n: String(visit.talkMinutes) })}
      </Cell>
      <Cell className="px-2 py-1 align-top">
        <ActionButton
          size="small"
          variant={isOpen ? "secondary" : "quiet"}
          icon={isOpen ? ClipboardPen : Pencil}
          label={t(isOpen ? "records.finishOf" : "records.editOf", { date })}
          onPress={() => onChoose(visit)}
          isDisabled={isLocked}
        >
          {t(isOpen ? "records.finish" : "records.edit")}
        </ActionButton>
      </Cell>
    </Row>
  );
}
