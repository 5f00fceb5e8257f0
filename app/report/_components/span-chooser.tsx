"use client";
import { ToggleButton, ToggleButtonGroup } from "react-aria-components";
import { useTranslations } from "use-intl";
import { useStaffLanguage } from "#app/_i18n/staff-intl.tsx";
import { ChoiceField } from "#app/_ui/choice-field.tsx";
import { Field } from "#app/_ui/fields.tsx";
import type { PlainDate } from "#server/domain/time.ts";
import { periodOfSpan, type ReportSpan, type SpanKind, spanKinds, yearsUntil } from "../_lib/report-span.ts";

type SpanChooserProps = {
  span: ReportSpan;
  today: PlainDate;
  onChange(patch: Partial<ReportSpan>): void;
};

/** Which days the figures are of: a month, a quarter, a year, or any. */
export function SpanChooser({ span, today, onChange }: SpanChooserProps) {
  const t = useTranslations("staff.report.span");
  const { formatLocale } = useStaffLanguage();
  const monthName = (month: number) =>
    new Date(Date.UTC(2026, month - 1, 1)).toLocaleDateString(formatLocale, { month: "long", timeZone: "UTC" });
  const numbers = (count: number) => Array.from({ length: count }, (_, at) => at + 1);
  return (
    <div className="flex flex-wrap items-end gap-x-5 gap-y-3">
      <div>
        <p id="report-span" className="mb-1 font-medium">
          {t("heading")}
        </p>
        <ToggleButtonGroup
          aria-labelledby="report-span"
          selectionMode="single"
          disallowEmptySelection
          selectedKeys={[span.kind]}
          onSelectionChange={(keys) => {
            const [kind] = [...keys];
            if (kind !== undefined) onChange({ kind: kind as SpanKind });
          }}
          className="flex flex-wrap gap-1"
        >
          {spanKinds.map((kind) => (
            <ToggleButton
              key={kind}
              id={kind}
              className="min-h-11 rounded-md border-2 border-line-strong bg-surface px-4 font-medium text-brand-800 data-hovered:bg-brand-50 data-selected:border-brand-700 data-selected:bg-brand-700 data-selected:text-white"
            >
              {t(kind)}
            </ToggleButton>
          ))}
        </ToggleButtonGroup>
      </div>
      {span.kind === "month" && (
        <ChoiceField
          label={t("month")}
          value={String(span.month)}
          choices={numbers(12).map((month) => ({ value: String(month), label: monthName(month) }))}
          onChange={(month) => onChange({ month: Number(month) })}
          className="w-44"
        />
      )}
      {span.kind === "quarter" && (
        <ChoiceField
          label={t("quarter")}
          value={String(span.quarter)}
          choices={numbers(4).map((quarter) => ({
            value: String(quarter),
            label: t("quarterOf", { n: String(quarter) }),
          }))}
          onChange={(quarter) => onChange({ quarter: Number(quarter) })}
          className="w-44"
        />
      )}
      {span.kind === "range" ? (
        <RangeFields span={span} onChange={onChange} />
      ) : (
        <ChoiceField
          label={t("year")}
          value={String(span.year)}
          choices={yearsUntil(today).map((year) => ({ value: String(year), label: String(year) }))}
          onChange={(year) => onChange({ year: Number(year) })}
          className="w-32"
        />
      )}
    </div>
  );
}

function RangeFields({ span, onChange }: Pick<SpanChooserProps, "span" | "onChange">) {
  const t = useTranslations("staff.report.span");
  return (
    <>
      <Field label={t("from")} type="date" value={span.from} onChange={(from) => onChange({ from })} className="w-44" />
      <Field
        label={t("to")}
        type="date"
        value={span.to}
        onChange={(to) => onChange({ to })}
        error={periodOfSpan(span) === null ? t("wrong") : null}
        className="w-44"
      />
    </>
  );
}
