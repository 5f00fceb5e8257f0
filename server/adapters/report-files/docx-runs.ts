import { TextRun } from "docx";
import { cleanText } from "./clean-text.ts";

/** A text as it was typed: its lines stay lines. */
export function docxRuns(text: string): TextRun[] {
  return cleanText(text)
    .split("\n")
    .map((line, at) => new TextRun(at === 0 ? line : { text: line, break: 1 }));
}
