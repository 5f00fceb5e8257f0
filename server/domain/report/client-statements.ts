import type { ClientView } from "../client-view.ts";
import type { ConcernCode } from "../ticket.ts";
import { concernsInOrder } from "./concerns-in-order.ts";
import type { Figure, Row } from "./figure.ts";
import { monthsOf } from "./report-period.ts";
import type { ReportSource } from "./report-source.ts";

/**
 * T11: what clients said, as far as it was released (resolution no. 6, second sentence; G3). Concern and words, nothing
 * else: a month or a language beside them could lead to somebody.
 */
export function clientStatements({ period, clientViews, catalogue }: ReportSource): Figure {
  const months = monthsOf(period);
  const released = clientViews.filter((view) => view.releasedOn !== null && months.includes(view.month));
  const concerns = concernsInOrder(catalogue);
  const rows = [...concerns.filter((one) => one.municipal), ...concerns.filter((one) => !one.municipal)]
    .flatMap(({ code }) => textsOf(released, code).map((text) => ({ concern: code, text })))
    .map(
      ({ concern, text }, at): Row => ({
        key: String(at + 1),
        label: { kind: "concern", code: concern },
        level: 0,
        isTotal: false,
        cells: [{ kind: "text", text }],
      }),
    );
  return {
    id: "T11",
    unit: "statements",
    sources: ["client_view.concern", "client_view.text", "client_view.released_on"],
    columns: [{ key: "text", label: { kind: "word", word: "municipal.statement" }, kind: "text" }],
    rows,
    sums: [],
    notes: [{ word: rows.length === 0 ? "noStatement" : "statementsReleased" }],
  };
}

/** Each once, and not in the order they were heard in: that would tell when. */
function textsOf(released: readonly ClientView[], code: ConcernCode): readonly string[] {
  return [...new Set(released.filter(({ concern }) => concern === code).map(({ text }) => text))].toSorted();
}
