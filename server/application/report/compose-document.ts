import { type CoverId, chapters, coverIds, type FreeTextId } from "#server/domain/report/chapters.ts";
import type { FigureId } from "#server/domain/report/figure.ts";
import type { ReportPeriod } from "#server/domain/report/report-period.ts";
import type { Instant, PlainDate } from "#server/domain/time.ts";
import type { ReportChange, ReportDocument, ReportTable } from "#server/protocol/report.ts";
import { fillWords } from "./fill-words.ts";
import type { ReportLanguage } from "./label-figure.ts";

/** Null: could not be computed. */
type TableOrFailure = { id: FigureId; table: ReportTable | null };

export type DocumentContent = {
  period: ReportPeriod;
  tables: readonly TableOrFailure[];
  /** Paragraphs by an empty line, as they were typed. */
  texts: Readonly<Partial<Record<FreeTextId, string>>>;
  officialName: string;
  shortName: string;
  councilReferences: readonly string[];
  frozen: { at: Instant; version: number } | null;
  catalogueVersion: string;
  legalAsOf: PlainDate;
  isInvented: boolean;
  /** Against the version before; none: it is the first one, or nothing has changed. */
  changes?: readonly ReportChange[];
};

type Part = ReportDocument["chapters"][number]["parts"][number];

/** The report as a whole: every form of it is written from this. */
export function composeDocument(content: DocumentContent, language: ReportLanguage): ReportDocument {
  const { period, frozen } = content;
  const { document } = language.words;
  return {
    title: titleOf(period, language),
    locale: language.locale,
    officialName: content.officialName,
    shortName: content.shortName,
    councilReferences: [...content.councilReferences],
    period,
    frozenAt: frozen?.at ?? null,
    version: frozen?.version ?? null,
    catalogueVersion: content.catalogueVersion,
    legalAsOf: content.legalAsOf,
    isInvented: content.isInvented,
    threshold: language.threshold,
    covers: Object.fromEntries(coverIds.map((id) => [id, coverOf(id)])),
    chapters: chapters
      .map(({ id, texts, figures }) => ({
        id,
        title: document.chapters[id],
        parts: [
          ...texts.flatMap((text) => textPart(text, texts.length > 1)),
          ...figures.flatMap((figure) => figurePart(figure)),
          ...(id === "annex" ? [annexPart(content, language), ...changesPart(content, language)] : []),
        ],
      }))
      .filter(({ parts }) => parts.length > 0),
  };

  function coverOf(id: CoverId): { addressee: string; lines: string[] } {
    const { addressee, line } = document.covers[id];
    return { addressee, lines: [line] };
  }

  function textPart(id: FreeTextId, hasHeading: boolean): Part[] {
    const paragraphs = paragraphsOf(content.texts[id] ?? "");
    return paragraphs.length === 0
      ? []
      : [{ kind: "text", heading: hasHeading ? document.texts[id] : null, paragraphs }];
  }

  function figurePart(id: FigureId): Part[] {
    const found = content.tables.find((one) => one.id === id);
    if (!found) return [];
    return [found.table ? { kind: "table", table: found.table } : { kind: "failed", id, message: document.failed }];
  }
}

function titleOf(period: ReportPeriod, { words, nameOf }: ReportLanguage): string {
  const year = nameOf({ kind: "period", period });
  if (/^\d{4}$/.test(year)) return fillWords(words.document.title, { year });
  const [from, to] = [period.from, period.to].map((date) => nameOf({ kind: "date", date }));
  return fillWords(words.document.titleOfPeriod, { from: from ?? "", to: to ?? "" });
}

function annexPart(content: DocumentContent, { words, threshold, nameOf }: ReportLanguage): Part {
  const { annex } = words.document;
  const day = (date: PlainDate) => nameOf({ kind: "date", date });
  const { frozen } = content;
  return {
    kind: "text",
    heading: null,
    paragraphs: [
      annex.counting,
      fillWords(annex.small, { threshold }),
      fillWords(annex.catalogue, { version: content.catalogueVersion }),
      fillWords(annex.law, { date: day(content.legalAsOf) }),
      frozen ? fillWords(annex.frozen, { date: day(frozen.at.slice(0, 10)), version: frozen.version }) : annex.running,
      ...(content.isInvented ? [annex.invented] : []),
    ],
  };
}

function changesPart({ changes = [], frozen }: DocumentContent, { words }: ReportLanguage): Part[] {
  if (changes.length === 0 || !frozen) return [];
  const { heading, change } = words.document.annex.changes;
  return [
    {
      kind: "text",
      heading: fillWords(heading, { version: frozen.version - 1 }),
      paragraphs: changes.map(({ table, row, column, before, after }) =>
        fillWords(change, { table, row, column, before: before ?? words.none, after: after ?? words.none }),
      ),
    },
  ];
}

function paragraphsOf(text: string): string[] {
  return text
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== "");
}
