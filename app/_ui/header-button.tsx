"use client";
import type { LucideIcon } from "lucide-react";
import type { ReactNode } from "react";
import { KeyHint } from "./key-hint.tsx";

type HeaderButtonProps = {
  icon: LucideIcon;
  onPress(): void;
  /** Present: a switch, and whether it is on. */
  isPressed?: boolean;
  shortcutKey?: string | undefined;
  /** Accessible name of a button that shows only its icon. */
  label?: string;
  children?: ReactNode;
};

/** A button on the dark band at the head of a staff page. A switch that is on is light. */
export function HeaderButton({ icon: Icon, onPress, isPressed, shortcutKey, label, children }: HeaderButtonProps) {
  return (
    <button
      type="button"
      onClick={onPress}
      aria-pressed={isPressed}
      aria-label={label}
      aria-keyshortcuts={shortcutKey?.toUpperCase()}
      className="flex min-h-11 items-center gap-2 rounded-md px-3 text-sm font-medium hover:bg-brand-800 aria-pressed:bg-brand-100 aria-pressed:text-brand-900"
    >
      <Icon aria-hidden className="size-4.5 shrink-0" />
      {children && <span className="sr-only md:not-sr-only">{children}</span>}
      {shortcutKey && <KeyHint keyName={shortcutKey} />}
    </button>
  );
}
