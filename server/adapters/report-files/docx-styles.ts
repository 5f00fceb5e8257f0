import { type IStylesOptions, LineRuleType } from "docx";

const font = "Calibri";
const ink = "141B2D";
export const muted = "434E65";
export const brand = "14315F";
export const tint = "EAF0FA";
export const line = "C5CDDB";

/** Real styles, so that an official can go on writing and change all of a kind at once. Sizes in half points. */
export function docxStyles(locale: "de" | "en"): IStylesOptions {
  const language = { value: locale === "de" ? "de-DE" : "en-GB" };
  const heading = (size: number, before: number, after: number) => ({
    run: { font, size, bold: true, color: brand, language },
    paragraph: { spacing: { before, after, line: 264, lineRule: LineRuleType.AUTO }, keepNext: true, keepLines: true },
  });
  const based = { basedOn: "Normal", next: "Normal", quickFormat: true };
  return {
    default: {
      document: {
        run: { font, size: 22, color: ink, language },
        paragraph: { spacing: { after: 140, line: 276, lineRule: LineRuleType.AUTO } },
      },
      title: heading(64, 0, 120),
      heading1: heading(34, 0, 240),
      heading2: heading(26, 320, 120),
    },
    paragraphStyles: [
      {
        ...based,
        id: "Caption",
        name: "caption",
        run: { bold: true, size: 21, color: brand },
        paragraph: { keepNext: true, keepLines: true, spacing: { before: 280, after: 100 } },
      },
      {
        ...based,
        id: "TableText",
        name: "Table Text",
        next: "TableText",
        run: { size: 17 },
        paragraph: { spacing: { before: 30, after: 30, line: 240, lineRule: LineRuleType.AUTO } },
      },
      { ...based, id: "TableHead", name: "Table Head", basedOn: "TableText", run: { size: 17, bold: true } },
      {
        ...based,
        id: "TableNote",
        name: "Table Note",
        run: { size: 17, color: muted },
        paragraph: { spacing: { before: 40, after: 0, line: 240, lineRule: LineRuleType.AUTO } },
      },
      {
        ...based,
        id: "TOCHeading",
        name: "TOC Heading",
        run: { size: 34, bold: true, color: brand },
        paragraph: { spacing: { after: 240 }, keepNext: true },
      },
      { ...based, id: "CoverLine", name: "Cover Line", run: { size: 24, color: muted } },
      { ...based, id: "Mark", name: "Mark", run: { bold: true, size: 19, color: "6B3F00" } },
    ],
  };
}
