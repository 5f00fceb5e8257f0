"use client";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { useStaffLanguage } from "#app/_i18n/staff-intl.tsx";
import { formatDate, formatTime } from "#app/_lib/format-time.ts";
import type { RefusalCode } from "#app/_lib/queue-socket.ts";
import { ActionButton } from "#app/_ui/action-button.tsx";
import { Card } from "#app/_ui/card.tsx";
import { ModalDialog } from "#app/_ui/modal-dialog.tsx";
import { Notice } from "#app/_ui/notice.tsx";
import { localDate } from "#server/domain/zoned-time.ts";
import { type EditionSummary, summariseEdition } from "../../_lib/edition-summary.ts";
import type { Edition } from "../../_lib/use-edition.tsx";
import { useSettings } from "../../_lib/use-settings.tsx";
import { ChangeList } from "./change-list.tsx";

type Comparison = { version: string; before: string; summary: EditionSummary | null; refusal: RefusalCode | null };

/** Every version there was, newest first, and what each changed in words. */
export function VersionsCard({ edition }: { edition: Edition }) {
  const t = useTranslations("staff.catalogue.versions");
  const tRefusals = useTranslations("staff.refusals");
  const { send, stored } = useSettings();
  const { locale, formatLocale } = useStaffLanguage();
  const [comparison, setComparison] = useState<Comparison | null>(null);
  const { timeZone } = stored.settings;
  const { versions } = edition.base;
  const write = (instant: string) =>
    `${formatDate(localDate(instant, timeZone), formatLocale)}, ${formatTime(instant, formatLocale, timeZone)}`;

  async function compare(version: string, before: string) {
    setComparison({ version, before, summary: null, refusal: null });
    const [later, earlier] = await Promise.all(
      [version, before].map((one) => send("catalogue:read-version", { version: one })),
    );
    if (!later?.ok || !earlier?.ok) {
      const refused = [later, earlier].find((reply) => reply && !reply.ok);
      setComparison({ version, before, summary: null, refusal: refused && !refused.ok ? refused.code : "internal" });
      return;
    }
    setComparison({ version, before, summary: summariseEdition(earlier.data, later.data, locale), refusal: null });
  }

  return (
    <Card heading={t("heading")}>
      <p className="mb-2 max-w-prose text-muted text-pretty">{t("lead")}</p>
      <ul className="divide-y divide-line">
        {versions.map(({ version, publishedAt }, at) => {
          const before = versions[at + 1]?.version;
          return (
            <li key={version} className="flex min-h-12 flex-wrap items-center gap-x-4 gap-y-1 py-1">
              <span className="font-medium tabular-nums">{version}</span>
              <span className="flex-1 text-muted">
                {t("publishedAt", { when: write(publishedAt) })}
                {at === 0 && <strong className="ms-3 font-medium text-good-700">{t("inForce")}</strong>}
              </span>
              {before === undefined ? (
                <span className="text-muted">{t("first")}</span>
              ) : (
                <ActionButton
                  variant="quiet"
                  label={t("whatOf", { version })}
                  onPress={() => void compare(version, before)}
                >
                  {t("what")}
                </ActionButton>
              )}
            </li>
          );
        })}
      </ul>
      {comparison && (
        <ModalDialog
          title={t("whatOf", { version: comparison.version })}
          isOpen
          onClose={() => setComparison(null)}
          width="wide"
        >
          <p className="mb-2 text-muted">{t("against", { version: comparison.before })}</p>
          {comparison.refusal && <Notice tone="danger">{tRefusals(comparison.refusal)}</Notice>}
          {comparison.summary && <ChangeList summary={comparison.summary} />}
          {!comparison.summary && !comparison.refusal && <p className="text-muted">{t("loading")}</p>}
        </ModalDialog>
      )}
    </Card>
  );
}
