import type { CoverId } from "#server/domain/report/chapters.ts";
import type { ReportDocument } from "#server/protocol/report.ts";
import { chapterName } from "./chapter-name.ts";
import { formWords } from "./form-words.ts";
import { pageSections } from "./page-parts.ts";
import { dataLine, stateLines } from "./state-lines.ts";
import { languageOfText } from "./text-language.ts";

/** What `report.typ` prints: only strings, numbers and lists of them. */
export function pdfContent(document: ReportDocument, cover: CoverId) {
  const { forms } = formWords(document);
  const { title, locale, officialName, shortName, frozenAt, isInvented, chapters } = document;
  const { addressee = "", lines = [] } = document.covers[cover] ?? {};
  return {
    title,
    locale,
    officialName,
    shortName,
    date: frozenAt ? dateOf(frozenAt) : null,
    invented: isInvented ? forms.invented : null,
    state: dataLine(document),
    page: forms.page,
    contents: forms.contents,
    tables: forms.tables,
    cover: { addressee, lines, state: stateLines({ ...document, isInvented: false }) },
    chapters: chapters.map((chapter) => ({
      title: chapterName(chapter),
      sections: pageSections(chapter.parts, document),
    })),
    languages: languagesOf(chapters),
  };
}

/** Of texts that are not in the language of the report, by the text itself. */
function languagesOf(value: unknown): Record<string, string> {
  if (typeof value === "string") {
    const language = languageOfText(value);
    return language === null ? {} : { [value]: language };
  }
  if (typeof value !== "object" || value === null) return {};
  return Object.assign({}, ...Object.values(value).map(languagesOf));
}

function dateOf(instant: string) {
  const date = new Date(instant);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}
