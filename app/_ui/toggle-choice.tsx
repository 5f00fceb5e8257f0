"use client";
import { useId } from "react";
import { ToggleButton, ToggleButtonGroup } from "react-aria-components";

type ToggleChoiceProps<V extends string> = {
  label: string;
  value: V;
  choices: readonly { value: V; label: string }[];
  onChange(value: V): void;
};

/** One of very few values that are all in sight, such as kinds of a period. */
export function ToggleChoice<V extends string>({ label, value, choices, onChange }: ToggleChoiceProps<V>) {
  const id = useId();
  return (
    <div>
      <p id={id} className="mb-1 font-medium">
        {label}
      </p>
      <ToggleButtonGroup
        aria-labelledby={id}
        selectionMode="single"
        disallowEmptySelection
        selectedKeys={[value]}
        onSelectionChange={(keys) => {
          const [chosen] = [...keys];
          if (chosen !== undefined) onChange(chosen as V);
        }}
        className="flex flex-wrap gap-1"
      >
        {choices.map((choice) => (
          <ToggleButton
            key={choice.value}
            id={choice.value}
            className="min-h-11 rounded-md border-2 border-line-strong bg-surface px-4 font-medium text-brand-800 data-hovered:bg-brand-50 data-selected:border-brand-700 data-selected:bg-brand-700 data-selected:text-white"
          >
            {choice.label}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
    </div>
  );
}
