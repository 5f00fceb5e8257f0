"use client";
import { Label, Radio, RadioGroup } from "react-aria-components";

type RadioFieldProps<V extends string> = {
  label: string;
  value: V;
  choices: readonly { value: V; label: string; hint?: string }[];
  onChange(value: V): void;
  isDisabled?: boolean;
};

/** One of a few values that are all in view. */
export function RadioField<V extends string>({
  label,
  value,
  choices,
  onChange,
  isDisabled = false,
}: RadioFieldProps<V>) {
  return (
    <RadioGroup value={value} onChange={(next) => onChange(next as V)} isDisabled={isDisabled}>
      <Label className="font-medium">{label}</Label>
      {choices.map((choice) => (
        <Radio key={choice.value} value={choice.value} className="group flex min-h-11 items-start gap-3 py-2">
          <span className="mt-0.5 flex size-6 shrink-0 items-center justify-center rounded-full border-2 border-line-strong bg-surface group-data-focus-visible:outline-4 group-data-focus-visible:outline-offset-3 group-data-focus-visible:outline-focus group-data-selected:border-brand-700">
            <span className="hidden size-3 rounded-full bg-brand-700 group-data-selected:block" />
          </span>
          <span>
            {choice.label}
            {choice.hint && <span className="block text-sm text-muted text-pretty">{choice.hint}</span>}
          </span>
        </Radio>
      ))}
    </RadioGroup>
  );
}
