"use client";
import { ArrowLeft, RotateCcw } from "lucide-react";
import { type PlainWord, useSentence } from "../_lib/use-sentence.ts";
import { KioskButton } from "./kiosk-button.tsx";

const iconSize = "size-10 shrink-0";

export function BackButton({ word = "back", onPress }: { word?: PlainWord; onPress: () => void }) {
  const { text, say } = useSentence()(word);
  return (
    <KioskButton
      variant="secondary"
      say={say}
      onPress={onPress}
      icon={<ArrowLeft aria-hidden className={`${iconSize} rtl:rotate-180`} strokeWidth={2.25} />}
    >
      {text}
    </KioskButton>
  );
}

/** "Back" and "Start over" side by side: where one is, the other is beside it. */
export function StepButtons({ onBack, onStartOver }: { onBack: () => void; onStartOver: () => void }) {
  const { text, say } = useSentence()("startOver");
  return (
    <>
      <BackButton onPress={onBack} />
      <KioskButton
        variant="secondary"
        say={say}
        onPress={onStartOver}
        icon={<RotateCcw aria-hidden className={`${iconSize} rtl:-scale-x-100`} strokeWidth={2.25} />}
      >
        {text}
      </KioskButton>
    </>
  );
}
