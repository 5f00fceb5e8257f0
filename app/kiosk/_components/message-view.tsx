"use client";
import type { LucideIcon } from "lucide-react";
import type { ReactNode } from "react";
import { heard } from "../_lib/say.ts";
import type { Sentence } from "../_lib/use-sentence.ts";

type Props = {
  icon: LucideIcon;
  title: Sentence;
  /** What to do now: the larger of two paragraphs. */
  lead?: Sentence;
  text?: Sentence;
  children?: ReactNode;
  /** Buttons, in the same place on every screen. */
  actions?: ReactNode;
};

/** A screen that says one thing: closed, gone, refused. */
export function MessageView({ icon: Icon, title, lead, text, children, actions }: Props) {
  return (
    <>
      <div className="flex flex-1 flex-col justify-center gap-8 py-6 landscape:gap-6 landscape:py-2">
        <Icon aria-hidden className="size-28 shrink-0 text-brand-700 landscape:size-24" strokeWidth={1.5} />
        <h1
          tabIndex={-1}
          {...heard(title.say)}
          className="text-[4rem] leading-[1.12] font-semibold text-balance landscape:text-[3.75rem]"
        >
          {title.text}
        </h1>
        {lead && (
          <p
            {...heard(lead.say)}
            className="text-[2.75rem] leading-snug font-semibold text-balance landscape:text-[2.5rem]"
          >
            {lead.text}
          </p>
        )}
        {text && (
          <p {...heard(text.say)} className="text-[2.125rem] leading-snug text-muted text-balance">
            {text.text}
          </p>
        )}
        {children}
      </div>
      {actions && <div className="flex gap-6">{actions}</div>}
    </>
  );
}
