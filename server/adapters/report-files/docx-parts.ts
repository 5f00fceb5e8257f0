import { HeadingLevel, ImageRun, Paragraph, type Table } from "docx";
import { chartPicture } from "./chart-picture.ts";
import { docxRuns } from "./docx-runs.ts";
import { docxTable } from "./docx-table.ts";
import type { PagePart, PagePicture } from "./page-parts.ts";
import { isLeftward } from "./text-language.ts";

/** Pixels of 1/96 inch that a picture may be wide and high, upright and across. */
const upright = { width: 624, height: 760 };
const across = { width: 950, height: 440 };

export async function docxParts(part: PagePart): Promise<(Paragraph | Table)[]> {
  switch (part.kind) {
    case "text":
      return [
        ...(part.heading === null
          ? []
          : [new Paragraph({ heading: HeadingLevel.HEADING_2, children: docxRuns(part.heading) })]),
        ...part.paragraphs.map((text) => new Paragraph({ bidirectional: isLeftward(text), children: docxRuns(text) })),
      ];
    case "failed":
      return [new Paragraph({ style: "Mark", children: docxRuns(`${part.caption}: ${part.message}`) })];
    case "table":
      return [
        new Paragraph({ style: "Caption", children: docxRuns(part.caption) }),
        docxTable(part),
        ...part.notes.map(
          (text, at) =>
            new Paragraph({
              style: "TableNote",
              keepNext: at < part.notes.length - 1,
              keepLines: true,
              spacing: { before: at === 0 ? 100 : 40 },
              children: docxRuns(text),
            }),
        ),
        new Paragraph({ style: "TableNote" }),
      ];
    case "picture":
      return [
        new Paragraph({ style: "Caption", children: docxRuns(part.caption) }),
        new Paragraph({ children: [await image(part)] }),
      ];
  }
}

async function image({ svg, ratio, alternative, caption, isAcross }: PagePicture): Promise<ImageRun> {
  const room = isAcross ? across : upright;
  const width = Math.round(Math.min(room.width, room.height / ratio));
  return new ImageRun({
    type: "svg",
    data: new TextEncoder().encode(svg),
    fallback: { type: "png", data: await chartPicture(svg) },
    transformation: { width, height: Math.round(width * ratio) },
    altText: { name: caption, title: caption, description: alternative },
  });
}
