"use client";
import { useTranslations } from "use-intl";
import { ActionButton } from "#app/_ui/action-button.tsx";
import { ChoiceField } from "#app/_ui/choice-field.tsx";
import type { ReportFilter } from "#server/domain/report/report-filter.ts";
import { areas, channels } from "#server/domain/visit.ts";

export const noFilter: ReportFilter = { channel: null, area: null, municipal: null };

const all = "all";

type FilterFieldsProps = { filter: ReportFilter; onChange(patch: Partial<ReportFilter>): void };

/** Some of the contacts only: to look closer, never for the yearly report. */
export function FilterFields({ filter, onChange }: FilterFieldsProps) {
  const t = useTranslations("staff.report.filter");
  const tRecord = useTranslations("staff.record");
  const isOn = Object.values(filter).some((value) => value !== null);
  const everything = { value: all, label: t("all") };
  return (
    <fieldset>
      <legend className="mb-2 font-medium">{t("heading")}</legend>
      <div className="flex flex-wrap items-end gap-x-5 gap-y-3">
        <ChoiceField
          label={t("channel")}
          value={filter.channel ?? all}
          choices={[everything, ...channels.map((value) => ({ value, label: tRecord(`channel.${value}`) }))]}
          onChange={(value) => onChange({ channel: value === all ? null : (value as ReportFilter["channel"]) })}
          className="w-64"
        />
        <ChoiceField
          label={t("area")}
          value={filter.area ?? all}
          choices={[everything, ...areas.map((value) => ({ value, label: tRecord(`area.${value}`) }))]}
          onChange={(value) => onChange({ area: value === all ? null : (value as ReportFilter["area"]) })}
          className="w-64"
        />
        <ChoiceField
          label={t("municipal")}
          value={filter.municipal === null ? all : String(filter.municipal)}
          choices={[everything, { value: "true", label: t("isMunicipal") }, { value: "false", label: t("isNot") }]}
          onChange={(value) => onChange({ municipal: value === all ? null : value === "true" })}
          className="w-52"
        />
        {isOn && <ActionButton onPress={() => onChange(noFilter)}>{t("reset")}</ActionButton>}
      </div>
      {isOn && <p className="mt-2 font-medium text-warm-800">{t("on")}</p>}
    </fieldset>
  );
}
