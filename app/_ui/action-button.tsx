"use client";
import type { LucideIcon } from "lucide-react";
import { LoaderCircle } from "lucide-react";
import { type ReactNode, type Ref, useEffect, useImperativeHandle, useRef } from "react";
import { Button } from "react-aria-components";
import { KeyHint } from "./key-hint.tsx";

type ButtonVariant = "primary" | "secondary" | "quiet" | "danger";
type ButtonSize = "small" | "medium" | "large";

const variants: Record<ButtonVariant, string> = {
  primary:
    "bg-brand-700 text-white border-brand-700 data-hovered:bg-brand-800 data-hovered:border-brand-800 data-pressed:bg-brand-900",
  secondary:
    "bg-surface text-brand-800 border-line-strong data-hovered:bg-brand-50 data-hovered:border-brand-700 data-pressed:bg-brand-100",
  quiet:
    "bg-transparent text-brand-700 border-transparent data-hovered:bg-brand-50 data-pressed:bg-brand-100 data-disabled:border-transparent! data-disabled:bg-transparent!",
  danger: "bg-danger-700 text-white border-danger-700 data-hovered:bg-danger-800 data-pressed:bg-danger-800",
};

const disabledLook =
  "data-disabled:bg-paper data-disabled:text-muted data-disabled:border-line data-disabled:shadow-none data-disabled:cursor-default";

const sizes: Record<ButtonSize, string> = {
  small: "min-h-9 gap-1.5 px-2.5 py-1 text-sm",
  medium: "min-h-11 gap-2 px-4 py-2 text-base",
  large: "min-h-16 gap-3 px-6 py-3 text-xl",
};

export type ActionButtonProps = {
  children?: ReactNode;
  onPress?: (() => void) | undefined;
  icon?: LucideIcon | undefined;
  variant?: ButtonVariant | undefined;
  size?: ButtonSize | undefined;
  /** Shown on the button and told to assistive technology. */
  shortcutKey?: string | undefined;
  label?: string | undefined;
  isDisabled?: boolean | undefined;
  isPending?: boolean | undefined;
  type?: "button" | "submit" | undefined;
  className?: string | undefined;
  /** Where a dialog begins. */
  autoFocus?: boolean | undefined;
  ref?: Ref<HTMLButtonElement> | undefined;
};

export function ActionButton({
  children,
  icon: Icon,
  variant = "secondary",
  size = "medium",
  shortcutKey,
  label,
  className = "",
  ref,
  isDisabled = false,
  isPending = false,
  onPress,
  type = "button",
  autoFocus = false,
}: ActionButtonProps) {
  const own = useRef<HTMLButtonElement>(null);
  useImperativeHandle(ref, () => own.current as HTMLButtonElement, []);
  useEffect(() => {
    // react-aria passes no aria-keyshortcuts on.
    if (shortcutKey) own.current?.setAttribute("aria-keyshortcuts", shortcutKey.toUpperCase());
    else own.current?.removeAttribute("aria-keyshortcuts");
  }, [shortcutKey]);
  const Mark = isPending ? LoaderCircle : Icon;
  return (
    <Button
      ref={own}
      // Not react-aria's isPending: it announces an element that names nothing, and leaves it behind as an empty image.
      type={isPending ? "button" : type}
      {...(onPress && !isPending ? { onPress } : {})}
      {...(label ? { "aria-label": label } : {})}
      isDisabled={isDisabled}
      autoFocus={autoFocus}
      className={`inline-flex items-center justify-center rounded-md border-2 font-medium text-balance transition-colors ${sizes[size]} ${variants[variant]} ${disabledLook} ${className}`}
    >
      {Mark && (
        <Mark aria-hidden className={`size-[1.15em] shrink-0 ${isPending ? "animate-spin" : ""}`} strokeWidth={2.25} />
      )}
      {children && <span>{children}</span>}
      {shortcutKey && <KeyHint keyName={shortcutKey} />}
    </Button>
  );
}
