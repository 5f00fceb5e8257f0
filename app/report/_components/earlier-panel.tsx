"use client";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { useStaffLanguage } from "#app/_i18n/staff-intl.tsx";
import { useAnswer } from "#app/_lib/use-answer.ts";
import type { Live } from "#app/_lib/use-live.ts";
import { Card } from "#app/_ui/card.tsx";
import { Notice } from "#app/_ui/notice.tsx";
import type { PlainDate } from "#server/domain/time.ts";
import { yearsUntil } from "../_lib/report-span.ts";
import { EarlierValueForm } from "./earlier-value-form.tsx";
import { EarlierValues } from "./earlier-values.tsx";
import { ImportEarlier } from "./import-earlier.tsx";

/** Numbers of the years before the system: typed in, or read from a file (Z6, Z10). */
export function EarlierPanel({ live, today }: { live: Live<"report">; today: PlainDate }) {
  const t = useTranslations("staff.report.earlier");
  const { locale } = useStaffLanguage();
  // Rows such as months are named by their own year (Z6).
  const [year, setYear] = useState(yearsUntil(today).at(-1) ?? 0);
  const { data, reload } = useAnswer(live, "historic:list", { year, locale }, ["reports", "catalogue"]);
  const values = data?.values ?? [];
  const lost = values.filter(({ rowLabel }) => rowLabel === null).length;
  return (
    <div className="grid grid-cols-1 items-start gap-5 xl:grid-cols-[minmax(0,1fr)_28rem]">
      <Card heading={t("heading")} aside={values.length > 0 && t("count", { n: values.length })}>
        <p className="mb-4 text-muted text-pretty">{t("lead")}</p>
        {data && values.length === 0 && <p>{t("none")}</p>}
        {lost > 0 && (
          <div className="mb-4">
            <Notice tone="warm" title={t("lostTitle", { n: lost })}>
              {t("lost")}
            </Notice>
          </div>
        )}
        {values.length > 0 && <EarlierValues live={live} values={values} onRemoved={reload} />}
      </Card>
      <div className="space-y-5">
        {data && (
          <EarlierValueForm live={live} today={today} year={year} onYear={setYear} known={data} onSaved={reload} />
        )}
        <ImportEarlier live={live} />
      </div>
    </div>
  );
}
