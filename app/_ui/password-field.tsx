"use client";
import { Eye, EyeOff } from "lucide-react";
import { useState } from "react";
import { ToggleButton } from "react-aria-components";
import { Field } from "./fields.tsx";

type PasswordFieldProps = {
  label: string;
  value: string;
  onChange(value: string): void;
  autoComplete: "current-password" | "new-password";
  showLabel: string;
  hint?: string;
  error?: string | null;
};

/** A password that can be looked at; made for password managers. */
export function PasswordField({ showLabel, ...field }: PasswordFieldProps) {
  const [isShown, setIsShown] = useState(false);
  const Icon = isShown ? EyeOff : Eye;
  return (
    <Field
      {...field}
      name="password"
      type={isShown ? "text" : "password"}
      autoCapitalize="none"
      spellCheck="false"
      isRequired
      inputClassName="pe-13"
    >
      <ToggleButton
        aria-label={showLabel}
        isSelected={isShown}
        onChange={setIsShown}
        className="absolute inset-y-0.5 end-0.5 flex w-11 items-center justify-center rounded-sm text-brand-700 data-hovered:bg-brand-50"
      >
        <Icon aria-hidden className="size-5" />
      </ToggleButton>
    </Field>
  );
}
