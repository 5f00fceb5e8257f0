import type { Column, FigureId, Label } from "#server/domain/report/figure.ts";
import type { ProtectedFigure, ShownCell } from "#server/domain/report/protected-figure.ts";
import type { ReportCell, ReportTable } from "#server/protocol/report.ts";
import type { ReportLocale, ReportWords } from "#server/words/report/report-words.ts";
import { describeChart } from "./describe-chart.ts";
import { fillWords } from "./fill-words.ts";
import { withUnit } from "./with-unit.ts";

/** Everything that turns keys into words. */
export type ReportLanguage = {
  locale: ReportLocale;
  words: ReportWords;
  /** Below it a count is small (Z1). */
  threshold: number;
  /** Names of catalogue entries, languages and days. @throws for what no catalogue knows: a fault of the program. */
  nameOf(label: Exclude<Label, { kind: "word" }>): string;
};

type FigureWords = { caption: string; rule: string; firstColumn: string };

/** The figure in words, as every form of the report prints it. */
export function labelFigure(figure: ProtectedFigure, language: ReportLanguage): ReportTable {
  const { words } = language;
  const { caption, rule, firstColumn } = wordsOfFigure(figure.id, words);
  const table = {
    id: figure.id,
    caption,
    unit: words.units[figure.unit],
    rule,
    sources: [...figure.sources],
    firstColumn,
    columns: figure.columns.map((column) => ({
      key: column.key,
      label: headOf(column, language),
      kind: column.kind,
      unit: column.unit ?? null,
    })),
    rows: figure.rows.map(({ key, label, level, isTotal, cells }) => ({
      key,
      label: labelOf(label, language),
      level,
      isTotal,
      cells: cells.map((cell, at) => cellOf(cell, figure.columns[at], language)),
    })),
    notes: figure.notes.map((note) => noteOf(note, language)),
  };
  return { ...table, chart: figure.chart ? describeChart(figure.chart, table, words) : null };
}

function noteOf({ word, values = {} }: ProtectedFigure["notes"][number], language: ReportLanguage): string {
  const inWords = Object.entries(values).map(([name, value]) => [
    name,
    typeof value === "object" ? labelOf(value, language) : value,
  ]);
  return fillWords(wordIn(language.words.notes, word), Object.fromEntries(inWords));
}

/** Alone it says what stands below it: of which period, and of measures the unit. */
function headOf({ label, within, unit }: Column, language: ReportLanguage): string {
  const { words } = language;
  const name = labelOf(label, language);
  const full = within ? fillWords(words.within, { label: name, period: labelOf(within, language) }) : name;
  return unit ? withUnit(full, words.measures[unit]) : full;
}

export function labelOf(label: Label, { words, nameOf }: ReportLanguage): string {
  return label.kind === "word" ? wordIn(words.labels, label.word) : nameOf(label);
}

function cellOf(cell: ShownCell, column: Column | undefined, language: ReportLanguage): ReportCell {
  const { words, threshold, locale } = language;
  const format = (value: number, digits: number, style: "decimal" | "percent" = "decimal") =>
    value.toLocaleString(locale, { style, minimumFractionDigits: digits, maximumFractionDigits: digits });
  const shown = (text: string, value: number | null): ReportCell => ({ text, value, hidden: null });
  switch (cell.kind) {
    case "hidden":
      return { text: fillWords(words.hidden[cell.why], { threshold }), value: null, hidden: cell.why };
    case "count":
      return shown(format(cell.value, 0), cell.value);
    case "share":
      return cell.value === null ? shown(words.none, null) : shown(format(cell.value, 1, "percent"), cell.value);
    case "published":
      return shown(format(cell.value, 1, "percent"), cell.value);
    case "measure":
      return cell.value === null
        ? shown(words.none, null)
        : shown(format(cell.value, column?.unit === "hours" ? 1 : 0), cell.value);
    case "label":
      return shown(labelOf(cell.label, language), null);
    case "text":
      return shown(cell.text, null);
    case "none":
      return shown(words.none, null);
  }
}

function wordsOfFigure(id: FigureId, { figures }: ReportWords): FigureWords {
  return wordIn<FigureWords>(figures, id);
}

function wordIn<T = string>(words: Readonly<Record<string, T>>, key: string): T {
  const word = words[key];
  if (word === undefined) throw new Error(`the report has no word for ${key}`);
  return word;
}
