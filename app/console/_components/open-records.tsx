"use client";
import { CircleCheck, ClipboardPen, PhoneIncoming } from "lucide-react";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { useStaffLanguage } from "#app/_i18n/staff-intl.tsx";
import { describeConcern } from "#app/_lib/catalogue-labels.ts";
import { formatPlainDate } from "#app/_lib/format-time.ts";
import { ActionButton } from "#app/_ui/action-button.tsx";
import { Card } from "#app/_ui/card.tsx";
import { Discreet } from "#app/_ui/discreet.tsx";
import { NewContactDialog } from "#app/_ui/record/new-contact-dialog.tsx";
import type { VisitId } from "#server/domain/visit.ts";
import type { ConsoleSnapshot } from "#server/protocol/snapshots.ts";
import { useConsole } from "../_lib/use-console.tsx";
import { useShortcut } from "../_lib/use-shortcuts.tsx";
import { ChosenRecord } from "./chosen-record.tsx";

/** More than these stand on the page of all contacts. */
const shownRecords = 8;

/** Talks put off with "later" and contacts that were begun (C6): to be finished from here. Others are begun here. */
export function OpenRecords() {
  const t = useTranslations("staff.console");
  const tRecord = useTranslations("staff.record");
  const { snapshot, catalogue, live, isLocked } = useConsole();
  const [chosen, setChosen] = useState<VisitId | null>(null);
  const [isOpening, setIsOpening] = useState(false);
  const [first] = snapshot.openRecords;
  const isOff = isLocked || catalogue === null;
  const shortcutKey = useShortcut("openRecord", first && !isOff ? () => setChosen(first.visitId) : null);
  const contactKey = useShortcut("newContact", isOff ? null : () => setIsOpening(true));

  return (
    <Card
      heading={t("day.records")}
      aside={snapshot.openRecords.length > 0 && <p className="tabular-nums">{snapshot.openRecords.length}</p>}
    >
      {first === undefined ? (
        <p className="flex items-center gap-2 text-muted">
          <CircleCheck aria-hidden className="size-5 text-good-700" />
          {t("day.recordsNone")}
        </p>
      ) : (
        <ul className="divide-y divide-line">
          {snapshot.openRecords.slice(0, shownRecords).map((record) => (
            <OpenRecordRow
              key={record.visitId}
              record={record}
              shortcutKey={record === first ? shortcutKey : undefined}
              isDisabled={isOff}
              onOpen={() => setChosen(record.visitId)}
            />
          ))}
        </ul>
      )}
      <div className="mt-2 flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
        <a href="/records" className="font-medium text-brand-700 underline underline-offset-4">
          {t("day.recordsAll")}
        </a>
        <ActionButton
          size="small"
          icon={PhoneIncoming}
          shortcutKey={contactKey}
          isDisabled={isOff}
          onPress={() => setIsOpening(true)}
        >
          {tRecord("contact.open")}
        </ActionButton>
      </div>
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
      <ChosenRecord visitId={chosen} onClose={() => setChosen(null)} />
    </Card>
  );
}

type OpenRecordRowProps = {
  record: ConsoleSnapshot["openRecords"][number];
  shortcutKey: string | undefined;
  isDisabled: boolean;
  onOpen(): void;
};

function OpenRecordRow({ record, shortcutKey, isDisabled, onOpen }: OpenRecordRowProps) {
  const t = useTranslations("staff");
  const { catalogue } = useConsole();
  const { locale, formatLocale } = useStaffLanguage();
  const date = formatPlainDate(record.date, formatLocale, "short");
  const number = record.ticketNumber === null ? null : String(record.ticketNumber);
  const concern = record.foundConcern ?? record.statedConcern;
  const way = record.channel === "walk_in" ? date : `${t(`record.channel.${record.channel}`)}, ${date}`;
  return (
    <li className="flex items-center gap-3 py-2">
      <div className="min-w-0 flex-1">
        <p className="text-sm text-muted">{number === null ? way : t("common.number", { number })}</p>
        {record.deletedOn !== null && (
          <p className="text-sm font-medium text-warm-800">
            {t("console.day.recordDeletedOn", { date: formatPlainDate(record.deletedOn, formatLocale, "short") })}
          </p>
        )}
        <p className="line-clamp-2 leading-snug">
          <Discreet>
            {concern === null ? t("console.queue.noConcern") : describeConcern(catalogue, concern, locale)}
          </Discreet>
        </p>
      </div>
      <ActionButton
        size="small"
        icon={ClipboardPen}
        shortcutKey={shortcutKey}
        isDisabled={isDisabled}
        label={number === null ? t("console.day.recordOf", { date }) : t("console.day.recordOfNumber", { number })}
        onPress={onOpen}
      >
        {t("console.day.recordOpen")}
      </ActionButton>
    </li>
  );
}
