import { TextRun } from "docx";
import { cleanText } from "./clean-text.ts";
import { isLeftward, languageOfText } from "./text-language.ts";

/** A text as it was typed: its lines stay lines, and its language, where its letters tell it, is named. */
export function docxRuns(text: string): TextRun[] {
  const look = lookOf(text);
  return cleanText(text)
    .split("\n")
    .map((line, at) => new TextRun({ ...look, text: line, ...(at === 0 ? {} : { break: 1 }) }));
}

function lookOf(text: string) {
  const language = languageOfText(text);
  if (language === null) return {};
  return isLeftward(text)
    ? { rightToLeft: true, language: { bidirectional: language } }
    : { language: { value: language } };
}
