"use client";
import { BookCheck, BookX } from "lucide-react";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { useStaffLanguage } from "#app/_i18n/staff-intl.tsx";
import { describeConcern } from "#app/_lib/catalogue-labels.ts";
import { formatLanguage } from "#app/_lib/format-language.ts";
import { formatPlainDate } from "#app/_lib/format-time.ts";
import type { RefusalCode } from "#app/_lib/queue-socket.ts";
import { ActionButton } from "#app/_ui/action-button.tsx";
import { Notice } from "#app/_ui/notice.tsx";
import type { RegisterReplies } from "#server/protocol/registers.ts";
import type { ClientViewEntry, ExpertViewEntry, PolicyEventEntry, SuggestionEntry } from "../_lib/drafts.ts";
import { formatMonth } from "../_lib/periods.ts";
import { ClientViewForm } from "./client-view-form.tsx";
import { EntryRow } from "./entry-row.tsx";
import { ExpertViewForm } from "./expert-view-form.tsx";
import { PolicyEventForm } from "./policy-event-form.tsx";
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

export function ClientViewsPanel(props: PanelProps<ClientViewEntry>) {
  const t = useTranslations("staff.registers");
  const tRefusals = useTranslations("staff.refusals");
  const { locale, formatLocale } = useStaffLanguage();
  const [said, setSaid] = useState<"nowReleased" | "nowDraft" | { refusal: RefusalCode } | null>(null);

  async function release({ id, revision, releasedOn }: ClientViewEntry) {
    const released = releasedOn === null;
    const reply = await props.line.send("client-view:release", { id, baseRevision: revision, released });
    setSaid(reply.ok ? (released ? "nowReleased" : "nowDraft") : { refusal: reply.code });
    await props.reload();
  }

  return (
    <RegisterPanel
      {...props}
      register="client_views"
      words="clientViews"
      Form={ClientViewForm}
      row={(entry, { onEdit, onRemove }) => (
        <EntryRow
          key={entry.id}
          text={entry.text}
          lang={entry.language}
          badge={
            <span
              className={`${badgeLook} ${entry.releasedOn ? "bg-good-50 text-good-700" : "bg-brand-50 text-brand-900"}`}
            >
              {entry.releasedOn
                ? t("clientViews.released", { date: formatPlainDate(entry.releasedOn, formatLocale, "short") })
                : t("clientViews.draft")}
            </span>
          }
          facts={[
            describeConcern(props.catalogue, entry.concern, locale),
            formatMonth(entry.month, formatLocale),
            entry.language === "de" ? null : formatLanguage(entry.language, locale),
          ]}
          extra={
            <ActionButton
              variant="quiet"
              icon={entry.releasedOn ? BookX : BookCheck}
              label={t(entry.releasedOn ? "clientViews.withdrawOf" : "clientViews.releaseOf", {
                text: entry.text.slice(0, 40),
              })}
              onPress={() => void release(entry)}
              isDisabled={props.isLocked}
            >
              {t(entry.releasedOn ? "clientViews.withdraw" : "clientViews.release")}
            </ActionButton>
          }
          isLocked={props.isLocked}
          onEdit={() => onEdit(entry)}
          onRemove={() => onRemove(entry)}
        />
      )}
    >
      <div aria-live="polite" className="empty:hidden">
        {typeof said === "string" && <Notice tone="good">{t(`clientViews.${said}`)}</Notice>}
        {typeof said === "object" && said && <Notice tone="danger">{tRefusals(said.refusal)}</Notice>}
      </div>
    </RegisterPanel>
  );
}

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
