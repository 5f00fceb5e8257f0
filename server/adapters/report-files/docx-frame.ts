import {
  AlignmentType,
  BorderStyle,
  Footer,
  Header,
  HeadingLevel,
  PageNumber,
  Paragraph,
  TabStopType,
  TextRun,
} from "docx";
import type { CoverId } from "#server/domain/report/chapters.ts";
import type { ReportDocument } from "#server/protocol/report.ts";
import { docxRuns } from "./docx-runs.ts";
import { brand, line, muted } from "./docx-styles.ts";
import { formWords } from "./form-words.ts";
import { dataLine, stateLines } from "./state-lines.ts";

const small = { size: 17, color: muted };

export function docxCover(document: ReportDocument, cover: CoverId): Paragraph[] {
  const { addressee = "", lines = [] } = document.covers[cover] ?? {};
  const rule = { style: BorderStyle.SINGLE, size: 24, color: brand, space: 12 };
  return [
    new Paragraph({
      style: "CoverLine",
      border: { bottom: rule },
      spacing: { after: 3600 },
      children: docxRuns(document.officialName),
    }),
    ...lines.map((text) => new Paragraph({ style: "CoverLine", children: docxRuns(text) })),
    new Paragraph({ heading: HeadingLevel.TITLE, children: docxRuns(document.title) }),
    new Paragraph({ style: "CoverLine", spacing: { after: 3600 }, children: docxRuns(addressee) }),
    ...stateLines({ ...document, isInvented: false }).map(
      (text) => new Paragraph({ style: "TableNote", children: docxRuns(text) }),
    ),
    ...(document.isInvented
      ? [
          new Paragraph({
            style: "Mark",
            spacing: { before: 200 },
            children: docxRuns(formWords(document).forms.invented),
          }),
        ]
      : []),
  ];
}

/** @param width of the text, in twentieths of a point. */
export function docxHeader({ title, shortName }: ReportDocument, width: number): Header {
  return new Header({
    children: [
      new Paragraph({
        tabStops: [{ type: TabStopType.RIGHT, position: width }],
        border: { bottom: { style: BorderStyle.SINGLE, size: 4, color: line, space: 4 } },
        children: [new TextRun({ ...small, text: `${title}\t${shortName}` })],
      }),
    ],
  });
}

/** @param width of the text, in twentieths of a point. */
export function docxFooter(document: ReportDocument, width: number): Footer {
  const { forms } = formWords(document);
  const [before = "", between = "", after = ""] = forms.page.split(/\{pages?\}/);
  return new Footer({
    children: [
      new Paragraph({
        tabStops: [{ type: TabStopType.RIGHT, position: width }],
        children: [
          new TextRun({ ...small, text: `${dataLine(document)}\t` }),
          new TextRun({ ...small, children: [before, PageNumber.CURRENT, between, PageNumber.TOTAL_PAGES, after] }),
        ],
      }),
      ...(document.isInvented
        ? [new Paragraph({ style: "Mark", alignment: AlignmentType.CENTER, children: docxRuns(forms.invented) })]
        : []),
    ],
  });
}
