"use client";
import { ALargeSmall, ArrowDownToLine, Contrast, type LucideIcon } from "lucide-react";
import { useTranslations } from "use-intl";
import { isToggledOn, type Look, type LookToggle } from "../_lib/look.ts";
import { said } from "../_lib/say.ts";
import { usePress } from "../_lib/use-settled.ts";

const toggles: readonly { toggle: LookToggle; word: "largerText" | "lightText" | "reachLayout"; icon: LucideIcon }[] = [
  { toggle: "largeText", word: "largerText", icon: ALargeSmall },
  { toggle: "lightText", word: "lightText", icon: Contrast },
  { toggle: "reachLayout", word: "reachLayout", icon: ArrowDownToLine },
];

type Props = { id: string; look: Look; onToggle: (toggle: LookToggle) => void };

/** What each visitor can change for themselves; acts at once, so that they see what it does (A20, A23). */
export function LookPanel({ id, look, onToggle }: Props) {
  return (
    <div id={id} className="kiosk-look kiosk-toggles">
      {toggles.map(({ toggle, word, icon }) => (
        <ToggleButton
          key={toggle}
          word={word}
          icon={icon}
          isOn={isToggledOn(look, toggle)}
          onPress={() => onToggle(toggle)}
        />
      ))}
    </div>
  );
}

type ToggleProps = {
  word: (typeof toggles)[number]["word"];
  icon: LucideIcon;
  isOn: boolean;
  onPress: () => void;
};

function ToggleButton({ word, icon: Icon, isOn, onPress }: ToggleProps) {
  const t = useTranslations("lobby");
  const press = usePress(onPress);
  const state = isOn ? "on" : "off";
  return (
    <button
      type="button"
      {...press}
      {...said([{ word }, { word: state }])}
      aria-pressed={isOn}
      className={`flex min-h-(--kiosk-bar-button) min-w-(--target) flex-1 items-center gap-4 landscape:flex-auto rounded-2xl border-[0.1875rem] border-brand-800 px-4 py-1 text-start text-(length:--kiosk-small) leading-tight font-semibold ${
        isOn ? "bg-brand-800 text-white" : "bg-surface text-brand-900 active:bg-brand-100"
      }`}
    >
      <Icon aria-hidden className="size-10 shrink-0" strokeWidth={2} />
      <span className="flex flex-col">
        <span>{t(word)}</span>
        <span className="font-normal">{t(state)}</span>
      </span>
    </button>
  );
}
