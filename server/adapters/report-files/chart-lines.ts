import type { ReportDocument, ReportTable } from "#server/protocol/report.ts";
import { categoryAxis, legend, valueAxis } from "./chart-axis.ts";
import { footOf } from "./chart-frame.ts";
import { colourAt, font, ink } from "./chart-palette.ts";
import { type DrawnTable, drawnValue } from "./chart-rows.ts";

const dashes = ["solid", "dashed", "dotted"] as const;
const symbols = ["circle", "emptyDiamond", "triangle", "emptyRect"];

/** Lines over the rows; each with its own dash and sign. Marks are numbered; what they are stands below. */
export function lineOptions(table: ReportTable, drawn: DrawnTable, locale: ReportDocument["locale"]) {
  const { labels, keys, series } = drawn;
  const isRoomy = labels.length <= 13;
  const marks = table.chart?.marks ?? [];
  return {
    height: 300,
    legend: legend(
      series.map(({ column }) => column.label),
      { width: 36, height: 9 },
    ),
    grid: { left: 40, right: 8, top: marks.length > 0 ? 56 : 36, bottom: footOf(table, drawn) + (isRoomy ? 44 : 30) },
    xAxis: categoryAxis(
      labels,
      isRoomy ? { interval: 0, width: 54, overflow: "break", fontSize: 10.5, lineHeight: 13 } : {},
    ),
    yAxis: valueAxis(drawn, locale),
    series: series.map(({ column, cells }, at) => ({
      type: "line",
      name: column.label,
      data: cells.map(drawnValue),
      symbol: symbols[at % symbols.length],
      symbolSize: isRoomy ? 7 : 4,
      lineStyle: { width: 2, type: dashes[at % dashes.length], color: colourAt(at) },
      itemStyle: { color: colourAt(at) },
      ...(at === 0 && marks.length > 0 ? { markLine: markLines() } : {}),
    })),
  };

  function markLines() {
    return {
      symbol: "none",
      lineStyle: { color: ink, width: 1.2, type: "solid" },
      label: { fontFamily: font, fontSize: 12, fontWeight: 600, color: ink, position: "end" },
      data: marks.flatMap(({ row }, at) => {
        const place = keys.indexOf(row);
        return place < 0 ? [] : [{ xAxis: place, label: { formatter: String(at + 1) } }];
      }),
    };
  }
}
