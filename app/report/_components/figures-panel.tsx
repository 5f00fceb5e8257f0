"use client";
import { Printer } from "lucide-react";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { useStaffLanguage } from "#app/_i18n/staff-intl.tsx";
import type { Live } from "#app/_lib/use-live.ts";
import { ActionButton } from "#app/_ui/action-button.tsx";
import { Notice } from "#app/_ui/notice.tsx";
import type { ReportFilter } from "#server/domain/report/report-filter.ts";
import type { PlainDate } from "#server/domain/time.ts";
import { periodOfSpan, type ReportSpan, spanOf } from "../_lib/report-span.ts";
import { useReportPage } from "../_lib/use-report-page.ts";
import { FilterFields, noFilter } from "./filter-fields.tsx";
import { MakeFile } from "./make-file.tsx";
import { ReportChapters } from "./report-chapters.tsx";
import { SpanChooser } from "./span-chooser.tsx";

type FiguresPanelProps = { live: Live<"report">; today: PlainDate };

/** The figures as they stand now, of any period; for the ombudsperson alone (Z12). */
export function FiguresPanel({ live, today }: FiguresPanelProps) {
  const t = useTranslations("staff.report");
  const tRefusal = useTranslations("staff.refusals");
  const { locale } = useStaffLanguage();
  const [span, setSpan] = useState<ReportSpan>(() => spanOf(today));
  const [filter, setFilter] = useState<ReportFilter>(noFilter);
  const period = periodOfSpan(span, today);
  const question = period && { period, filter, locale };
  const { page, refusal } = useReportPage(live, "report:read", question, ["visits", "reports"]);
  const document = page?.document ?? null;
  // What is shown while other figures are on their way is of another period: it says so by being pale.
  const isOther =
    document !== null && period !== null && document.period.from + document.period.to !== period.from + period.to;

  return (
    <>
      <div className="mb-5 space-y-4 rounded-lg border border-line bg-surface p-4 sm:p-5 print:hidden">
        <SpanChooser span={span} today={today} onChange={(patch) => setSpan((before) => ({ ...before, ...patch }))} />
        <FilterFields filter={filter} onChange={(patch) => setFilter((before) => ({ ...before, ...patch }))} />
        <div className="flex flex-wrap items-end justify-between gap-4 border-t border-line pt-4">
          {period && <MakeFile of={{ kind: "period", period }} />}
          <ActionButton icon={Printer} onPress={() => window.print()}>
            {t("print")}
          </ActionButton>
        </div>
      </div>
      <div role="status" className="mb-3 empty:hidden">
        {refusal && <Notice tone="danger">{tRefusal(refusal)}</Notice>}
        {(document === null || isOther) && !refusal && period && <p className="text-muted">{t("computing")}</p>}
      </div>
      {page && <ReportChapters {...page} isPale={isOther} />}
    </>
  );
}
