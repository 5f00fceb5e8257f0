"use client";
import { useTranslations } from "use-intl";
import { useStaffLanguage } from "#app/_i18n/staff-intl.tsx";
import { describeConcern } from "#app/_lib/catalogue-labels.ts";
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
      {reminder && (
        <details className="rounded-md border border-line bg-surface px-4 py-2">
          <summary className="min-h-11 py-2 font-medium">
            {t("expertViews.reminder", {
              quarter: nameQuarter(reminder.quarter),
              n: String(reminder.missing.length),
              of: String(reminder.of),
            })}
          </summary>
          <ul className="list-disc space-y-1 ps-6 pb-2">
            {reminder.missing.map((code) => (
              <li key={code}>{describeConcern(props.catalogue, code, locale)}</li>
            ))}
          </ul>
        </details>
      )}
    </RegisterPanel>
  );
}
