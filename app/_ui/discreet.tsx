"use client";
import { EyeOff } from "lucide-react";
import type { ReactNode } from "react";
import { useTranslations } from "use-intl";
import { useDiscretion } from "#app/_lib/discretion.tsx";

type DiscreetProps = {
  /** The person at the desk can be shown for a moment; whoever else is on the page cannot. */
  isAtDesk?: boolean;
  children: ReactNode;
};

/** A topic: in discretion mode only that there is one (P21). One line either way, so that little moves. */
export function Discreet({ isAtDesk = false, children }: DiscreetProps) {
  const t = useTranslations("staff.wholeDay.discretion");
  const { isOn, isPeeking } = useDiscretion();
  if (!isOn || (isAtDesk && isPeeking)) return <>{children}</>;
  return (
    <span className="inline-flex items-center gap-1.5 text-muted">
      <EyeOff aria-hidden className="size-[1em] shrink-0" />
      {t("hidden")}
    </span>
  );
}

type DiscreetFieldProps = {
  /** Something is chosen in it. */
  hasTopic?: boolean;
  children: ReactNode;
};

/** A field with a topic in it: in discretion mode blurred until somebody works in it (P21). */
export function DiscreetField({ hasTopic = true, children }: DiscreetFieldProps) {
  const { isOn, isPeeking } = useDiscretion();
  return <div className={hasTopic && isOn && !isPeeking ? "not-focus-within:blur-sm" : ""}>{children}</div>;
}
