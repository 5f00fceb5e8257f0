import { type Sheet, type SheetStyle, spanWidth } from "./sheet.ts";

const wrapped: ReadonlySet<SheetStyle> = new Set([
  "plain",
  "note",
  "head",
  "headText",
  "headEnd",
  "label",
  "subLabel",
  "text",
]);

/** How many lines a row needs, for programs that do not measure it themselves. Words are never divided. */
export function linesOfRow(row: Sheet["rows"][number], sheet: Pick<Sheet, "widths" | "span">): number {
  return Math.max(
    1,
    ...row.map(({ content, style }, at) => {
      const width = row.length === 1 ? spanWidth(sheet) : (sheet.widths[at] ?? 10);
      return typeof content === "string" && wrapped.has(style) ? linesOf(content, width) : 1;
    }),
  );
}

function linesOf(text: string, width: number): number {
  return text.split("\n").reduce((lines, line) => lines + linesOfWords(line.split(" "), width), 0);
}

function linesOfWords(words: readonly string[], width: number): number {
  let [lines, used] = [1, 0];
  for (const { length } of words) {
    if (used > 0 && used + 1 + length > width) {
      lines += 1;
      used = 0;
    }
    lines += Math.floor(length / (width + 1));
    used += (used > 0 ? 1 : 0) + (length % (width + 1));
  }
  return lines;
}
