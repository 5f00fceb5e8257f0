"use client";
import { useTranslations } from "use-intl";
import { Field } from "#app/_ui/fields.tsx";
import type { PlainDate } from "#server/domain/time.ts";

type ValidityFieldsProps = {
  validFrom: PlainDate | null;
  validTo: PlainDate | null;
  onChange(patch: { validFrom?: PlainDate | null; validTo?: PlainDate | null }): void;
  say(field: string): string | null;
};

/** First and last day an entry may be chosen. */
export function ValidityFields({ validFrom, validTo, onChange, say }: ValidityFieldsProps) {
  const t = useTranslations("staff.catalogue.form");
  return (
    <div>
      <div className="flex flex-wrap items-start gap-x-6 gap-y-3">
        <Field
          type="date"
          label={t("validFrom")}
          value={validFrom ?? ""}
          onChange={(date) => onChange({ validFrom: date === "" ? null : date })}
          error={say("validFrom")}
          className="w-48"
        />
        <Field
          type="date"
          label={t("validTo")}
          value={validTo ?? ""}
          onChange={(date) => onChange({ validTo: date === "" ? null : date })}
          error={say("validTo")}
          className="w-48"
        />
      </div>
      <p className="mt-1 text-sm text-muted text-pretty">{t("validHint")}</p>
    </div>
  );
}
