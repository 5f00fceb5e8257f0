"use client";
import { useTranslations } from "use-intl";
import { useWallWords } from "../_lib/wall-words.ts";

/** `Raum 2`: the word of this house for a place, smaller where it would take the room's own size away (A59). */
export function PlaceName({ room, wordClass = "" }: { room: string; wordClass?: string }) {
  const t = useTranslations("lobby");
  const { placeWord } = useWallWords();
  // In every language the label stands once in the sentence.
  const [before = "", after = ""] = t(placeWord, { room: "\u0000" }).split("\u0000");
  return (
    <bdi className="whitespace-nowrap">
      {before && <span className={wordClass}>{before}</span>}
      <span data-room>{room}</span>
      {after && <span className={wordClass}>{after}</span>}
    </bdi>
  );
}
