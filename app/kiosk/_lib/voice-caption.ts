import type { Clip, Utterance } from "./voice-clips.ts";

/** Words only the voice says: they stand nowhere else on the screen. */
const voicesOwn = [
  "speechOn",
  "speechOff",
  "speechKeys",
  "positionOf",
  "volumeLevel",
  "headphonesOn",
  "headphonesOff",
  "concernSilent",
  "concernsSilentHint",
  "callSounds",
  "touchAgain",
  "chosen",
  "notChosen",
  "on",
  "off",
] as const;

/** As much as stands in one line of the bar: more is shown piece by piece, as it is spoken. */
const oneLine = 60;

type TemplateOf = (word: (typeof voicesOwn)[number]) => string;

/**
 * What is being said beyond the words of the screen, or was said last (A17). Short things stand together ("Anliegen 3 ·
 * 3 von 8"), so that nothing flickers.
 *
 * @param reached index of the clip that began last.
 * @param templateOf a word of the page's language with its placeholders: `{n} von {count}`.
 */
export function captionOf({ utterance, reached }: { utterance: Utterance; reached: number }, templateOf: TemplateOf) {
  const captions = utterance.map((clip) => captionOfClip(clip, templateOf));
  const together = captions.filter((caption) => caption !== null).join(" · ");
  if (together.length <= oneLine) return together;
  return captions.slice(0, reached + 1).findLast((caption) => caption !== null) ?? "";
}

/** Null where the screen has it already. */
function captionOfClip({ say }: Clip, templateOf: TemplateOf): string | null {
  const [name = "", ...assignments] = say.split(",");
  const word = voicesOwn.find((known) => known === name);
  if (word === undefined) return null;
  const values = new Map(
    assignments.map((assignment) => {
      const [placeholder = "", value = ""] = assignment.split("=");
      return [placeholder, value];
    }),
  );
  return templateOf(word).replaceAll(/\{(\w+)\}/g, (_, placeholder: string) => values.get(placeholder) ?? "");
}
