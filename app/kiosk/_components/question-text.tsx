"use client";
import type { ReactNode } from "react";
import { heard } from "../_lib/say.ts";
import type { Sentence } from "../_lib/use-sentence.ts";

type Props = { title: Sentence; hints?: readonly Sentence[]; before?: ReactNode; children?: ReactNode };

/** The one question of a screen, and what helps to answer it. */
export function QuestionText({ title, hints = [], before, children }: Props) {
  return (
    <div className="flex flex-col gap-5 landscape:gap-4">
      {before}
      <div>
        <h1
          tabIndex={-1}
          {...heard(title.say)}
          className="text-(length:--kiosk-title) leading-tight font-semibold text-balance"
        >
          {title.text}
        </h1>
        {hints.map(({ text, say }) => (
          <p
            key={text}
            {...heard(say)}
            className="mt-2 text-(length:--kiosk-small) leading-snug text-muted text-pretty"
          >
            {text}
          </p>
        ))}
      </div>
      {children}
    </div>
  );
}
