"use client";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { useAnswer } from "#app/_lib/use-answer.ts";
import type { Live } from "#app/_lib/use-live.ts";
import { Card } from "#app/_ui/card.tsx";
import { ChoiceField } from "#app/_ui/choice-field.tsx";
import { freeTextIds } from "#server/domain/report/chapters.ts";
import type { PlainDate } from "#server/domain/time.ts";
import { yearsUntil } from "../_lib/report-span.ts";
import { ChapterText } from "./chapter-text.tsx";
import { FreezeCard } from "./freeze-card.tsx";
import { FrozenList } from "./frozen-list.tsx";

type YearlyPanelProps = { live: Live<"report">; today: PlainDate; mayWrite: boolean };

/** Writing, freezing and handing out the report of a year. */
export function YearlyPanel({ live, today, mayWrite }: YearlyPanelProps) {
  const t = useTranslations("staff.report.yearly");
  const list = useAnswer(live, "report:list", {}, ["reports"]);
  // In January and February one writes about the year that is over.
  const [year, setYear] = useState(Number(today.slice(0, 4)) - (Number(today.slice(5, 7)) <= 2 ? 1 : 0));
  const texts = useAnswer(live, "report-text:read", mayWrite ? { year } : null, ["reports"]);
  const frozen = list.data?.frozen ?? [];
  const written = texts.data?.texts ?? null;
  return (
    <div className="grid items-start gap-5 xl:grid-cols-[minmax(0,1fr)_26rem]">
      {mayWrite && (
        <div className="space-y-5">
          <ChoiceField
            label={t("year")}
            value={String(year)}
            choices={yearsUntil(today).map((one) => ({ value: String(one), label: String(one) }))}
            onChange={(chosen) => setYear(Number(chosen))}
            className="w-40"
          />
          <Card heading={t("texts")}>
            <p className="mb-4 text-muted text-pretty">{t("textsLead")}</p>
            {written !== null && (
              <div className="space-y-5">
                {freeTextIds.map((chapter) => (
                  <ChapterText
                    // Another year has other drafts.
                    key={`${year} ${chapter}`}
                    live={live}
                    year={year}
                    chapter={chapter}
                    stored={written.find((one) => one.chapter === chapter && one.year === year) ?? null}
                    reload={texts.reload}
                  />
                ))}
              </div>
            )}
          </Card>
        </div>
      )}
      <div className="space-y-5">
        {mayWrite && (
          <FreezeCard
            key={year}
            live={live}
            year={year}
            isFrozen={frozen.some((one) => one.year === year)}
            isRunning={String(year) === today.slice(0, 4)}
          />
        )}
        <FrozenList frozen={frozen} isLoaded={list.data !== null} />
      </div>
    </div>
  );
}
