"use client";
import type { ReactNode } from "react";
import type { Saying } from "#server/words/saying.ts";
import { said } from "../_lib/say.ts";
import { usePress } from "../_lib/use-settled.ts";

type Props = {
  variant: "primary" | "secondary";
  say: Saying;
  onPress: () => void;
  icon?: ReactNode;
  children: ReactNode;
};

const looks: Record<Props["variant"], string> = {
  primary: "border-brand-800 bg-brand-800 text-white active:bg-brand-900",
  secondary: "border-brand-800 bg-surface text-brand-900 active:bg-brand-100",
};

/** Never below 20 mm of the configured panel (A39). Acts when the finger leaves it (A40). */
export function KioskButton({ variant, say, onPress, icon, children }: Props) {
  const press = usePress(onPress);
  return (
    <button
      type="button"
      {...press}
      {...said(say)}
      className={`flex min-h-(--kiosk-button) min-w-(--target) flex-1 items-center justify-center gap-4 rounded-2xl border-[0.1875rem] px-6 py-1 text-(length:--kiosk-lead-button) leading-tight font-semibold ${looks[variant]}`}
    >
      {icon}
      <span>{children}</span>
    </button>
  );
}
