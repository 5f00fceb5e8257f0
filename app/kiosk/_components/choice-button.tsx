"use client";
import { Children, type CSSProperties, type ReactNode } from "react";
import type { Saying } from "#server/words/saying.ts";
import { said } from "../_lib/say.ts";
import { usePress } from "../_lib/use-settled.ts";

type Props = {
  say: Saying;
  onPress: () => void;
  icon?: ReactNode;
  look?: "plain" | "apart" | "urgent";
  /** An answer that can be taken back; undefined: it leads on. */
  isChosen?: boolean;
  describedBy?: string;
  children: ReactNode;
};

const looks: Record<NonNullable<Props["look"]>, string> = {
  plain: "border-brand-700 bg-surface text-brand-900 active:bg-brand-100",
  apart: "border-brand-700 bg-brand-100 text-brand-900 active:bg-brand-50",
  urgent: "border-danger-800 bg-danger-800 text-white active:bg-danger-700",
};
const chosen = "border-brand-800 bg-brand-800 text-white active:bg-brand-900";

/** One answer to the question of a screen. */
export function ChoiceButton({ say, onPress, icon, look = "plain", isChosen, describedBy, children }: Props) {
  const press = usePress(onPress);
  return (
    <button
      type="button"
      {...press}
      {...said(say)}
      aria-pressed={isChosen}
      aria-describedby={describedBy}
      className={`flex h-full min-h-(--kiosk-choice) w-full min-w-(--target) items-center gap-4 rounded-2xl border-[0.1875rem] px-5 py-2 text-start text-(length:--kiosk-choice-text) leading-tight font-semibold ${isChosen ? chosen : looks[look]}`}
    >
      {icon}
      {children}
    </button>
  );
}

/** Answers in two columns of an upright panel, three of a lying one; they share the room that is there. */
export function ChoiceGrid({ children, columns = 2 }: { children: ReactNode; columns?: 1 | 2 }) {
  const count = { "--count": Children.toArray(children).length } as CSSProperties;
  return (
    <ul className={`kiosk-choices ${columns === 1 ? "kiosk-choices-wide" : ""}`} style={count}>
      {children}
    </ul>
  );
}
