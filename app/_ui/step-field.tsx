"use client";
import { Minus, Plus } from "lucide-react";
import { Button, Group, Input, Label, NumberField, Text } from "react-aria-components";

type StepFieldProps = {
  label: string;
  value: number;
  min: number;
  max: number;
  onChange(value: number): void;
  /** Names of the two buttons. */
  less: string;
  more: string;
  hint?: string;
  isDisabled?: boolean;
  /** Label for assistive technology only. */
  hiddenLabel?: boolean;
};

const buttonLook =
  "flex size-11 shrink-0 items-center justify-center rounded-md border-2 border-line-strong bg-surface text-brand-800 data-hovered:border-brand-700 data-hovered:bg-brand-50 data-pressed:bg-brand-100 data-disabled:border-line data-disabled:bg-paper data-disabled:text-muted";

/** A whole number in a small range, changed in steps. */
export function StepField({ label, value, min, max, onChange, less, more, hint, ...rest }: StepFieldProps) {
  const { isDisabled = false, hiddenLabel = false } = rest;
  return (
    <NumberField
      value={value}
      minValue={min}
      maxValue={max}
      step={1}
      // An emptied field means nothing: the value stays.
      onChange={(next) => Number.isInteger(next) && onChange(next)}
      isDisabled={isDisabled}
      className="flex flex-col gap-1"
      {...(hiddenLabel ? { "aria-label": label } : {})}
    >
      {!hiddenLabel && <Label className="font-medium">{label}</Label>}
      {hint && (
        <Text slot="description" className="text-sm text-muted text-pretty">
          {hint}
        </Text>
      )}
      <Group className="flex items-center gap-1.5">
        <Button slot="decrement" aria-label={less} className={buttonLook}>
          <Minus aria-hidden className="size-5" strokeWidth={2.5} />
        </Button>
        <Input className="h-11 w-16 rounded-md border-2 border-line-strong bg-surface text-center text-lg font-semibold tabular-nums data-disabled:bg-paper data-disabled:text-muted" />
        <Button slot="increment" aria-label={more} className={buttonLook}>
          <Plus aria-hidden className="size-5" strokeWidth={2.5} />
        </Button>
      </Group>
    </NumberField>
  );
}
