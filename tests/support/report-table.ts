import type { ReportCell, ReportTable } from "#server/protocol/report.ts";

type Column = ReportTable["columns"][number];
type Row = ReportTable["rows"][number];

const german = (value: number, digits: number, style: "decimal" | "percent" = "decimal") =>
  value.toLocaleString("de", { style, minimumFractionDigits: digits, maximumFractionDigits: digits });

export const smallCell: ReportCell = { text: "< 5", value: null, hidden: "small" };
export const secondaryCell: ReportCell = { text: "·", value: null, hidden: "secondary" };
export const noCell: ReportCell = { text: "–", value: null, hidden: null };

export function countCell(value: number): ReportCell {
  return value > 0 && value < 5 ? smallCell : { text: german(value, 0), value, hidden: null };
}

export function shareCell(value: number): ReportCell {
  return { text: german(value, 1, "percent"), value, hidden: null };
}

export function measureCell(value: number, digits = 0): ReportCell {
  return { text: german(value, digits), value, hidden: null };
}

export function textCell(text: string): ReportCell {
  return { text, value: null, hidden: null };
}

export function buildColumn(label: string, kind: Column["kind"] = "count", unit: Column["unit"] = null): Column {
  return { key: label, label, kind, unit };
}

export function buildRow(label: string, cells: ReportCell[], overrides: Partial<Row> = {}): Row {
  return { key: label, label, level: 0, isTotal: false, cells, ...overrides };
}

export function buildReportTable(overrides: Partial<ReportTable> = {}): ReportTable {
  return {
    id: "T2",
    caption: "Kontakte nach Monat und Zugangsweg",
    unit: "Kontakte",
    rule: "Gezählt wird jeder Kontakt, auch mehrere derselben Person.",
    sources: ["visit.date", "visit.channel"],
    firstColumn: "Monat",
    columns: [buildColumn("Termin"), buildColumn("Gesamt")],
    rows: [buildRow("Januar 2026", [countCell(12), countCell(1234)])],
    notes: [],
    chart: null,
    ...overrides,
  };
}
