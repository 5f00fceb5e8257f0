"use client";
import { readTime } from "#app/_lib/read-time.ts";
import { Field } from "./fields.tsx";

type TimeFieldProps = {
  label: string;
  value: string;
  onChange(time: string): void;
  hint?: string;
  error?: string | null;
  isInvalid?: boolean;
  hiddenLabel?: boolean;
};

/** A time of day, `08:00`; short forms are completed when the field is left. */
export function TimeField({ value, onChange, ...field }: TimeFieldProps) {
  return (
    <Field
      {...field}
      value={value}
      onChange={onChange}
      onBlur={() => onChange(readTime(value))}
      autoComplete="off"
      maxLength={10}
      inputClassName="max-w-24 text-center tabular-nums"
    />
  );
}
