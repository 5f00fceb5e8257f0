"use client";
import { useTranslations } from "use-intl";
import { useStaffLanguage } from "#app/_i18n/staff-intl.tsx";
import { formatMoment } from "#app/_lib/format-time.ts";
import { Card } from "#app/_ui/card.tsx";
import { retentionRules } from "#server/domain/retention-plan.ts";
import type { RetentionReply } from "#server/protocol/retention.ts";
import { useSettings } from "../../_lib/use-settings.tsx";

type Counts = RetentionReply["due"];

/** What the next night would delete, and what the last ones did. */
export function RetentionRuns({ due, runs }: Pick<RetentionReply, "due" | "runs">) {
  const t = useTranslations("staff.traces.retention");
  const { formatLocale } = useStaffLanguage();
  const { timeZone } = useSettings().stored.settings;
  return (
    <>
      <Card heading={t("due")}>
        <p className="mb-3 text-muted text-pretty">{t("dueLead")}</p>
        <dl className="grid max-w-2xl gap-x-8 sm:grid-cols-2">
          {retentionRules.map((rule) => (
            <div key={rule} className="flex items-baseline justify-between gap-4 border-b border-line py-1.5">
              <dt>{t(`rules.${rule}`)}</dt>
              <dd className={`tabular-nums ${due[rule] > 0 ? "font-semibold" : "text-muted"}`}>{due[rule]}</dd>
            </div>
          ))}
        </dl>
      </Card>
      <Card heading={t("runs")}>
        {runs.length === 0 ? (
          <p className="text-muted">{t("noRuns")}</p>
        ) : (
          <ul className="divide-y divide-line">
            {runs.map((run) => (
              <li key={run.at} className="grid gap-x-6 py-2 sm:grid-cols-[9rem_1fr]">
                <span className="tabular-nums">{formatMoment(run.at, formatLocale, timeZone)}</span>
                <span className="text-muted">{inWords(run.counts)}</span>
              </li>
            ))}
          </ul>
        )}
      </Card>
    </>
  );

  function inWords(counts: Counts): string {
    const parts = retentionRules
      .filter((rule) => counts[rule] > 0)
      .map((rule) => `${t(`rules.${rule}`)}: ${counts[rule]}`);
    return parts.length === 0 ? t("nothing") : parts.join(" · ");
  }
}
