import type { DisplayConfig, PlaceWord } from "#server/domain/device-config.ts";
import { type Saying, serialiseSaying } from "#server/words/saying.ts";
import type { Call } from "./announcer.ts";

export const gongAddress = "/sounds/gong.wav";

const announceWords = {
  room: "announce",
  seat: "announceSeat",
  chamber: "announceChamber",
} as const satisfies Record<PlaceWord, string>;

type Voice = Pick<DisplayConfig, "placeWord" | "englishVoice">;

/**
 * One round of the voice: the number digit by digit and as a word, and the place (A55). German, and English after it
 * where the office wants it; never the visitor's language, which would tell the room where somebody comes from.
 */
export function callClips({ number, room }: Call, { placeWord, englishVoice }: Voice): readonly string[] {
  const saying: Saying = [
    { word: "number" },
    { digits: number },
    { word: announceWords[placeWord], with: { number, room } },
  ];
  return clipsOf(saying, englishVoice);
}

export function testClips({ englishVoice }: Pick<Voice, "englishVoice">): readonly string[] {
  return clipsOf([{ word: "testCall" }], englishVoice);
}

function clipsOf(saying: Saying, inEnglish: boolean): readonly string[] {
  const say = encodeURIComponent(serialiseSaying(saying));
  return (inEnglish ? ["de", "en"] : ["de"]).map((locale) => `/api/speech?locale=${locale}&say=${say}`);
}
