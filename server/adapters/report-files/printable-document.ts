import { type ReportDocument, reportDocument } from "#server/protocol/report.ts";
import { bindWords } from "./bind-words.ts";
import { cleanText } from "./clean-text.ts";
import { formWords } from "./form-words.ts";

/**
 * Marks of direction and the like: without letters in any font. Neither the soft hyphen nor, beside Arabic letters, the
 * joiners are among them: Persian words have them.
 */
const invisible =
  /[\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff]|(?<!\p{Script=Arabic})[\u200c\u200d]|\p{Variation_Selector}/gu;

/**
 * The document with letters the font has. A run of others (a Chinese word, an emoji) becomes a remark that it cannot be
 * printed: PDF/UA forbids letters that nobody can read out (ISO 14289-1, 7.21.8), and no word is dropped in silence.
 */
export function printableDocument(document: ReportDocument, isCovered: (codePoint: number) => boolean): ReportDocument {
  const remark = formWords(document).forms.unprintable;
  return reportDocument.parse(mapTexts(document, (text) => printable(text, isCovered, remark)));
}

function printable(text: string, isCovered: (codePoint: number) => boolean, remark: string): string {
  const runs: string[] = [];
  let isMissing = false;
  for (const character of cleanText(text).replaceAll("\t", " ").normalize("NFC").replaceAll(invisible, "")) {
    const isFound = character === "\n" || isCovered(character.codePointAt(0) ?? 0);
    if (isFound && !(isMissing && character === " ")) isMissing = false;
    if (isFound && !isMissing) runs.push(character);
    if (!isFound && !isMissing) {
      runs.push(remark);
      isMissing = true;
    }
  }
  return bindWords(runs.join(""));
}

function mapTexts(value: unknown, map: (text: string) => string): unknown {
  if (typeof value === "string") return map(value);
  if (Array.isArray(value)) return value.map((one) => mapTexts(one, map));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, mapTexts(one, map)]));
}
