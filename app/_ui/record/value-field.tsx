"use client";
import { useTranslations } from "use-intl";
import { ChoiceField } from "../choice-field.tsx";

type ValueFieldProps<V extends string> = {
  label: string;
  value: V | null;
  values: readonly V[];
  nameOf(value: V): string;
  /** Null: taken back. */
  onChange(value: V | null): void;
};

const notStated = "not_recorded";

/** One of the catalogue's values, or none. */
export function ValueField<V extends string>({ label, value, values, nameOf, onChange }: ValueFieldProps<V>) {
  const t = useTranslations("staff.record");
  return (
    <ChoiceField
      label={label}
      value={value ?? notStated}
      choices={[
        { value: notStated, label: t("notStated") },
        ...values.map((one) => ({ value: one as string, label: nameOf(one) })),
      ]}
      onChange={(next) => onChange(next === notStated ? null : (next as V))}
    />
  );
}
