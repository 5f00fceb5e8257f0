"use client";
import { Ear, Hand, type LucideIcon, RotateCcw, Volume2, VolumeX } from "lucide-react";
import type { ReactNode } from "react";
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

/** While the kiosk reads aloud: what can be chosen about it. */
export function VoicePanel() {
  const t = useTranslations("lobby");
  const { mode, session } = useKioskVoice();
  const { isReading, isExploring, speaksConcerns } = mode;
  // Also where a finger may wake the voice: nothing may move away from under it then.
  if (!isReading && !isExploring) return null;
  return (
    <section aria-label={t("readAloud")} className="kiosk-voice">
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
    </section>
  );
}

/**
 * The second line of the head: while the kiosk speaks, what only the voice says, in writing (A17); where no voice comes,
 * that. It takes no room from the controls, and nothing moves when it changes.
 */
export function VoiceCaption({ children }: { children: ReactNode }) {
  const t = useTranslations("lobby");
  const { mode, speech } = useKioskVoice();
  if (!mode.isReading && !speech.isSounding) return children;
  if (speech.problem !== null)
    return (
      <span className="flex items-center gap-3 text-on-band">
        <VolumeX aria-hidden className="size-9 shrink-0" />
        {t("voiceGone")}
      </span>
    );
  const caption = captionOf(speech, (word) => String(t.raw(word)));
  return caption === "" ? children : <span className="text-on-band">{caption}</span>;
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
      className={`flex min-h-(--kiosk-bar-button) min-w-(--target) flex-1 items-center justify-center gap-3 rounded-2xl border-[0.1875rem] border-brand-800 px-3 py-1 landscape:gap-2 landscape:px-1.5 text-start text-(length:--kiosk-small) leading-tight font-semibold ${
        isPressed ? "bg-brand-800 text-white" : "bg-surface text-brand-900 active:bg-brand-100"
      }`}
    >
      <Icon aria-hidden className="size-10 shrink-0 landscape:size-8" strokeWidth={2} />
      {label}
    </button>
  );
}
