"use client";
import { PenLine } from "lucide-react";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { useStaffLanguage } from "#app/_i18n/staff-intl.tsx";
import { describeConcern } from "#app/_lib/catalogue-labels.ts";
import { ActionButton } from "#app/_ui/action-button.tsx";
import type { ConcernCode } from "#server/domain/ticket.ts";
import type { RegisterReplies } from "#server/protocol/registers.ts";
import type { ExpertViewEntry } from "../_lib/drafts.ts";
import { EntryRow } from "./entry-row.tsx";
import { ExpertViewForm } from "./expert-view-form.tsx";
import { type PanelProps, RegisterPanel } from "./register-panel.tsx";

type ExpertViewsPanelProps = PanelProps<ExpertViewEntry> & { reminder: RegisterReplies["register:remind"]["reminder"] };

export function ExpertViewsPanel({ reminder, ...props }: ExpertViewsPanelProps) {
  const t = useTranslations("staff.registers");
  const { locale } = useStaffLanguage();
  const nameQuarter = (quarter: string) =>
    t("expertViews.quarterOf", { n: quarter.slice(6), year: quarter.slice(0, 4) });
  return (
    <RegisterPanel
      {...props}
      register="expert_views"
      words="expertViews"
      Form={ExpertViewForm}
      row={(entry, { onEdit, onRemove }) => (
        <EntryRow
          key={entry.id}
          text={entry.text}
          facts={[
            nameQuarter(entry.quarter),
            t(`expertViews.roles.${entry.role}`),
            describeConcern(props.catalogue, entry.concern, locale),
          ]}
          isLocked={props.isLocked}
          onEdit={() => onEdit(entry)}
          onRemove={() => onRemove(entry)}
        />
      )}
    >
      {reminder && <Reminder {...props} reminder={reminder} nameQuarter={nameQuarter} />}
    </RegisterPanel>
  );
}

type ReminderProps = PanelProps<ExpertViewEntry> & {
  reminder: NonNullable<ExpertViewsPanelProps["reminder"]>;
  nameQuarter(quarter: string): string;
};

/** At a quarter's end: what nobody has written about, each with a way to do it now (G4). */
function Reminder({ reminder, nameQuarter, ...props }: ReminderProps) {
  const t = useTranslations("staff.registers.expertViews");
  const { locale } = useStaffLanguage();
  const [asked, setAsked] = useState<ConcernCode | null>(null);
  const { quarter, missing, of } = reminder;
  return (
    <details className="rounded-md border border-line bg-surface px-4 py-2">
      <summary className="min-h-11 py-2 font-medium">
        {t("reminder", { quarter: nameQuarter(quarter), n: String(missing.length), of: String(of) })}
      </summary>
      <ul className="divide-y divide-line pb-2">
        {missing.map((code) => {
          const concern = describeConcern(props.catalogue, code, locale);
          return (
            <li key={code} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 py-1">
              {concern}
              <ActionButton
                size="small"
                variant="quiet"
                icon={PenLine}
                label={t("writeFor", { concern })}
                isDisabled={props.isLocked}
                onPress={() => setAsked(code)}
              >
                {t("write")}
              </ActionButton>
            </li>
          );
        })}
      </ul>
      {asked !== null && (
        <ExpertViewForm
          {...props}
          entry={null}
          latest={null}
          asked={{ quarter, concern: asked }}
          onClose={(isSaved) => {
            setAsked(null);
            if (isSaved) void props.reload();
          }}
        />
      )}
    </details>
  );
}
