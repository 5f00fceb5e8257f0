"use client";
import { ClipboardPen } from "lucide-react";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { useStaffLanguage } from "#app/_i18n/staff-intl.tsx";
import { describeConcern } from "#app/_lib/catalogue-labels.ts";
import { formatPlainDate } from "#app/_lib/format-time.ts";
import { ActionButton } from "#app/_ui/action-button.tsx";
import { Discreet } from "#app/_ui/discreet.tsx";
import type { VisitId } from "#server/domain/visit.ts";
import type { VisitField } from "#server/domain/visit-rules.ts";
import type { ConsoleSnapshot } from "#server/protocol/snapshots.ts";
import { useConsole } from "../_lib/use-console.tsx";
import { useMissingFields } from "../_lib/use-missing-fields.ts";
import { ChosenRecord } from "./chosen-record.tsx";

type OpenRecord = ConsoleSnapshot["openRecords"][number];

/** More than these stand on the page of all contacts. */
const shownRecords = 6;

/** Before the day is closed: each record that is not complete, what it lacks (V2), and a way to finish it now. */
export function ClosingRecords() {
  const t = useTranslations("staff.wholeDay.closing");
  const { snapshot, catalogue, isLocked } = useConsole();
  // Those of today first: tomorrow nobody remembers them.
  const records = snapshot.openRecords.toReversed();
  const shown = records.slice(0, shownRecords);
  const missing = useMissingFields(shown);
  const [chosen, setChosen] = useState<VisitId | null>(null);
  return (
    <>
      <ul className="mt-1 divide-y divide-line">
        {shown.map((record) => (
          <ClosingRecord
            key={record.visitId}
            record={record}
            missing={missing.get(record.visitId) ?? null}
            isDisabled={isLocked || catalogue === null}
            onOpen={() => setChosen(record.visitId)}
          />
        ))}
      </ul>
      {records.length > shown.length && (
        <a href="/records" className="inline-block py-1 font-medium text-brand-700 underline underline-offset-4">
          {t("recordsMore", { n: records.length - shown.length })}
        </a>
      )}
      <ChosenRecord visitId={chosen} onClose={() => setChosen(null)} />
    </>
  );
}

type ClosingRecordProps = {
  record: OpenRecord;
  /** Null: not read yet. */
  missing: readonly VisitField[] | null;
  isDisabled: boolean;
  onOpen(): void;
};

function ClosingRecord({ record, missing, isDisabled, onOpen }: ClosingRecordProps) {
  const t = useTranslations("staff");
  const { snapshot, catalogue } = useConsole();
  const { locale, formatLocale } = useStaffLanguage();
  const nameField = useFieldName();
  const date = formatPlainDate(record.date, formatLocale, "short");
  const number = record.ticketNumber === null ? null : String(record.ticketNumber);
  const concern = record.foundConcern ?? record.statedConcern;
  const place = [
    number === null ? t(`record.channel.${record.channel}`) : t("common.number", { number }),
    record.date === snapshot.day.date ? null : date,
  ].filter(Boolean);
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-1.5 py-2">
      <div className="min-w-56 flex-1">
        <p className="leading-snug text-ink">
          <span className="inline-block font-semibold first-letter:uppercase">{place.join(", ")}:</span>{" "}
          <Discreet>
            {concern === null ? t("console.queue.noConcern") : describeConcern(catalogue, concern, locale)}
          </Discreet>
        </p>
        <p className="min-h-5 text-sm text-pretty text-muted">
          {missing !== null &&
            (missing.length === 0
              ? t("wholeDay.closing.missingNone")
              : t("wholeDay.closing.missing", { fields: missing.map(nameField).join(", ") }))}
        </p>
      </div>
      <ActionButton
        size="small"
        icon={ClipboardPen}
        isDisabled={isDisabled}
        label={number === null ? t("console.day.recordOf", { date }) : t("console.day.recordOfNumber", { number })}
        onPress={onOpen}
      >
        {t("wholeDay.closing.finishNow")}
      </ActionButton>
    </li>
  );
}

/** Questions in a word or two; the other fields have short names anyway. */
const short = ["foundConcerns", "crisisIntervention", "existenceSecured", "deadlineHintGiven"] as const;

function useFieldName() {
  const t = useTranslations("staff");
  return (field: VisitField): string => {
    const name = short.find((one) => one === field);
    return name ? t(`wholeDay.closing.fields.${name}`) : t(`record.fields.${field}`);
  };
}
