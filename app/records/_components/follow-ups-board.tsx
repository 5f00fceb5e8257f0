"use client";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { useStaffLanguage } from "#app/_i18n/staff-intl.tsx";
import { describeConcern } from "#app/_lib/catalogue-labels.ts";
import { type AskingLive, useAnswer } from "#app/_lib/use-answer.ts";
import { FollowUpRow } from "#app/_ui/cases/follow-up-row.tsx";
import { Discreet } from "#app/_ui/discreet.tsx";
import { SwitchField } from "#app/_ui/fields.tsx";
import { Notice } from "#app/_ui/notice.tsx";
import type { CatalogueReply } from "#server/protocol/replies.ts";

type FollowUpsBoardProps = { live: AskingLive; catalogue: CatalogueReply | null; today: string; isLocked: boolean };

/** Everything that is due, overdue first; or what was done, the latest first. */
export function FollowUpsBoard({ live, catalogue, today, isLocked }: FollowUpsBoardProps) {
  const t = useTranslations("staff.cases");
  const { locale } = useStaffLanguage();
  const [done, setDone] = useState(false);
  const { data, refusal } = useAnswer(live, "follow-up:list", { done, offset: 0 }, ["follow_ups", "cases"]);
  return (
    <div className="space-y-4">
      <SwitchField label={t("followUp.showDone")} isSelected={done} onChange={setDone} />
      {refusal && <Notice tone="danger">{t("failed")}</Notice>}
      {data && (
        <div className="rounded-lg border border-line bg-surface px-4 py-2 sm:px-6">
          {data.followUps.length === 0 && (
            <p className="py-10 text-center text-lg">{t(done ? "followUp.noneDone" : "followUp.none")}</p>
          )}
          <ul className="divide-y divide-line">
            {data.followUps.map((one) => (
              <FollowUpRow
                key={one.id}
                followUp={one}
                live={live}
                today={today}
                isLocked={isLocked}
                place={
                  (one.reference ?? one.concern) && (
                    <>
                      {one.reference}
                      {one.reference && one.concern && ", "}
                      {one.concern && <Discreet>{describeConcern(catalogue, one.concern, locale)}</Discreet>}
                    </>
                  )
                }
              />
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}
