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
  primary: "bg-brand-800 text-white active:bg-brand-900",
  secondary: "border-[0.1875rem] border-brand-800 bg-surface text-brand-900 active:bg-brand-100",
};

/** At least 112 px of a 1080p panel high: 28 mm at 21.5 inches (A39). Acts when the finger leaves it (A40). */
export function KioskButton({ variant, say, onPress, icon, children }: Props) {
  const press = usePress(onPress);
  return (
    <button
      type="button"
      {...press}
      {...said(say)}
      className={`flex min-h-28 flex-1 items-center justify-center gap-5 rounded-2xl px-8 text-4xl font-semibold ${looks[variant]}`}
    >
      {icon}
      {children}
    </button>
  );
}
