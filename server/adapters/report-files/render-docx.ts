import {
  Document,
  HeadingLevel,
  type ISectionOptions,
  Packer,
  PageOrientation,
  Paragraph,
  SectionType,
  TableOfContents,
} from "docx";
import type { ReportRenderer } from "#server/application/report/report-renderer.ts";
import type { CoverId } from "#server/domain/report/chapters.ts";
import type { ReportDocument } from "#server/protocol/report.ts";
import { chapterName } from "./chapter-name.ts";
import { docxCover, docxFooter, docxHeader } from "./docx-frame.ts";
import { docxParts } from "./docx-parts.ts";
import { docxRuns } from "./docx-runs.ts";
import { docxStyles } from "./docx-styles.ts";
import { formWords } from "./form-words.ts";
import { type PageSection, pageSections } from "./page-parts.ts";
import { stableDocx } from "./stable-docx.ts";

type Content = ISectionOptions["children"];

/** A4 in twentieths of a point, margins of 22 mm. */
const [short, long, margin] = [11_906, 16_838, 1247];

/** A Word document that an official can go on writing in. */
export const renderDocx: ReportRenderer["render"] = async (document, { cover }) => {
  const file = new Document({
    title: document.title,
    creator: document.officialName,
    lastModifiedBy: document.officialName,
    ...(document.isInvented ? { description: formWords(document).forms.invented } : {}),
    hyphenation: { autoHyphenation: true },
    styles: docxStyles(document.locale),
    sections: await sectionsOf(document, cover),
  });
  return stableDocx(await Packer.toBuffer(file), document.frozenAt);
};

async function sectionsOf(document: ReportDocument, cover: CoverId): Promise<ISectionOptions[]> {
  const { forms } = formWords(document);
  const sections: ISectionOptions[] = [
    { properties: page(false), children: docxCover(document, cover) },
    section(document, false, [
      new Paragraph({ style: "TOCHeading", children: docxRuns(forms.contents) }),
      new TableOfContents(forms.contents, { hyperlink: true, headingStyleRange: "1-2" }),
    ]),
  ];
  for (const chapter of document.chapters) {
    const [first, ...others] = pageSections(chapter.parts, document);
    const heading = new Paragraph({ heading: HeadingLevel.HEADING_1, children: docxRuns(chapterName(chapter)) });
    sections.push(section(document, first?.isAcross ?? false, [heading, ...(await contentOf(first))]));
    for (const other of others) sections.push(section(document, other.isAcross, await contentOf(other)));
  }
  return sections;
}

async function contentOf(section: PageSection | undefined): Promise<Content> {
  const parts = await Promise.all((section?.parts ?? []).map(docxParts));
  return parts.flat();
}

function section(document: ReportDocument, isAcross: boolean, children: Content): ISectionOptions {
  const width = (isAcross ? long : short) - 2 * margin;
  return {
    properties: page(isAcross),
    headers: { default: docxHeader(document, width) },
    footers: { default: docxFooter(document, width) },
    children,
  };
}

function page(isAcross: boolean): NonNullable<ISectionOptions["properties"]> {
  return {
    type: SectionType.NEXT_PAGE,
    page: {
      size: {
        width: short,
        height: long,
        orientation: isAcross ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
      },
      margin: { left: margin, right: margin, top: 1600, bottom: 1400 },
    },
  };
}
