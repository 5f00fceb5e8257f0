"use client";
import { CircleAlert, Printer } from "lucide-react";
import { useContext } from "react";
import { useTranslations } from "use-intl";
import { heard } from "../_lib/say.ts";
import { slipWordsOf } from "../_lib/slip-words.ts";
import { SlipContext } from "../_lib/use-slip.ts";

/** Whether paper is coming, and with the number where it may not be (A14). Nothing where the kiosk has no printer. */
export function SlipNote({ number }: { number: number }) {
  const t = useTranslations("lobby");
  const state = useContext(SlipContext);
  if (state === null) return null;
  const { word, isTrouble } = slipWordsOf(state);
  const Icon = isTrouble ? CircleAlert : Printer;
  return (
    <p
      role="status"
      {...heard([{ word, with: isTrouble ? { number } : {} }])}
      className={`flex items-center gap-6 text-(length:--kiosk-lead) leading-tight font-semibold ${
        isTrouble ? "rounded-2xl border-4 border-danger-700 px-7 py-5 text-danger-800 landscape:py-3" : ""
      }`}
    >
      <Icon
        aria-hidden
        className={`size-14 shrink-0 ${isTrouble ? "" : "text-brand-700"}`}
        strokeWidth={isTrouble ? 2 : 1.75}
      />
      <span className="text-balance">
        {sentencesOf(t(word, { number: `${number}` } as never)).map((sentence) => (
          <span key={sentence} className="portrait:block">
            {sentence}{" "}
          </span>
        ))}
      </span>
    </p>
  );
}

/** Upright there is room for a line of its own for what is the matter, and one for what to do. */
function sentencesOf(text: string): string[] {
  return text.split(/(?<=[.!?؟]) /);
}
