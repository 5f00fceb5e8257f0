import type { ReportDocument, ReportTable } from "#server/protocol/report.ts";
import { font, ink, muted } from "./chart-palette.ts";
import { type DrawnTable, hasGaps } from "./chart-rows.ts";
import { formWords } from "./form-words.ts";

const lineHeight = 18;

/** What every picture has: letters, colours, and below it what its marks mean and that hidden values are missing. */
export function chartFrame(table: ReportTable, drawn: DrawnTable, locale: ReportDocument["locale"]) {
  const lines = [
    ...(table.chart?.marks ?? []).map(({ text }, at) => `${at + 1}  ${text}`),
    ...(hasGaps(drawn, table) ? [formWords({ locale }).forms.pictureHidden] : []),
  ];
  return {
    below: lines.length * lineHeight,
    options: {
      animation: false,
      textStyle: { fontFamily: font, fontSize: 12, color: ink },
      title: lines.map((text, at) => ({
        text,
        left: 4,
        bottom: (lines.length - at - 1) * lineHeight + 2,
        padding: 0,
        textStyle: { fontFamily: font, fontSize: 12, fontWeight: 400, color: muted },
      })),
    },
  };
}

/** How far the picture itself stays away from the foot. */
export function footOf(table: ReportTable, drawn: DrawnTable): number {
  return ((table.chart?.marks.length ?? 0) + (hasGaps(drawn, table) ? 1 : 0)) * lineHeight;
}
