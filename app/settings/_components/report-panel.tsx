"use client";
import { useTranslations } from "use-intl";
import { Card } from "#app/_ui/card.tsx";
import { Field } from "#app/_ui/fields.tsx";
import { useProblemText } from "../_lib/use-problem-text.ts";
import { useSettings } from "../_lib/use-settings.tsx";
import { LinesField } from "./catalogue/lines-field.tsx";

/** What is printed on every report, and from how many on a number is shown (Z1). */
export function ReportPanel() {
  const t = useTranslations("staff.reportSettings");
  const { draft, change } = useSettings();
  const say = useProblemText();
  return (
    <>
      <Card heading={t("heading")} className="space-y-4">
        <p className="text-pretty text-muted">{t("lead")}</p>
        <Field
          label={t("officialName")}
          hint={t("officialNameHint")}
          value={draft.officialName}
          onChange={(officialName) => change({ officialName })}
          error={say("officialName")}
        />
        <LinesField
          label={t("references")}
          hint={t("referencesHint")}
          lines={draft.councilReferences}
          onChange={(councilReferences) => change({ councilReferences })}
          error={say("councilReferences")}
        />
      </Card>
      <Card heading={t("small")}>
        <Field
          label={t("threshold")}
          hint={t("thresholdHint")}
          inputMode="numeric"
          value={draft.threshold}
          onChange={(threshold) => change({ threshold })}
          error={say("threshold")}
          inputClassName="max-w-36 tabular-nums"
        />
      </Card>
    </>
  );
}
