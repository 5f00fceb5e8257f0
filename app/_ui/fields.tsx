"use client";
import { Check } from "lucide-react";
import type { ReactNode } from "react";
import { Checkbox, FieldError, Input, Label, Switch, Text, TextField } from "react-aria-components";

export const inputLook =
  "w-full min-h-11 rounded-md border-2 border-line-strong bg-surface px-3 py-2 text-base text-ink placeholder:text-muted data-hovered:border-brand-700 data-disabled:bg-paper data-disabled:text-muted data-invalid:border-danger-700";

const errorLook = "text-sm font-medium text-danger-700";

type FieldProps = {
  label: string;
  value: string;
  onChange(value: string): void;
  onBlur?(): void;
  hint?: ReactNode;
  /** Sentence; present: the field is wrong. */
  error?: string | null | undefined;
  /** Wrong, but said elsewhere. */
  isInvalid?: boolean;
  type?: "text" | "password" | "date";
  /** Of the text itself, where it is not that of the page. */
  lang?: string;
  dir?: "ltr" | "rtl";
  inputMode?: "text" | "numeric" | "decimal";
  name?: string;
  autoComplete?: string;
  autoCapitalize?: string;
  spellCheck?: "true" | "false";
  isRequired?: boolean;
  isDisabled?: boolean;
  autoFocus?: boolean;
  maxLength?: number;
  /** Label for assistive technology only, where a column or row says it already. */
  hiddenLabel?: boolean;
  className?: string;
  inputClassName?: string;
  children?: ReactNode;
};

/** One line of text, a date or a number as text; label, hint and error stand with it. */
export function Field({ label, hint, error, type = "text", className = "", children, ...props }: FieldProps) {
  const { value, onChange, hiddenLabel, inputClassName = "", inputMode, isInvalid = false, lang, dir, ...rest } = props;
  return (
    <TextField
      {...rest}
      {...(inputMode ? { inputMode } : {})}
      type={type}
      value={value}
      onChange={onChange}
      isInvalid={isInvalid || Boolean(error)}
      validationBehavior="aria"
      className={`flex flex-col gap-1 ${className}`}
      {...(hiddenLabel ? { "aria-label": label } : {})}
    >
      {!hiddenLabel && <Label className="font-medium">{label}</Label>}
      {hint && (
        <Text slot="description" className="text-sm text-muted text-pretty">
          {hint}
        </Text>
      )}
      <div className="relative">
        <Input className={`${inputLook} ${inputClassName}`} {...(lang ? { lang } : {})} {...(dir ? { dir } : {})} />
        {children}
      </div>
      {error && <FieldError className={errorLook}>{error}</FieldError>}
    </TextField>
  );
}

type ToggleProps = {
  label: string;
  isSelected: boolean;
  onChange(selected: boolean): void;
  hint?: string;
  isDisabled?: boolean;
  /** Replaces the shown label for assistive technology where it needs its row. */
  fullLabel?: string;
};

/** `isInvalid`: the choice it belongs to is wrong, and that is said there. */
type CheckFieldProps = ToggleProps & { isInvalid?: boolean; value?: string };

export function CheckField({ label, isSelected, onChange, hint, isDisabled = false, ...rest }: CheckFieldProps) {
  const { isInvalid = false, fullLabel, value } = rest;
  return (
    <Checkbox
      {...(value === undefined ? {} : { value })}
      isInvalid={isInvalid}
      isSelected={isSelected}
      onChange={onChange}
      isDisabled={isDisabled}
      {...(fullLabel ? { "aria-label": fullLabel } : {})}
      className="group flex min-h-11 items-start gap-3 py-2"
    >
      <span className="mt-0.5 flex size-6 shrink-0 items-center justify-center rounded-sm border-2 border-line-strong bg-surface text-white group-data-focus-visible:outline-4 group-data-focus-visible:outline-offset-3 group-data-focus-visible:outline-focus group-data-selected:border-brand-700 group-data-selected:bg-brand-700">
        <Check aria-hidden className="hidden size-4 group-data-selected:block" strokeWidth={3.5} />
      </span>
      <span>
        <span className="font-medium">{label}</span>
        {hint && <span className="block text-sm text-muted text-pretty">{hint}</span>}
      </span>
    </Checkbox>
  );
}

export function SwitchField({ label, isSelected, onChange, hint, isDisabled = false, fullLabel }: ToggleProps) {
  return (
    <Switch
      isSelected={isSelected}
      onChange={onChange}
      isDisabled={isDisabled}
      {...(fullLabel ? { "aria-label": fullLabel } : {})}
      className="group flex min-h-11 items-start gap-3 py-2"
    >
      <span className="mt-0.5 flex h-7 w-12 shrink-0 items-center rounded-full border-2 border-line-strong bg-paper p-0.5 transition-colors group-data-focus-visible:outline-4 group-data-focus-visible:outline-offset-3 group-data-focus-visible:outline-focus group-data-selected:border-brand-700 group-data-selected:bg-brand-700">
        <span className="size-5 rounded-full bg-line-strong transition-transform group-data-selected:translate-x-[1.15rem] group-data-selected:bg-white rtl:group-data-selected:-translate-x-[1.15rem]" />
      </span>
      <span className="pt-1">
        <span className="font-medium">{label}</span>
        {hint && <span className="block text-sm text-muted text-pretty">{hint}</span>}
      </span>
    </Switch>
  );
}
