import { CircleAlert, CircleCheck, Info, type LucideIcon, TriangleAlert } from "lucide-react";
import type { ReactNode } from "react";

export type NoticeTone = "info" | "good" | "warm" | "danger";

const looks: Record<NoticeTone, { icon: LucideIcon; className: string }> = {
  info: { icon: Info, className: "border-brand-600 bg-brand-50 text-brand-900" },
  good: { icon: CircleCheck, className: "border-good-700 bg-good-50 text-good-700" },
  warm: { icon: TriangleAlert, className: "border-warm-800 bg-warm-50 text-warm-800" },
  danger: { icon: CircleAlert, className: "border-danger-700 bg-danger-50 text-danger-800" },
};

/** A sentence that stands in the page; put it into a live region where it appears by itself. */
export function Notice({ tone, title, children }: { tone: NoticeTone; title?: string; children?: ReactNode }) {
  const { icon: Icon, className } = looks[tone];
  return (
    <div className={`flex gap-3 rounded-md border-s-4 px-4 py-3 ${className}`}>
      <Icon aria-hidden className="mt-0.5 size-5 shrink-0" />
      <div className="min-w-0 space-y-1 text-pretty">
        {title && <p className="font-semibold">{title}</p>}
        {children && <div>{children}</div>}
      </div>
    </div>
  );
}
