import type { ReportDocument } from "#server/protocol/report.ts";
import { font, ink, line, muted } from "./chart-palette.ts";
import type { DrawnTable } from "./chart-rows.ts";

const letters = { fontFamily: font, fontSize: 12, color: ink };

export function valueAxis({ series }: DrawnTable, locale: ReportDocument["locale"]) {
  const kind = series[0]?.column.kind;
  return {
    type: "value" as const,
    minInterval: kind === "count" ? 1 : 0,
    axisLine: { show: false },
    axisTick: { show: false },
    splitLine: { lineStyle: { color: line, width: 0.8 } },
    axisLabel: {
      ...letters,
      color: muted,
      formatter: (value: number) => value.toLocaleString(locale, { style: kind === "share" ? "percent" : "decimal" }),
    },
  };
}

export function categoryAxis(labels: readonly string[], label: Readonly<Record<string, unknown>>) {
  return {
    type: "category" as const,
    data: [...labels],
    axisLine: { lineStyle: { color: muted } },
    axisTick: { show: false },
    axisLabel: { ...letters, ...label },
  };
}

export function legend(names: readonly string[], symbol: { width: number; height: number }) {
  return {
    show: names.length > 1,
    top: 0,
    left: 0,
    itemWidth: symbol.width,
    itemHeight: symbol.height,
    itemGap: 16,
    textStyle: letters,
    data: [...names],
  };
}
