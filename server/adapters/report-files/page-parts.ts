import { fillWords } from "#server/application/report/fill-words.ts";
import type { ReportDocument, ReportTable } from "#server/protocol/report.ts";
import { drawChart } from "./draw-chart.ts";
import { formWords } from "./form-words.ts";
import { layOutTable, type TablePart } from "./table-layout.ts";
import { tableLines } from "./table-lines.ts";
import { captionOf, countedLine, headOf, linesUnder } from "./table-words.ts";

type Part = ReportDocument["chapters"][number]["parts"][number];
/** `isEnd`: stands at the right, as numbers do. */
type PageCell = { text: string; isEnd: boolean };

export type PageTable = {
  kind: "table";
  isAcross: boolean;
  /** Takes more than about half a page, and may be broken between two. */
  isLong: boolean;
  caption: string;
  widths: readonly number[];
  heads: readonly PageCell[];
  /** `isGroup`: the rows below belong to it. */
  rows: readonly { level: number; isTotal: boolean; isGroup: boolean; cells: readonly PageCell[] }[];
  notes: readonly string[];
};

export type PagePicture = {
  kind: "picture";
  isAcross: boolean;
  svg: string;
  /** Height by width. */
  ratio: number;
  caption: string;
  alternative: string;
};

export type PagePart =
  | { kind: "text"; isAcross: false; heading: string | null; paragraphs: readonly string[] }
  | { kind: "failed"; isAcross: false; caption: string; message: string }
  | PageTable
  | PagePicture;

export type PageSection = { isAcross: boolean; parts: PagePart[] };

/** A chapter as it comes onto pages, upright or across; neighbours that lie the same way share theirs. */
export function pageSections(parts: readonly Part[], document: ReportDocument): PageSection[] {
  const sections: PageSection[] = [];
  for (const part of parts.flatMap((one) => pageParts(one, document))) {
    const last = sections.at(-1);
    if (last?.isAcross === part.isAcross) last.parts.push(part);
    else sections.push({ isAcross: part.isAcross, parts: [part] });
  }
  return sections;
}

function pageParts(part: Part, document: ReportDocument): PagePart[] {
  switch (part.kind) {
    case "text":
      return [{ kind: "text", isAcross: false, heading: part.heading, paragraphs: part.paragraphs }];
    case "failed": {
      const caption = fillWords(formWords(document).forms.table, { id: part.id });
      return [{ kind: "failed", isAcross: false, caption, message: part.message }];
    }
    case "table":
      return tableParts(part.table, document);
  }
}

/** A table in as many parts as it needs, and its picture after it. */
function tableParts(table: ReportTable, document: ReportDocument): PagePart[] {
  const heads = table.columns.map((column) => headOf(column, document));
  const { isAcross, parts } = layOutTable(table, heads);
  const longest = isAcross ? 24 : 30;
  return [
    ...parts.map((part, at): PageTable => {
      const content = pageTable(table, heads, part);
      return {
        kind: "table",
        isAcross,
        isLong: tableLines(content) > longest,
        caption: captionOf(table, document) + partOf(at, parts.length, document),
        ...content,
        notes: at === parts.length - 1 ? notesOf(table, document) : [],
      };
    }),
    ...picture(table, isAcross, document),
  ];
}

function picture(table: ReportTable, isAcross: boolean, document: ReportDocument): PagePicture[] {
  const svg = drawChart(table, document.locale);
  if (svg === null || table.chart === null) return [];
  const name = fillWords(formWords(document).forms.picture, { id: table.id });
  const [, width = 1, height = 1] = (/width="(\d+)" height="(\d+)"/.exec(svg) ?? []).map(Number);
  return [
    {
      kind: "picture",
      isAcross,
      svg,
      ratio: height / width,
      caption: `${name}: ${table.caption}`,
      alternative: table.chart.alternative,
    },
  ];
}

function pageTable({ firstColumn, columns, rows }: ReportTable, heads: readonly string[], part: TablePart) {
  const cell = (text: string | undefined, at: number): PageCell => ({
    text: text ?? "",
    isEnd: columns[at]?.kind !== "text",
  });
  return {
    widths: part.widths,
    heads: [{ text: firstColumn, isEnd: false }, ...part.columns.map((at) => cell(heads[at], at))],
    rows: rows.map(({ label, level, isTotal, cells }, row) => ({
      level,
      isTotal,
      isGroup: level === 0 && rows[row + 1]?.level === 1,
      cells: [{ text: label, isEnd: false }, ...part.columns.map((at) => cell(cells[at]?.text, at))],
    })),
  };
}

function notesOf(table: ReportTable, document: ReportDocument): string[] {
  const { forms } = formWords(document);
  const empty = table.rows.length === 0 ? [forms.empty] : [];
  return [countedLine(table, document), ...empty, ...linesUnder(table, document)];
}

function partOf(at: number, parts: number, document: ReportDocument): string {
  return parts === 1 ? "" : ` (${fillWords(formWords(document).forms.part, { part: at + 1, parts })})`;
}
