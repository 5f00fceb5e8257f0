import { Check, CircleDashed, type LucideIcon } from "lucide-react";

type Props = {
  href: string;
  icon: LucideIcon;
  title: string;
  text: string;
  /** Null: not known. */
  status: { isReady: boolean; text: string } | null;
};

/** A plain link on purpose: a screen that runs for weeks starts with a page of its own. */
export function ScreenLink({ href, icon: Icon, title, text, status }: Props) {
  return (
    <a
      href={href}
      className="flex h-full min-h-56 flex-col rounded-2xl border-2 border-line-strong bg-surface p-7 hover:border-brand-700 hover:bg-brand-50"
    >
      <Icon aria-hidden className="size-14 text-brand-700" strokeWidth={1.5} />
      <span className="mt-5 text-3xl font-semibold text-brand-900">{title}</span>
      <span className="mt-2 text-lg text-ink text-pretty">{text}</span>
      <span
        className={`mt-auto flex min-h-7 items-center gap-2 pt-6 text-base ${status?.isReady ? "font-medium text-good-700" : "text-muted"}`}
      >
        {status?.isReady && <Check aria-hidden className="size-5 shrink-0" strokeWidth={2.5} />}
        {status?.isReady === false && <CircleDashed aria-hidden className="size-5 shrink-0" />}
        {status?.text}
      </span>
    </a>
  );
}
