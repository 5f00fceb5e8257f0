"use client";
import type { LucideIcon } from "lucide-react";
import type { ReactNode } from "react";
import { heard } from "../_lib/say.ts";
import type { Sentence } from "../_lib/use-sentence.ts";
import { Screen } from "./screen.tsx";

type Props = {
  icon: LucideIcon;
  title: Sentence;
  /** What to do now: the larger of two paragraphs. */
  lead?: Sentence;
  text?: Sentence;
  children?: ReactNode;
  actions?: ReactNode;
};

/** A screen that says one thing: closed, gone, refused. */
export function MessageView({ actions, ...message }: Props) {
  return <Screen grow="text" text={<Message {...message} />} actions={actions} />;
}

function Message({ icon: Icon, title, lead, text, children }: Omit<Props, "actions">) {
  return (
    <div className="flex flex-1 flex-col justify-center gap-8 py-4 landscape:gap-5 landscape:py-0">
      <Icon aria-hidden className="size-28 shrink-0 text-brand-700 landscape:size-20" strokeWidth={1.5} />
      <h1
        tabIndex={-1}
        {...heard(title.say)}
        className="text-(length:--kiosk-message) leading-tight font-semibold text-balance"
      >
        {title.text}
      </h1>
      {lead && (
        <p {...heard(lead.say)} className="text-(length:--kiosk-lead) leading-snug font-semibold text-balance">
          {lead.text}
        </p>
      )}
      {text && (
        <p {...heard(text.say)} className="text-(length:--kiosk-body) leading-snug text-muted text-balance">
          {text.text}
        </p>
      )}
      {children}
    </div>
  );
}
