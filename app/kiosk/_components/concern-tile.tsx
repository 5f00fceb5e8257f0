"use client";
import { useId } from "react";
import { useTranslations } from "use-intl";
import type { LobbyLocale } from "#server/words/lobby-locales.ts";
import { said } from "../_lib/say.ts";
import { labelOf, type Tile } from "../_lib/tiles.ts";
import { usePress } from "../_lib/use-settled.ts";
import { ConcernIcon } from "./concern-icon.tsx";

type Props = { tile: Tile; locale: LobbyLocale; onPress: () => void };

const base = "flex w-full items-center gap-6 rounded-2xl px-7 text-start font-semibold leading-[1.2]";

export function ConcernTile({ tile, locale, onPress }: Props) {
  const press = usePress(onPress);
  const { text, lang } = labelOf(tile, locale);
  return (
    <button
      type="button"
      {...press}
      {...said([{ concern: tile.code }])}
      className={`${base} h-full min-h-36 border-[0.1875rem] border-brand-700 bg-surface py-3 text-[2.125rem] text-brand-900 active:bg-brand-100 landscape:min-h-30 landscape:py-2 landscape:text-[1.875rem]`}
    >
      <ConcernIcon name={tile.icon} className="size-16 shrink-0 text-brand-700 landscape:size-14" />
      <span lang={lang} className="hyphens-auto">
        {text}
      </span>
    </button>
  );
}

/** Emergencies stand first and apart; word and icon say so, not colour alone (A38). */
export function UrgentTile({ tile, locale, onPress }: Props) {
  const t = useTranslations("lobby");
  const press = usePress(onPress);
  const noteId = useId();
  const { text, lang } = labelOf(tile, locale);
  return (
    <button
      type="button"
      {...press}
      {...said([{ concern: tile.code }, { word: "emergencyNote" }])}
      aria-describedby={noteId}
      className={`${base} min-h-36 shrink-0 bg-danger-800 py-4 text-white active:bg-danger-700 landscape:min-h-28 landscape:py-3`}
    >
      <ConcernIcon name={tile.icon} className="size-20 shrink-0 landscape:size-16" />
      <span className="flex flex-col gap-1">
        <span lang={lang} className="text-[2.5rem] font-semibold landscape:text-[2.25rem]">
          {text}
        </span>
        <span id={noteId} className="text-[1.875rem] font-normal landscape:text-[1.625rem]">
          {t("emergencyNote")}
        </span>
      </span>
    </button>
  );
}

/** Saying nothing is a choice like the others, and looks like one that stands apart. */
export function PreferNotSayTile({ onPress }: { onPress: () => void }) {
  const t = useTranslations("lobby");
  const press = usePress(onPress);
  return (
    <button
      type="button"
      {...press}
      {...said([{ word: "preferNotSay" }])}
      className={`${base} h-full min-h-36 border-[0.1875rem] border-brand-700 bg-brand-100 py-3 text-[2.125rem] text-brand-900 active:bg-brand-50 landscape:min-h-24 landscape:justify-center landscape:py-3 landscape:text-[1.875rem]`}
    >
      <ConcernIcon name={null} className="size-16 shrink-0 text-brand-700 landscape:size-14" />
      <span className="text-balance">{t("preferNotSay")}</span>
    </button>
  );
}
