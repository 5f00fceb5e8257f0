"use client";
import { useTranslations } from "use-intl";
import { useStaffLanguage } from "#app/_i18n/staff-intl.tsx";
import { describeConcern } from "#app/_lib/catalogue-labels.ts";
import { formatPlainDate } from "#app/_lib/format-time.ts";
import type { PolicyEventEntry } from "../_lib/drafts.ts";
import { EntryRow } from "./entry-row.tsx";
import { PolicyEventForm } from "./policy-event-form.tsx";
import { type PanelProps, RegisterPanel } from "./register-panel.tsx";

export function PolicyEventsPanel(props: PanelProps<PolicyEventEntry>) {
  const t = useTranslations("staff.registers");
  const { locale, formatLocale } = useStaffLanguage();
  return (
    <RegisterPanel
      {...props}
      register="policy_events"
      words="policyEvents"
      Form={PolicyEventForm}
      row={(entry, { onEdit, onRemove }) => (
        <EntryRow
          key={entry.id}
          text={entry.label}
          facts={[
            formatPlainDate(entry.date, formatLocale),
            entry.concerns.length === 0
              ? t("policyEvents.all")
              : entry.concerns.map((code) => describeConcern(props.catalogue, code, locale)).join(", "),
          ]}
          isLocked={props.isLocked}
          onEdit={() => onEdit(entry)}
          onRemove={() => onRemove(entry)}
        />
      )}
    />
  );
}
