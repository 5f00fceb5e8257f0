"use client";
import { Ear, Hand, type LucideIcon, RotateCcw, Volume2, VolumeX } from "lucide-react";
import { useTranslations } from "use-intl";
import type { Saying } from "#server/words/saying.ts";
import { said } from "../_lib/say.ts";
import { usePress } from "../_lib/use-settled.ts";
import { useKioskVoice } from "../_lib/use-voice.ts";
import { captionOf } from "../_lib/voice-caption.ts";

/** Starts and ends reading aloud; in the same place on every screen (A20). */
export function ReadAloudButton() {
  const t = useTranslations("lobby");
  const { mode, session } = useKioskVoice();
  const word = mode.isReading ? "stopReading" : "readAloud";
  return (
    <VoiceButton
      icon={mode.isReading ? VolumeX : Volume2}
      label={t(word)}
      say={[{ word }]}
      voice="own"
      onPress={() => session.dispatch(mode.isReading ? "stop" : "start")}
    />
  );
}

/** While the kiosk reads aloud: what it says beyond the screen, and what can be chosen about it. */
export function VoicePanel() {
  const t = useTranslations("lobby");
  const { mode, session } = useKioskVoice();
  const { isReading, isExploring, speaksConcerns } = mode;
  // Also where a finger may wake the voice: nothing may move away from under it then.
  if (!isReading && !isExploring) return null;
  return (
    <section aria-label={t("readAloud")} className="flex flex-col gap-(--gap)">
      <Caption />
      <div className="kiosk-toggles">
        <VoiceButton
          icon={RotateCcw}
          label={t("repeat")}
          say={[{ word: "repeat" }]}
          voice="own"
          onPress={session.readScreen}
        />
        <VoiceButton
          icon={Hand}
          label={t("exploreByTouch")}
          say={[{ word: "exploreByTouch" }, { word: isExploring ? "on" : "off" }]}
          isPressed={isExploring}
          onPress={() => session.dispatch(isExploring ? "explore_off" : "explore_on")}
        />
        {mode.offersConcerns && !mode.hasHeadphones && (
          <VoiceButton
            icon={Ear}
            label={t("speakConcerns")}
            say={[{ word: "speakConcerns" }, { word: speaksConcerns ? "on" : "off" }]}
            isPressed={speaksConcerns}
            voice="first"
            onPress={() => session.dispatch(speaksConcerns ? "concerns_off" : "concerns_on")}
          />
        )}
      </div>
    </section>
  );
}

/** What only the voice says, in writing (A17), and where there is no voice, that. Keeps its room when it has nothing. */
function Caption() {
  const t = useTranslations("lobby");
  const { speech } = useKioskVoice();
  const isGone = speech.problem !== null;
  return (
    <p className="flex min-h-[2lh] items-center gap-4 text-(length:--kiosk-small) leading-snug">
      {isGone && <VolumeX aria-hidden className="size-9 shrink-0" />}
      <span className="text-pretty">{isGone ? t("voiceGone") : captionOf(speech, (word) => String(t.raw(word)))}</span>
    </p>
  );
}

type ButtonProps = {
  icon: LucideIcon;
  label: string;
  say: Saying;
  /** Leave out for a button that does something else than to switch. */
  isPressed?: boolean;
  /** `data-voice`, see `lookAt`. */
  voice?: "own" | "first";
  onPress: () => void;
};

function VoiceButton({ icon: Icon, label, say, isPressed, voice, onPress }: ButtonProps) {
  const press = usePress(onPress);
  return (
    <button
      type="button"
      aria-pressed={isPressed}
      data-voice={voice}
      {...press}
      {...said(say)}
      className={`flex min-h-(--kiosk-bar-button) min-w-(--target) flex-1 items-center justify-center gap-3 rounded-2xl border-[0.1875rem] border-brand-800 px-3 py-1 text-start text-(length:--kiosk-small) leading-tight font-semibold ${
        isPressed ? "bg-brand-800 text-white" : "bg-surface text-brand-900 active:bg-brand-100"
      }`}
    >
      <Icon aria-hidden className="size-10 shrink-0" strokeWidth={2} />
      {label}
    </button>
  );
}
