import { type ExpertView, expertRoles } from "../expert-view.ts";
import { daysOfQuarter } from "../quarter.ts";
import { concernsInOrder } from "./concerns-in-order.ts";
import type { Figure, Row } from "./figure.ts";
import type { ReportPeriod } from "./report-period.ts";
import type { ReportSource } from "./report-source.ts";

/** T12: what people of the trade say about each municipal concern, by quarter and role (resolution no. 6; G4). */
export function expertAssessments({ period, expertViews, catalogue }: ReportSource): Figure {
  const views = expertViews.filter((view) => touches(daysOfQuarter(view.quarter), period));
  const concerns = concernsInOrder(catalogue);
  const rows = concerns
    .flatMap(({ code }) => views.filter(({ concern }) => concern === code).toSorted(byQuarterAndRole))
    .map(
      ({ concern, quarter, role, text }, at): Row => ({
        key: String(at + 1),
        label: { kind: "concern", code: concern },
        level: 0,
        isTotal: false,
        cells: [
          { kind: "label", label: { kind: "quarter", quarter } },
          { kind: "label", label: { kind: "word", word: `role.${role}` } },
          { kind: "text", text },
        ],
      }),
    );
  const municipal = concerns.filter((one) => one.municipal && one.parent !== null);
  const said = new Set(views.map(({ concern }) => concern));
  const silent = municipal.filter(({ code, parent }) => !said.has(code) && !(parent && said.has(parent)));
  return {
    id: "T12",
    unit: "statements",
    sources: ["expert_view.concern", "expert_view.quarter", "expert_view.role", "expert_view.text"],
    columns: [
      { key: "quarter", label: { kind: "word", word: "municipal.quarter" }, kind: "text" },
      { key: "role", label: { kind: "word", word: "municipal.role" }, kind: "text" },
      { key: "text", label: { kind: "word", word: "municipal.assessment" }, kind: "text" },
    ],
    rows,
    sums: [],
    notes: [{ word: "concernsWithoutExpertView", values: { count: silent.length, of: municipal.length } }],
  };
}

function touches({ from, to }: ReportPeriod, period: ReportPeriod): boolean {
  return from <= period.to && period.from <= to;
}

function byQuarterAndRole(a: ExpertView, b: ExpertView): number {
  if (a.quarter !== b.quarter) return a.quarter < b.quarter ? -1 : 1;
  if (a.role !== b.role) return expertRoles.indexOf(a.role) - expertRoles.indexOf(b.role);
  return a.id < b.id ? -1 : 1;
}
