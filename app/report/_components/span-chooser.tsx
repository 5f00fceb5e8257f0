"use client";
import { useTranslations } from "use-intl";
import { useStaffLanguage } from "#app/_i18n/staff-intl.tsx";
import { ChoiceField } from "#app/_ui/choice-field.tsx";
import { Field } from "#app/_ui/fields.tsx";
import { ToggleChoice } from "#app/_ui/toggle-choice.tsx";
import type { PlainDate } from "#server/domain/time.ts";
import {
  isCutToday,
  periodOfSpan,
  type ReportSpan,
  type SpanKind,
  spanKinds,
  yearsUntil,
} from "../_lib/report-span.ts";

type SpanChooserProps = {
  span: ReportSpan;
  today: PlainDate;
  onChange(patch: Partial<ReportSpan>): void;
};

const longDay = { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" } as const;

/** Which days the figures are of: a month, a quarter, a year, or any. */
export function SpanChooser({ span, today, onChange }: SpanChooserProps) {
  const t = useTranslations("staff.report.span");
  const { formatLocale } = useStaffLanguage();
  const monthName = (month: number) =>
    new Date(Date.UTC(2026, month - 1, 1)).toLocaleDateString(formatLocale, { month: "long", timeZone: "UTC" });
  const numbers = (count: number) => Array.from({ length: count }, (_, at) => at + 1);
  return (
    <div className="flex flex-wrap items-end gap-x-5 gap-y-3">
      <ToggleChoice<SpanKind>
        label={t("heading")}
        value={span.kind}
        choices={spanKinds.map((kind) => ({ value: kind, label: t(kind) }))}
        onChange={(kind) => onChange({ kind })}
      />
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
        <RangeFields span={span} today={today} onChange={onChange} />
      ) : (
        <ChoiceField
          label={t("year")}
          value={String(span.year)}
          choices={yearsUntil(today).map((year) => ({ value: String(year), label: String(year) }))}
          onChange={(year) => onChange({ year: Number(year) })}
          className="w-32"
        />
      )}
      {isCutToday(span, today) && (
        <p className="basis-full text-muted text-pretty">
          {t("untilToday", { date: new Date(`${today}T12:00:00Z`).toLocaleDateString(formatLocale, longDay) })}
        </p>
      )}
    </div>
  );
}

function RangeFields({ span, today, onChange }: SpanChooserProps) {
  const t = useTranslations("staff.report.span");
  return (
    <>
      <Field label={t("from")} type="date" value={span.from} onChange={(from) => onChange({ from })} className="w-44" />
      <Field
        label={t("to")}
        type="date"
        value={span.to}
        onChange={(to) => onChange({ to })}
        error={periodOfSpan(span, today) === null ? t("wrong") : null}
        className="w-44"
      />
    </>
  );
}
