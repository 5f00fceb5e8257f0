"use client";
import { useTranslations } from "use-intl";
import { Card } from "#app/_ui/card.tsx";
import { Notice } from "#app/_ui/notice.tsx";
import { useRetention } from "../../_lib/use-retention.ts";
import { PeriodsForm } from "./periods-form.tsx";
import { RetentionRuns } from "./retention-runs.tsx";

/** What is kept how long, and what goes next. For administrators; counts only (P13). */
export function RetentionPanel() {
  const t = useTranslations("staff.traces.retention");
  const tRefusals = useTranslations("staff.refusals");
  const { retention, refusal, reload } = useRetention();
  if (retention === null) {
    return (
      <Card heading={t("heading")}>
        {refusal ? (
          <Notice tone="danger" title={t("loadFailed")}>
            {tRefusals(refusal)}
          </Notice>
        ) : (
          <p className="text-muted">{t("loading")}</p>
        )}
      </Card>
    );
  }
  const { noteKey } = retention;
  return (
    <>
      {(noteKey === "missing" || noteKey === "wrong") && (
        <Notice tone="danger" title={t(`key.${noteKey}.title`)}>
          {t(`key.${noteKey}.text`)}
        </Notice>
      )}
      <PeriodsForm stored={retention.settings} hasKey={noteKey === "ready"} onSaved={() => void reload()} />
      <RetentionRuns due={retention.due} runs={retention.runs} />
    </>
  );
}
