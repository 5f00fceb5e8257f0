"use client";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { useStaffLanguage } from "#app/_i18n/staff-intl.tsx";
import { useAnswer } from "#app/_lib/use-answer.ts";
import type { Live } from "#app/_lib/use-live.ts";
import { ChoiceField } from "#app/_ui/choice-field.tsx";
import { Notice } from "#app/_ui/notice.tsx";
import { useReportPage } from "../_lib/use-report-page.ts";
import { ReportChapters } from "./report-chapters.tsx";

/** What readers of figures see: reports that were frozen, and nothing that changes under their eyes (Z12). */
export function FrozenFigures({ live }: { live: Live<"report"> }) {
  const t = useTranslations("staff.report");
  const tRefusal = useTranslations("staff.refusals");
  const { locale } = useStaffLanguage();
  const [chosen, setChosen] = useState<string | null>(null);
  const { data: list } = useAnswer(live, "report:list", {}, ["reports"]);
  const frozen = list?.frozen ?? [];
  const shown = frozen.find(({ id }) => id === chosen) ?? frozen[0] ?? null;
  const question = shown && { year: shown.year, version: shown.version, locale };
  const { page, refusal } = useReportPage(live, "report:read-frozen", question, ["reports"]);
  // What is shown while another one is on its way is pale.
  const isOther =
    page !== null &&
    (page.document.version !== shown?.version || Number(page.document.period.to.slice(0, 4)) !== shown.year);
  if (list !== null && shown === null) return <p className="text-lg">{t("yearly.none")}</p>;
  return (
    <>
      {shown && (
        <ChoiceField
          label={t("yearly.which")}
          value={shown.id}
          choices={frozen.map(({ id, year, version }) => ({
            value: id,
            label: t("yearly.version", { year: String(year), version: String(version) }),
          }))}
          onChange={setChosen}
          className="mb-5 w-72 print:hidden"
        />
      )}
      <div role="status" className="mb-3 empty:hidden">
        {refusal && <Notice tone="danger">{tRefusal(refusal)}</Notice>}
        {(page === null || isOther) && !refusal && <p className="text-muted">{t("computing")}</p>}
      </div>
      {page && <ReportChapters {...page} isPale={isOther} />}
    </>
  );
}
