"use client";
import { Check, ChevronDown } from "lucide-react";
import { Button, Label, ListBox, ListBoxItem, Popover, Select, SelectValue } from "react-aria-components";
import { inputLook } from "./fields.tsx";

type ChoiceFieldProps<V extends string> = {
  label: string;
  value: V;
  choices: readonly { value: V; label: string }[];
  onChange(value: V): void;
  isDisabled?: boolean;
  className?: string;
};

/** One of a few known values. */
export function ChoiceField<V extends string>({
  label,
  value,
  choices,
  onChange,
  isDisabled = false,
  className = "",
}: ChoiceFieldProps<V>) {
  return (
    <Select
      value={value}
      onChange={(key) => key !== null && onChange(key as V)}
      isDisabled={isDisabled}
      className={`flex flex-col gap-1 ${className}`}
    >
      <Label className="font-medium">{label}</Label>
      <Button className={`${inputLook} flex items-center justify-between gap-2 text-start`}>
        <SelectValue className="truncate">{({ selectedText }) => selectedText}</SelectValue>
        <ChevronDown aria-hidden className="size-5 shrink-0 text-muted" />
      </Button>
      <Popover className="max-w-[min(34rem,92vw)] min-w-(--trigger-width) overflow-auto rounded-md border border-line-strong bg-surface p-1 shadow-lg">
        <ListBox className="outline-none">
          {choices.map((choice) => (
            <ListBoxItem
              key={choice.value}
              id={choice.value}
              textValue={choice.label}
              className="group flex min-h-10 cursor-pointer items-center gap-2 rounded-sm px-3 py-1.5 outline-none data-focused:bg-brand-700 data-focused:text-white"
            >
              <Check aria-hidden className="invisible size-4 shrink-0 group-data-selected:visible" />
              {choice.label}
            </ListBoxItem>
          ))}
        </ListBox>
      </Popover>
    </Select>
  );
}
