"use client";
import { useTranslations } from "use-intl";
import { useStaffLanguage } from "#app/_i18n/staff-intl.tsx";
import { describeConcern } from "#app/_lib/catalogue-labels.ts";
import { formatPlainDate } from "#app/_lib/format-time.ts";
import type { SuggestionEntry } from "../_lib/drafts.ts";
import { EntryRow } from "./entry-row.tsx";
import { type PanelProps, RegisterPanel } from "./register-panel.tsx";
import { SuggestionForm } from "./suggestion-form.tsx";

const badgeLook = "inline-block rounded-md px-2 py-0.5 text-sm font-semibold";

export function SuggestionsPanel(props: PanelProps<SuggestionEntry>) {
  const t = useTranslations("staff.registers");
  const { locale, formatLocale } = useStaffLanguage();
  const write = (date: string) => `${formatPlainDate(date, formatLocale, "short")} ${date.slice(0, 4)}`;
  const looks = {
    proposed: "bg-brand-50 text-brand-900",
    accepted: "bg-good-50 text-good-700",
    implemented: "bg-good-50 text-good-700",
    rejected: "bg-warm-50 text-warm-800",
  };
  return (
    <RegisterPanel
      {...props}
      register="suggestions"
      words="suggestions"
      Form={SuggestionForm}
      row={(entry, { onEdit, onRemove }) => (
        <EntryRow
          key={entry.id}
          text={entry.text}
          badge={
            <span className={`${badgeLook} ${looks[entry.status]}`}>{t(`suggestions.statuses.${entry.status}`)}</span>
          }
          facts={[
            t(`suggestions.toWhom.${entry.addressedTo}`),
            entry.concern && describeConcern(props.catalogue, entry.concern, locale),
            t("suggestions.proposed", { date: write(entry.proposedOn) }),
            entry.answeredOn !== null && entry.status !== "proposed"
              ? t(`suggestions.answered.${entry.status}`, { date: write(entry.answeredOn) })
              : null,
            entry.proposedOn < props.year ? t("suggestions.carriedOver", { year: entry.proposedOn.slice(0, 4) }) : null,
          ]}
          note={entry.reason}
          isLocked={props.isLocked}
          onEdit={() => onEdit(entry)}
          onRemove={() => onRemove(entry)}
        />
      )}
    />
  );
}
