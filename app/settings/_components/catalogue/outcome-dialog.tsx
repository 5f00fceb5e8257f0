"use client";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { useStaffLanguage } from "#app/_i18n/staff-intl.tsx";
import { labelIn } from "#app/_lib/catalogue-labels.ts";
import { Field } from "#app/_ui/fields.tsx";
import type { Outcome } from "#server/domain/catalogue.ts";
import { putEntries, tidyLabels } from "../../_lib/edition-draft.ts";
import type { Edition } from "../../_lib/use-edition.tsx";
import { EntryForm } from "./entry-form.tsx";
import { LabelFields } from "./label-fields.tsx";
import { ValidityFields } from "./validity-fields.tsx";

/** The languages of those who record: outcomes are on no public screen. */
const languages = ["de", "de-simple", "en"] as const;

export function OutcomeDialog({ edition, start, onClose }: { edition: Edition; start: Outcome; onClose(): void }) {
  const t = useTranslations("staff.catalogue.form");
  const { locale } = useStaffLanguage();
  const [outcome, setOutcome] = useState(start);
  const change = (patch: Partial<Outcome>) => setOutcome({ ...outcome, ...patch });
  const group = edition.base.outcomeGroups.find(({ code }) => code === outcome.group);
  const finished = { ...outcome, labels: tidyLabels(outcome.labels), definition: outcome.definition.trim() };
  const next = { ...edition.draft, outcomes: putEntries(edition.draft.outcomes, [finished]) };
  return (
    <EntryForm
      title={t("editTitle", { code: outcome.code })}
      path={`outcomes.${outcome.code}`}
      next={next}
      onClose={onClose}
    >
      {(say) => (
        <>
          <LabelFields labels={outcome.labels} onChange={(labels) => change({ labels })} say={say} only={languages} />
          <Field
            label={t("definition")}
            value={outcome.definition}
            onChange={(definition) => change({ definition })}
            error={say("definition")}
            lang="de"
          />
          <ValidityFields {...outcome} onChange={change} say={say} />
          <p className="text-sm text-muted text-pretty">
            {group && t("group", { label: labelIn(group.labels, locale) })}
            {". "}
            {outcome.countsForLawsuitAvoided && `${t("counts")} `}
            {t("fixed")}
          </p>
        </>
      )}
    </EntryForm>
  );
}
