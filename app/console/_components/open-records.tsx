"use client";
import { CircleCheck, ClipboardPen } from "lucide-react";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { useStaffLanguage } from "#app/_i18n/staff-intl.tsx";
import { describeConcern } from "#app/_lib/catalogue-labels.ts";
import { formatPlainDate } from "#app/_lib/format-time.ts";
import { ActionButton } from "#app/_ui/action-button.tsx";
import { Card } from "#app/_ui/card.tsx";
import { VisitDialog } from "#app/_ui/visit-dialog.tsx";
import type { VisitReply } from "#server/protocol/visit.ts";
import { useConsole } from "../_lib/use-console.tsx";
import { useShortcut } from "../_lib/use-shortcuts.tsx";

/** More than these stand on the page of all contacts. */
const shownRecords = 8;

/** Talks put off with "later" (C6): to be finished from here. */
export function OpenRecords() {
  const t = useTranslations("staff.console");
  const tCommon = useTranslations("staff.common");
  const { snapshot, catalogue, run, send, refusal, pending, isLocked } = useConsole();
  const { locale, formatLocale } = useStaffLanguage();
  const [chosen, setChosen] = useState<VisitReply | null>(null);
  const [first] = snapshot.openRecords;
  const shortcutKey = useShortcut("openRecord", first && catalogue ? () => void choose(first.visitId) : null);

  async function choose(visitId: string) {
    const reply = await send("visit:read", { visitId });
    if (reply.ok) setChosen(reply.data);
  }

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
          {snapshot.openRecords.slice(0, shownRecords).map((record) => {
            const date = formatPlainDate(record.date, formatLocale, "short");
            return (
              <li key={record.visitId} className="flex items-center gap-3 py-2">
                <div className="min-w-0 flex-1">
                  <p className="text-sm text-muted">
                    {record.ticketNumber === null ? date : tCommon("number", { number: String(record.ticketNumber) })}
                  </p>
                  <p className="line-clamp-2 leading-snug">
                    {record.statedConcern === null
                      ? t("queue.noConcern")
                      : describeConcern(catalogue, record.statedConcern, locale)}
                  </p>
                </div>
                <ActionButton
                  size="small"
                  icon={ClipboardPen}
                  shortcutKey={record === first ? shortcutKey : undefined}
                  isDisabled={isLocked || catalogue === null}
                  label={
                    record.ticketNumber === null
                      ? t("day.recordOf", { date })
                      : t("day.recordOfNumber", { number: String(record.ticketNumber) })
                  }
                  onPress={() => void choose(record.visitId)}
                >
                  {t("day.recordOpen")}
                </ActionButton>
              </li>
            );
          })}
        </ul>
      )}
      <a href="/records" className="mt-2 inline-block font-medium text-brand-700 underline underline-offset-4">
        {t("day.recordsAll")}
      </a>
      {chosen && catalogue && (
        <VisitDialog
          key={chosen.id}
          catalogue={catalogue}
          visit={chosen}
          isPending={pending?.name === "visit:finish"}
          isLocked={isLocked}
          refusal={refusal}
          onClose={() => setChosen(null)}
          onSave={async (visit) => {
            const { id: visitId, revision: baseRevision } = chosen;
            const reply = await run("visit:finish", { visitId, baseRevision, changes: visit });
            if (reply?.ok) setChosen(null);
          }}
        />
      )}
    </Card>
  );
}
