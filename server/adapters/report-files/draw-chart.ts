import { init } from "echarts/dist/echarts.esm.min";
import type { ReportDocument, ReportTable } from "#server/protocol/report.ts";
import { barOptions } from "./chart-bars.ts";
import { chartFrame } from "./chart-frame.ts";
import { gridOptions } from "./chart-grid.ts";
import { lineOptions } from "./chart-lines.ts";
import { drawnTable } from "./chart-rows.ts";

const optionsOf = { lines: lineOptions, bars: barOptions, stackedBars: barOptions, heatmap: gridOptions };

/**
 * The picture of a table as SVG, from nothing but its shown cells: the same for PDF, DOCX and page. Its words for those
 * who do not see it are the chart's `alternative`. Null: the table has no picture, or nothing to draw.
 */
export function drawChart(table: ReportTable, locale: ReportDocument["locale"]): string | null {
  const drawn = drawnTable(table);
  if (!table.chart || drawn.labels.length === 0 || drawn.series.length === 0) return null;
  const { height, ...options } = optionsOf[table.chart.kind](table, drawn, locale);
  const frame = chartFrame(table, drawn, locale);
  const chart = init(null, null, { renderer: "svg", ssr: true, width: 680, height: height + frame.below });
  chart.setOption({ ...frame.options, ...options });
  const svg = chart.renderToSVGString();
  chart.dispose();
  return named(svg, table.id);
}

/**
 * The library counts its pictures and their classes, which are for a pointer: the same picture must be the same text,
 * and its parts be named unlike those of others on the page.
 */
function named(svg: string, id: string): string {
  return svg
    .replaceAll(/<style\b.*?<\/style>/gs, "")
    .replaceAll(/ (class|pointer-events)="[^"]*"/g, "")
    .replaceAll(/\bzr\d+-/g, `chart-${id}-`);
}
