import { type Suggestion, suggestionStatuses } from "../suggestion.ts";
import type { Cell, Column, Figure, Row } from "./figure.ts";
import type { ReportPeriod } from "./report-period.ts";
import type { ReportSource } from "./report-source.ts";

/**
 * T21: what was proposed to the Jobcenter or the city, and what came of it (resolution no. 1 c, 2 a; G2): everything
 * proposed in the period, and from before what was not settled when it began.
 */
export function suggestionRegister({ period, suggestions }: ReportSource): Figure {
  const listed = suggestions.filter((one) => isListed(one, period)).toSorted(byDay);
  const counts = suggestionStatuses.map((status) => [status, listed.filter((one) => one.status === status).length]);
  return {
    id: "T21",
    unit: "suggestions",
    sources: [
      "suggestion.proposed_on",
      "suggestion.concern",
      "suggestion.text",
      "suggestion.addressed_to",
      "suggestion.status",
      "suggestion.answered_on",
      "suggestion.reason",
    ],
    columns: ["concern", "suggestion", "addressedTo", "status", "answeredOn", "reply"].map(
      (key): Column => ({ key, label: { kind: "word", word: `register.${key}` }, kind: "text" }),
    ),
    rows: listed.map((one, at): Row => ({ ...rowOf(one), key: String(at + 1) })),
    sums: [],
    notes: [{ word: "suggestionsByStatus", values: Object.fromEntries(counts) }],
  };
}

function isListed({ proposedOn, answeredOn, status }: Suggestion, { from, to }: ReportPeriod): boolean {
  if (proposedOn > to) return false;
  const isSettled = status === "implemented" || status === "rejected";
  return proposedOn >= from || !isSettled || (answeredOn !== null && answeredOn >= from);
}

function rowOf({ proposedOn, concern, text, addressedTo, status, answeredOn, reason }: Suggestion): Omit<Row, "key"> {
  const none: Cell = { kind: "none" };
  return {
    label: { kind: "date", date: proposedOn },
    level: 0,
    isTotal: false,
    cells: [
      concern === null ? none : { kind: "label", label: { kind: "concern", code: concern } },
      { kind: "text", text },
      { kind: "label", label: { kind: "word", word: `addressee.${addressedTo}` } },
      { kind: "label", label: { kind: "word", word: `suggestion.${status}` } },
      answeredOn === null ? none : { kind: "label", label: { kind: "date", date: answeredOn } },
      reason === null ? none : { kind: "text", text: reason },
    ],
  };
}

function byDay(a: Suggestion, b: Suggestion): number {
  if (a.proposedOn !== b.proposedOn) return a.proposedOn < b.proposedOn ? -1 : 1;
  return a.id < b.id ? -1 : 1;
}
