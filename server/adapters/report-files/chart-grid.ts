import type { CustomSeriesRenderItem } from "echarts";
import type { ReportTable } from "#server/protocol/report.ts";
import { categoryAxis } from "./chart-axis.ts";
import { footOf } from "./chart-frame.ts";
import { font, ink, line } from "./chart-palette.ts";
import { type DrawnTable, drawnValue } from "./chart-rows.ts";

/** A field for each cell, the darker the more, with its text in it; hidden ones are white, with their sign. */
export function gridOptions(table: ReportTable, drawn: DrawnTable) {
  const { labels, series } = drawn;
  const most = Math.max(1, ...series.flatMap(({ cells }) => cells.map((cell) => drawnValue(cell) ?? 0)));
  const renderItem: CustomSeriesRenderItem = (_, api) => {
    const [x, y] = [Number(api.value(0)), Number(api.value(1))];
    const cell = series[x]?.cells[y];
    const [centreX = 0, centreY = 0] = api.coord([x, y]);
    const [width = 0, height = 0] = size(api.size?.([1, 1]));
    const value = drawnValue(cell);
    const part = value === null ? null : value / most;
    return {
      type: "group",
      children: [
        {
          type: "rect",
          shape: { x: centreX - width / 2 + 1, y: centreY - height / 2 + 1, width: width - 2, height: height - 2 },
          style: { fill: part === null ? "#ffffff" : shadeOf(part), stroke: line, lineWidth: 0.8 },
        },
        {
          type: "text",
          style: {
            text: cell?.text ?? "",
            x: centreX,
            y: centreY,
            textAlign: "center",
            textVerticalAlign: "middle",
            font: `12px ${font}`,
            fill: part !== null && part > 0.5 ? "#ffffff" : ink,
          },
        },
      ],
    };
  };
  return {
    height: labels.length * 34 + 36,
    grid: { left: 110, right: 8, top: 28, bottom: footOf(table, drawn) + 4 },
    xAxis: {
      ...categoryAxis(
        series.map(({ column }) => column.label),
        { interval: 0 },
      ),
      position: "top",
      axisLine: { show: false },
    },
    yAxis: { ...categoryAxis(labels, { interval: 0 }), inverse: true, axisLine: { show: false } },
    series: [
      {
        type: "custom",
        renderItem,
        data: series.flatMap((_, x) => labels.map((__, y) => [x, y])),
      },
    ],
  };
}

function size(measured: number | number[] | undefined): number[] {
  return Array.isArray(measured) ? measured : [];
}

/**
 * From nearly white to the dark blue of the office; the lighter half carries dark letters. The shades in the middle, on
 * which neither dark nor white ones can be read well (WCAG 1.4.3), are left out.
 */
function shadeOf(part: number): string {
  const depth = part > 0.5 ? 0.65 + (part - 0.5) * 0.7 : part;
  const mix = (light: number, dark: number) => Math.round(light + (dark - light) * depth);
  return `rgb(${mix(234, 20)}, ${mix(240, 49)}, ${mix(250, 95)})`;
}
