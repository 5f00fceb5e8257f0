"use client";
import { Coffee, Info, Phone, ShieldCheck, Ticket } from "lucide-react";
import { useTranslations } from "use-intl";
import type { LobbyLocale } from "#server/words/lobby-locales.ts";
import { heard } from "../_lib/say.ts";
import type { Tile } from "../_lib/tiles.ts";
import { ConcernTile, PreferNotSayTile, UrgentTile } from "./concern-tile.tsx";
import { KioskButton } from "./kiosk-button.tsx";

type Props = {
  tiles: readonly Tile[];
  locale: LobbyLocale;
  /** Wall-clock time in the office's zone until which all desks are on break; null: no break (C9). */
  breakUntil: string | null;
  onDraw: (concern: string | null) => void;
};

/** One question, one tap: the tile draws. */
export function StartView({ tiles, locale, breakUntil, onDraw }: Props) {
  const t = useTranslations("lobby");
  return (
    <div className="flex flex-1 flex-col gap-6 landscape:gap-4">
      <p
        {...heard([{ word: "notReception" }])}
        className="flex items-center gap-5 rounded-2xl bg-brand-50 px-7 py-4 text-[1.875rem] leading-snug text-brand-900 landscape:py-3 landscape:text-[1.625rem]"
      >
        <Info aria-hidden className="size-11 shrink-0" />
        <span className="text-balance">{t("notReception")}</span>
      </p>
      {breakUntil !== null && (
        <p
          role="status"
          {...heard([{ word: "pausedUntil", with: { time: breakUntil } }, { word: "pausedDraw" }])}
          className="flex items-center gap-5 rounded-2xl bg-warm-50 px-7 py-4 text-[1.875rem] leading-snug text-warm-800 landscape:py-3 landscape:text-[1.625rem]"
        >
          <Coffee aria-hidden className="size-11 shrink-0" />
          <span>
            <strong className="block font-semibold landscape:inline">{t("pausedUntil", { time: breakUntil })}</strong>{" "}
            {t("pausedDraw")}
          </span>
        </p>
      )}
      <div>
        <h1
          tabIndex={-1}
          {...heard([{ word: tiles.length > 0 ? "chooseConcern" : "takeTicket" }])}
          className="text-[3.25rem] leading-tight font-semibold text-balance landscape:text-[2.75rem]"
        >
          {tiles.length > 0 ? t("chooseConcern") : t("takeTicket")}
        </h1>
        {tiles.length > 0 && (
          <p {...heard([{ word: "tapDraws" }])} className="mt-2 text-[1.875rem] text-muted landscape:text-[1.625rem]">
            {t("tapDraws")}
          </p>
        )}
      </div>
      {tiles.length > 0 ? (
        <TileGrid tiles={tiles} locale={locale} onDraw={onDraw} />
      ) : (
        <div className="flex">
          <KioskButton
            variant="primary"
            say={[{ word: "takeTicket" }]}
            onPress={() => onDraw(null)}
            icon={<Ticket aria-hidden className="size-16" strokeWidth={1.75} />}
          >
            {t("takeTicket")}
          </KioskButton>
        </div>
      )}
      <div className="mt-auto flex flex-wrap items-center justify-between gap-x-10 gap-y-3 text-[1.75rem] landscape:text-[1.5rem]">
        <p {...heard([{ word: "privacyNote" }])} className="flex items-center gap-4">
          <ShieldCheck aria-hidden className="size-10 shrink-0 text-good-700" />
          {t("privacyNote")}
        </p>
        <p {...heard([{ word: "emergencyCall" }])} className="flex items-center gap-4 font-semibold text-danger-800">
          <Phone aria-hidden className="size-9 shrink-0" />
          {t("emergencyCall")}
        </p>
      </div>
    </div>
  );
}

function TileGrid({ tiles, locale, onDraw }: Omit<Props, "breakUntil">) {
  const urgent = tiles.filter((tile) => tile.isUrgent);
  const others = tiles.filter((tile) => !tile.isUrgent);
  return (
    <>
      {urgent.map((tile) => (
        <UrgentTile key={tile.code} tile={tile} locale={locale} onPress={() => onDraw(tile.code)} />
      ))}
      <ul className="grid flex-1 auto-rows-fr grid-cols-2 gap-5.5 landscape:auto-rows-auto landscape:grid-cols-3">
        {others.map((tile) => (
          <li key={tile.code}>
            <ConcernTile tile={tile} locale={locale} onPress={() => onDraw(tile.code)} />
          </li>
        ))}
        <li className={others.length % 2 === 0 ? "col-span-2 landscape:col-span-3" : "landscape:col-span-3"}>
          <PreferNotSayTile onPress={() => onDraw(null)} />
        </li>
      </ul>
    </>
  );
}
