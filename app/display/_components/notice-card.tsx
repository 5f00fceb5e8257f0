"use client";
import type { LucideIcon } from "lucide-react";
import type { ReactNode } from "react";

type Props = { icon: LucideIcon; title: ReactNode; children?: ReactNode; tone?: "calm" | "warm" | "danger" };

const tones: Record<NonNullable<Props["tone"]>, string> = {
  calm: "border-line bg-surface text-ink",
  warm: "border-warm-200 bg-warm-50 text-warm-800",
  danger: "border-danger-800 bg-danger-50 text-danger-800",
};

/** The big place while no number stands in it: meant, not empty. */
export function NoticeCard({ icon: Icon, title, children, tone = "calm" }: Props) {
  return (
    <section
      role="status"
      className={`flex h-full flex-col items-center justify-center gap-10 rounded-[2.5rem] border-4 px-20 text-center ${tones[tone]}`}
    >
      <Icon aria-hidden className="size-40" strokeWidth={1.4} />
      <h1 className="text-[5.5rem] leading-[1.1] font-semibold text-balance">{title}</h1>
      {children && (
        <div className="flex flex-col gap-6 text-[3.5rem] leading-tight font-semibold text-balance">{children}</div>
      )}
    </section>
  );
}
