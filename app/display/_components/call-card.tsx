"use client";
import { ArrowRight } from "lucide-react";
import type { CSSProperties } from "react";
import { useTranslations } from "use-intl";
import { LobbyNumber } from "#app/_ui/lobby-number.tsx";
import type { Call } from "../_lib/announcer.ts";
import { BothLanguages } from "./lobby-words.tsx";
import { PlaceName } from "./place-name.tsx";

/** The call in the big place. New: filled for five seconds, then quiet; nothing blinks (A43, A44). */
export function CallCard({ call, isNew }: { call: Call; isNew: boolean }) {
  const t = useTranslations("lobby");
  const lengths = { "--digits": String(call.number).length, "--letters": call.room.length } as CSSProperties;
  return (
    <section
      aria-live="polite"
      aria-atomic
      data-new={isNew}
      className={`call-card h-full rounded-[2.5rem] border-4 border-brand-900 px-10 py-4 text-center transition-colors duration-700 ${
        isNew ? "bg-brand-900 text-white" : "bg-surface text-brand-900"
      }`}
    >
      <div className="flex h-full flex-col items-center justify-center" style={lengths}>
        <h1 className="text-[3.25rem] leading-tight font-semibold">
          <BothLanguages of="nowCalling" english="text-[2rem]" />
        </h1>
        <p className="flex flex-col items-center">
          <span className="sr-only">{t("number")} </span>
          <LobbyNumber value={call.number} className="call-number leading-[0.95] font-semibold tracking-[-0.02em]" />
          <span className="call-place flex items-baseline gap-[0.08em] leading-none font-semibold">
            <ArrowRight aria-hidden className="size-[0.7em] shrink-0" strokeWidth={2.75} />
            <PlaceName room={call.room} wordClass="call-place-word" />
          </span>
        </p>
      </div>
    </section>
  );
}
