import type { Chart } from "#server/domain/report/figure.ts";
import type { ReportCell, ReportTable } from "#server/protocol/report.ts";
import type { ReportWords } from "#server/words/report/report-words.ts";
import { fillWords } from "./fill-words.ts";

type Drawn = { cell: ReportCell; where: string };

/**
 * The picture beside a table, with a sentence for those who do not see it. Both come from the table in words, which is
 * protected: what is hidden there is neither drawn nor told (Z2).
 */
export function describeChart(
  chart: Chart,
  table: Omit<ReportTable, "chart">,
  words: ReportWords,
): NonNullable<ReportTable["chart"]> {
  const { charts } = words;
  const marks = [...(chart.marks ?? [])];
  const sentences = [largestOf(chart, table, words), totalOf(chart, table, words), marksOf()];
  return {
    kind: chart.kind,
    columns: [...chart.columns],
    marks,
    alternative: fillWords(charts.alternative, {
      kind: charts.kinds[chart.kind],
      facts: sentences.filter((sentence) => sentence !== null).join("; "),
    }),
  };

  function marksOf(): string | null {
    const labels = new Map(table.rows.map(({ key, label }) => [key, label]));
    const events = marks.map(({ row, text }) => `${text} (${labels.get(row) ?? row})`).join(", ");
    return events === "" ? null : fillWords(charts.marks, { events });
  }
}

function largestOf(chart: Chart, table: Omit<ReportTable, "chart">, { charts }: ReportWords): string {
  const drawn = drawnCells(chart, table);
  const largest = Math.max(0, ...drawn.map(({ cell }) => cell.value ?? 0));
  const [first, ...others] = drawn.filter(({ cell }) => cell.value === largest);
  if (largest === 0 || !first) return charts.empty;
  const values = { value: first.cell.text, where: first.where };
  return fillWords(others.length === 0 ? charts.largest : charts.largestFirst, values);
}

/** Every drawn cell but those of total rows, with what it is called. */
function drawnCells(chart: Chart, { columns, rows }: Omit<ReportTable, "chart">): Drawn[] {
  return rows
    .filter(({ isTotal }) => !isTotal)
    .flatMap((row) =>
      row.cells.flatMap((cell, at) => {
        const column = columns[at];
        if (!column || !chart.columns.includes(column.key)) return [];
        return [{ cell, where: chart.columns.length > 1 ? `${row.label}, ${column.label}` : row.label }];
      }),
    );
}

/** The sum of everything that is drawn, where the table has it in one cell; otherwise those of the drawn columns. */
function totalOf(chart: Chart, { columns, rows }: Omit<ReportTable, "chart">, { charts }: ReportWords): string | null {
  const row = rows.findLast(({ isTotal, level }) => isTotal && level === 0);
  if (!row) return null;
  const hasGrandTotal = columns.some(({ key }) => key === "total");
  const shown = columns.flatMap(({ key, label }, at) => {
    const cell = row.cells[at];
    const isTold = hasGrandTotal ? key === "total" : chart.columns.includes(key);
    if (!isTold || !cell || cell.value === null) return [];
    return [hasGrandTotal || chart.columns.length === 1 ? cell.text : `${label} ${cell.text}`];
  });
  return shown.length === 0 ? null : fillWords(charts.total, { total: shown.join(", ") });
}
