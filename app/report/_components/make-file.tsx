"use client";
import { FileDown, X } from "lucide-react";
import { useState } from "react";
import { ProgressBar } from "react-aria-components";
import { useTranslations } from "use-intl";
import { useStaffLanguage } from "#app/_i18n/staff-intl.tsx";
import { ActionButton } from "#app/_ui/action-button.tsx";
import { ChoiceField } from "#app/_ui/choice-field.tsx";
import { type CoverId, coverIds } from "#server/domain/report/chapters.ts";
import type { ReportFormat } from "#server/domain/report/report-formats.ts";
import type { ReportJobInput } from "#server/protocol/report-jobs.ts";
import { useReportFile } from "../_lib/use-report-file.ts";

const formats = ["pdf", "docx", "xlsx", "ods", "csv", "json"] as const satisfies readonly ReportFormat[];

/** The same content as a file, with one of three cover sheets; says how far it is, and can be stopped. */
export function MakeFile({ of }: { of: ReportJobInput["of"] }) {
  const t = useTranslations("staff.report.file");
  const { locale, formatLocale } = useStaffLanguage();
  const [format, setFormat] = useState<ReportFormat>("pdf");
  const [cover, setCover] = useState<CoverId>("committee");
  const { state, make, cancel } = useReportFile();
  const isRunning = state.kind === "running";
  const hasCover = format === "pdf" || format === "docx";
  return (
    <div className="min-w-0">
      <div className="flex flex-wrap items-end gap-x-5 gap-y-3">
        <ChoiceField
          label={t("heading")}
          value={format}
          choices={formats.map((value) => ({ value, label: t(`formats.${value}`) }))}
          onChange={(chosen) => setFormat(chosen)}
          isDisabled={isRunning}
          className="w-56"
        />
        {hasCover && (
          <ChoiceField
            label={t("cover")}
            value={cover}
            choices={coverIds.map((value) => ({ value, label: t(`covers.${value}`) }))}
            onChange={(chosen) => setCover(chosen)}
            isDisabled={isRunning}
            className="w-52"
          />
        )}
        {isRunning ? (
          <ActionButton icon={X} onPress={() => void cancel()}>
            {t("cancel")}
          </ActionButton>
        ) : (
          <ActionButton variant="primary" icon={FileDown} onPress={() => void make({ of, format, cover, locale })}>
            {t("make")}
          </ActionButton>
        )}
      </div>
      {isRunning && (
        <ProgressBar
          aria-label={t("heading")}
          value={Math.round(state.share * 100)}
          valueLabel={t("progress", {
            step: t(`steps.${state.step}`),
            share: state.share.toLocaleString(formatLocale, { style: "percent" }),
          })}
          className="mt-3 max-w-md"
        >
          {({ percentage, valueText }) => (
            <>
              <p className="text-sm">{valueText}</p>
              <div className="mt-1 h-2.5 overflow-hidden rounded-full border border-line-strong bg-paper">
                <div className="h-full bg-brand-700" style={{ width: `${percentage ?? 0}%` }} />
              </div>
            </>
          )}
        </ProgressBar>
      )}
      <p role="status" className="mt-2 empty:hidden">
        {state.kind === "done" && t("done", { name: state.name })}
        {state.kind === "cancelled" && t("cancelled")}
        {state.kind === "failed" && <span className="font-medium text-danger-700">{t("failed")}</span>}
        {state.kind === "no_answer" && <span className="font-medium text-danger-700">{t("noAnswer")}</span>}
      </p>
    </div>
  );
}
