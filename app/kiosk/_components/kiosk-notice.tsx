"use client";
import type { LucideIcon } from "lucide-react";
import { heard } from "../_lib/say.ts";
import type { Sentence } from "../_lib/use-sentence.ts";

type Props = { icon: LucideIcon; tone: "calm" | "warm"; sentence: Sentence; role?: "status" };

const tones: Record<Props["tone"], string> = {
  calm: "bg-brand-50 text-brand-900",
  warm: "bg-warm-50 text-warm-800",
};

export function KioskNotice({ icon: Icon, tone, sentence, role }: Props) {
  return (
    <p
      role={role}
      {...heard(sentence.say)}
      className={`flex items-center gap-5 rounded-2xl px-7 py-4 text-(length:--kiosk-small) leading-snug landscape:py-3 ${tones[tone]}`}
    >
      <Icon aria-hidden className="size-11 shrink-0" />
      <span className="text-balance">{sentence.text}</span>
    </p>
  );
}
