import type { LucideIcon } from "lucide-react";
import type { ReactNode } from "react";

type Tone = "quiet" | "good" | "warm";

const looks: Record<Tone, string> = {
  quiet: "bg-brand-50 text-brand-900",
  good: "bg-good-50 text-good-700",
  warm: "bg-warm-50 text-warm-800",
};

type Props = {
  icon: LucideIcon;
  tone?: Tone;
  title: string;
  /** 1 where no number stands above it. */
  level?: 1 | 2;
  children?: ReactNode;
};

/** What is the case, in one sentence, and what to do about it. */
export function StateCard({ icon: Icon, tone = "quiet", title, level = 2, children }: Props) {
  const Heading = `h${level}` as const;
  return (
    <section className={`phone-card flex flex-col gap-3 rounded-2xl px-5 py-5 ${looks[tone]}`}>
      <Heading className="flex items-start gap-3 text-2xl leading-snug font-semibold">
        <Icon aria-hidden className="mt-0.5 size-7 shrink-0" strokeWidth={1.75} />
        <span className="min-w-0 text-balance">{title}</span>
      </Heading>
      {children && <div className="flex flex-col gap-2 text-lg leading-snug text-ink">{children}</div>}
    </section>
  );
}
