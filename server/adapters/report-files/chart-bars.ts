import type { ReportDocument, ReportTable } from "#server/protocol/report.ts";
import { categoryAxis, legend, valueAxis } from "./chart-axis.ts";
import { footOf } from "./chart-frame.ts";
import { colourAt, font, ink, patternAt } from "./chart-palette.ts";
import { type DrawnTable, drawnValue } from "./chart-rows.ts";

/** Bars lie, so that long names can be read. Side by side they carry their number; in a stack there is no room. */
export function barOptions(table: ReportTable, drawn: DrawnTable, locale: ReportDocument["locale"]) {
  const { labels, series } = drawn;
  const isStack = table.chart?.kind === "stackedBars";
  const legendLines = linesOfLegend(series.map(({ column }) => column.label));
  const rowHeight = isStack ? 34 : Math.max(32, series.length * 14 + 10);
  return {
    height: labels.length * rowHeight + legendLines * 24 + 40,
    legend: legend(
      series.map(({ column }) => column.label),
      { width: 22, height: 13 },
    ),
    grid: { left: 214, right: 40, top: legendLines * 24 + 8, bottom: footOf(table, drawn) + 28 },
    xAxis: valueAxis(drawn, locale),
    yAxis: { ...categoryAxis(labels, { interval: 0, width: 202, overflow: "break", lineHeight: 15 }), inverse: true },
    series: series.map(({ column, cells }, at) => ({
      type: "bar",
      name: column.label,
      barMaxWidth: 20,
      barGap: "10%",
      ...(isStack ? { stack: "all" } : {}),
      itemStyle: { color: colourAt(at), decal: patternAt(at), borderColor: "#ffffff", borderWidth: isStack ? 1 : 0 },
      label: { show: !isStack, position: "right", fontFamily: font, fontSize: 11, color: ink },
      data: cells.map((cell) => {
        const value = drawnValue(cell);
        return value === null ? null : { value, label: { formatter: cell?.text ?? "" } };
      }),
    })),
  };
}

/** At 7 pixels a letter, 60 for sign and gap, in the 680 of the picture. */
function linesOfLegend(names: readonly string[]): number {
  if (names.length < 2) return 0;
  let [lines, used] = [1, 0];
  for (const { length } of names) {
    const width = length * 7 + 60;
    if (used > 0 && used + width > 680) {
      lines += 1;
      used = 0;
    }
    used += width;
  }
  return lines;
}
