"use client";
import { FieldError, Label, Text, TextArea, TextField } from "react-aria-components";
import { useTranslations } from "use-intl";
import { useStaffLanguage } from "#app/_i18n/staff-intl.tsx";
import { inputLook } from "./fields.tsx";

type TextAreaFieldProps = {
  label: string;
  hint: string;
  value: string;
  onChange(value: string): void;
  error: string | null;
  max: number;
  lang?: string;
  rows?: number;
};

/** A short text. What is too long stays in the field and is said: nothing that was pasted is cut off. */
export function TextAreaField({ label, hint, value, onChange, error, max, lang, rows = 3 }: TextAreaFieldProps) {
  const t = useTranslations("staff.registers");
  const { formatLocale } = useStaffLanguage();
  const left = max - value.trim().length;
  return (
    <TextField
      value={value}
      onChange={onChange}
      isInvalid={error !== null}
      validationBehavior="aria"
      className="flex flex-col gap-1"
    >
      <Label className="font-medium">{label}</Label>
      <Text slot="description" className="text-sm text-muted text-pretty">
        {hint}
      </Text>
      <TextArea
        rows={rows}
        dir="auto"
        spellCheck="true"
        className={`${inputLook} resize-y`}
        {...(lang ? { lang } : {})}
      />
      <div className="flex flex-wrap justify-between gap-x-4 text-sm">
        <FieldError className="font-medium text-danger-700">{error}</FieldError>
        <span className="ms-auto text-muted tabular-nums">
          {left >= 0
            ? t("left", { n: left.toLocaleString(formatLocale) })
            : t("over", { n: (-left).toLocaleString(formatLocale) })}
        </span>
      </div>
    </TextField>
  );
}
