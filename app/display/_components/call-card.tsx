"use client";
import { ArrowRight } from "lucide-react";
import { useTranslations } from "use-intl";
import { LobbyNumber } from "#app/_ui/lobby-number.tsx";
import type { Call } from "../_lib/announcer.ts";
import { BothLanguages } from "./lobby-words.tsx";

/** The call in the big place. New: dark for five seconds, then quiet; nothing blinks (A43, A44). */
export function CallCard({ call, isNew }: { call: Call; isNew: boolean }) {
  const t = useTranslations("lobby");
  return (
    <section
      aria-live="polite"
      aria-atomic
      className={`flex h-full flex-col items-center justify-center rounded-[2.5rem] border-4 border-brand-900 px-12 text-center transition-colors duration-700 ${
        isNew ? "bg-brand-900 text-white" : "bg-surface text-brand-900"
      }`}
    >
      <h1 className="text-[3.25rem] leading-tight font-semibold">
        <BothLanguages of="nowCalling" english="text-[2rem]" />
      </h1>
      <p className="mt-2 flex flex-col items-center">
        <span className="sr-only">{t("number")} </span>
        <LobbyNumber value={call.number} className="text-[27rem] leading-[0.92] font-semibold tracking-[-0.02em]" />
        <span className={`flex items-center gap-8 leading-none font-semibold ${roomSize(call.room)}`}>
          <ArrowRight aria-hidden className="size-[0.85em] shrink-0" strokeWidth={2.5} />
          <bdi>{t("room", { room: call.room })}</bdi>
        </span>
      </p>
    </section>
  );
}

/** A room is a short label; a longer one gets smaller letters rather than a second line. */
function roomSize(room: string): string {
  if (room.length <= 3) return "text-[10.75rem]";
  return room.length <= 7 ? "text-[8rem]" : "text-[5.5rem]";
}
