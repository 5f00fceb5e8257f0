"use client";
import type { LucideIcon } from "lucide-react";
import type { Ref } from "react";

type Props = {
  variant: "primary" | "secondary" | "danger";
  onPress: () => void;
  icon?: LucideIcon;
  isDisabled?: boolean;
  ref?: Ref<HTMLButtonElement>;
  children: string;
};

const looks: Record<Props["variant"], string> = {
  primary: "border-brand-800 bg-brand-800 text-white active:bg-brand-900",
  secondary: "border-brand-800 bg-surface text-brand-900 active:bg-brand-100",
  danger: "border-danger-700 bg-danger-700 text-white active:bg-danger-800",
};

/** At least 56 px high: more than a thumb of a shaking hand needs (A39). Stays in the order of keys while it is off. */
export function PhoneButton({ variant, onPress, icon: Icon, isDisabled = false, ref, children }: Props) {
  return (
    <button
      ref={ref}
      type="button"
      aria-disabled={isDisabled || undefined}
      onClick={isDisabled ? undefined : onPress}
      className={`phone-card flex min-h-14 w-full items-center justify-center gap-3 rounded-xl border-2 px-5 py-3 text-lg font-semibold ${
        isDisabled ? "border-line bg-paper text-muted" : looks[variant]
      }`}
    >
      {Icon && <Icon aria-hidden className="size-6 shrink-0" />}
      <span className="min-w-0 text-balance">{children}</span>
    </button>
  );
}
