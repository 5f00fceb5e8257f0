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
import type { ClientViewEntry } from "../_lib/drafts.ts";
import { formatMonth } from "../_lib/periods.ts";
import { ClientViewForm } from "./client-view-form.tsx";
import { EntryRow } from "./entry-row.tsx";
import { type PanelProps, RegisterPanel } from "./register-panel.tsx";

const badgeLook = "inline-block rounded-md px-2 py-0.5 text-sm font-semibold";

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
