import type { Clip } from "./voice-clips.ts";

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

/**
 * What is spoken and stands on no control and in no text, in writing (A17).
 *
 * @param templateOf a word of the page's language with its placeholders: `{n} von {count}`.
 * @returns null: the screen has it already.
 */
export function captionOf({ say }: Clip, templateOf: (word: (typeof voicesOwn)[number]) => string): string | null {
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
