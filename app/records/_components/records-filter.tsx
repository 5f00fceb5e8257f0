"use client";
import { useMemo } from "react";
import { useTranslations } from "use-intl";
import { useStaffLanguage } from "#app/_i18n/staff-intl.tsx";
import { groupConcerns, labelIn } from "#app/_lib/catalogue-labels.ts";
import { ChoiceField } from "#app/_ui/choice-field.tsx";
import { ConcernField } from "#app/_ui/concern-field.tsx";
import { DiscreetField } from "#app/_ui/discreet.tsx";
import { CheckField, Field } from "#app/_ui/fields.tsx";
import { ToggleChoice } from "#app/_ui/toggle-choice.tsx";
import type { ConcernCode } from "#server/domain/ticket.ts";
import type { OutcomeCode } from "#server/domain/visit.ts";
import type { CatalogueReply } from "#server/protocol/replies.ts";
import { type PeriodKind, periodKinds } from "../_lib/period.ts";

export type RecordFilter = {
  kind: PeriodKind;
  from: string;
  to: string;
  concern: ConcernCode | null;
  outcome: OutcomeCode | null;
  open: boolean;
};

type RecordsFilterProps = {
  filter: RecordFilter;
  catalogue: CatalogueReply | null;
  onChange(patch: Partial<RecordFilter>): void;
};

const noOutcome = "all";

export function RecordsFilter({ filter, catalogue, onChange }: RecordsFilterProps) {
  const t = useTranslations("staff.records");
  const { locale } = useStaffLanguage();
  const groups = useMemo(() => (catalogue ? groupConcerns(catalogue, "all") : []), [catalogue]);
  const outcomes = [
    { value: noOutcome, label: t("all") },
    ...(catalogue?.outcomes ?? []).map(({ code, labels }) => ({
      value: code as string,
      label: labelIn(labels, locale),
    })),
  ];
  const isReversed = filter.kind === "range" && filter.from > filter.to;
  return (
    <div className="space-y-4 rounded-lg border border-line bg-surface p-4 sm:p-5">
      <div className="flex flex-wrap items-end gap-x-6 gap-y-3">
        <ToggleChoice<PeriodKind>
          label={t("period")}
          value={filter.kind}
          choices={periodKinds.map((kind) => ({ value: kind, label: t(kind) }))}
          onChange={(kind) => onChange({ kind })}
        />
        {filter.kind === "range" && (
          <>
            <Field
              label={t("from")}
              type="date"
              value={filter.from}
              onChange={(from) => onChange({ from })}
              className="w-44"
            />
            <Field
              label={t("to")}
              type="date"
              value={filter.to}
              onChange={(to) => onChange({ to })}
              error={isReversed ? t("rangeWrong") : null}
              className="w-44"
            />
          </>
        )}
      </div>
      <div className="grid items-end gap-x-6 gap-y-3 md:grid-cols-[1fr_1fr_auto]">
        <DiscreetField hasTopic={filter.concern !== null}>
          <ConcernField
            label={t("concern")}
            groups={groups}
            value={filter.concern}
            onChange={(concern) => onChange({ concern })}
          />
        </DiscreetField>
        <DiscreetField hasTopic={filter.outcome !== null}>
          <ChoiceField
            label={t("outcome")}
            value={filter.outcome ?? noOutcome}
            choices={outcomes}
            onChange={(value) => onChange({ outcome: value === noOutcome ? null : (value as OutcomeCode) })}
            isDisabled={filter.open}
          />
        </DiscreetField>
        <CheckField
          label={t("onlyOpen")}
          isSelected={filter.open}
          onChange={(open) => onChange(open ? { open, outcome: null } : { open })}
        />
      </div>
    </div>
  );
}
