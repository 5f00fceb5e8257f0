import { type Case, daysToResolution } from "../case.ts";
import type { FollowUpKind } from "../follow-up.ts";
import { krmPeriods } from "../krm-periods.ts";
import type { PlainDate } from "../time.ts";
import type { Channel, ReactionKind } from "../visit.ts";
import { closedCases } from "./closed-cases.ts";
import { type FactDimension, factOf } from "./fact.ts";
import type { Cell, Column, Figure, Label, Row } from "./figure.ts";
import { medianCells, medianColumns } from "./median-cells.ts";
import type { ReportSource } from "./report-source.ts";
import { shareCell } from "./share-cell.ts";
import { shortPeriodNotes } from "./short-period.ts";

/** Ways in which somebody is talked to at once. */
const spoken: readonly Channel[] = ["walk_in", "appointment", "phone", "called_in_by_staff"];
/** Steps that tell the person that their matter has arrived. */
const acknowledging: readonly FollowUpKind[] = ["call_back", "reply_letter"];
const complaints: readonly (ReactionKind | null)[] = ["complaint_matter", "complaint_conduct"];

type Limits = Partial<Record<FactDimension, string>>;
type Group = { key: string; label: Label; limits: Limits; cases: readonly Case[] };

/**
 * T19: time to resolution, and the periods the Kundenreaktionsmanagement recommends (resolution no. 1 b; F3, F4). Counts
 * cases closed in the period.
 */
export function timeToResolution(source: ReportSource): Figure {
  const groups = groupsOf(source);
  const isAcknowledged = acknowledgedFinder(source);
  const factFor = (limits: Limits) => factOf("cases", source.period, { state: "closed", ...limits });
  const rowOf = ({ key, label, limits, cases }: Group): Row => {
    const all = { fact: factFor(limits), value: cases.length };
    const partOf = (stage: Limits, has: (one: Case) => boolean) => ({
      fact: factFor({ ...limits, ...stage }),
      value: cases.filter(has).length,
    });
    const parts = [partOf(acknowledged, isAcknowledged), partOf(replied, isReplied)];
    const days = cases.flatMap((one) => daysToResolution(one) ?? []);
    const cells: Cell[] = [
      { kind: "count", ...all },
      ...medianCells(all.fact, days, source.period),
      ...parts.flatMap((part): Cell[] => [{ kind: "count", ...part }, shareCell(part, all)]),
    ];
    return { key, label, level: 0, isTotal: key === "total", cells };
  };
  return {
    id: "T19",
    unit: "cases",
    sources: [
      "case.openedOn",
      "case.closedOn",
      "visit.channel",
      "visit.reactionKind",
      "follow_up.kind",
      "follow_up.doneOn",
    ],
    columns,
    rows: groups.map(rowOf),
    sums: [{}, acknowledged, replied].map((stage) => ({
      whole: factFor(stage),
      parts: groups.slice(0, -1).map(({ limits }) => factFor({ ...limits, ...stage })),
    })),
    notes: [
      { word: "krmRecommendation" },
      { word: "acknowledgedRule" },
      { word: "repliedRule" },
      ...shortPeriodNotes(source.period),
    ],
  };
}

const acknowledged: Limits = { acknowledged: "yes" };
const replied: Limits = { replied: "yes" };

/** Those of a complaint, the others, and both together. */
function groupsOf(source: ReportSource): readonly Group[] {
  const closed = closedCases(source);
  const complaining = new Set(
    source.visits.filter(({ reactionKind }) => complaints.includes(reactionKind)).map(({ caseId }) => caseId),
  );
  const groupOf = (key: string, word: string, limits: Limits, has: (one: Case) => boolean): Group => ({
    key,
    label: { kind: "word", word },
    limits,
    cases: closed.filter(has),
  });
  return [
    groupOf("complaints", "cases.complaints", { complaint: "yes" }, ({ id }) => complaining.has(id)),
    groupOf("others", "cases.others", { complaint: "no" }, ({ id }) => !complaining.has(id)),
    groupOf("total", "total", {}, () => true),
  ];
}

const columns: readonly Column[] = [
  { key: "count", label: { kind: "word", word: "closedCases" }, kind: "count" },
  ...medianColumns("days", "days"),
  { key: "acknowledged", label: { kind: "word", word: "krm.acknowledged" }, kind: "count" },
  {
    key: "acknowledgedShare",
    label: { kind: "word", word: "share.acknowledged" },
    kind: "share",
    of: { kind: "word", word: "closedCases" },
  },
  { key: "replied", label: { kind: "word", word: "krm.replied" }, kind: "count" },
  {
    key: "repliedShare",
    label: { kind: "word", word: "share.replied" },
    kind: "share",
    of: { kind: "word", word: "closedCases" },
  },
];

/** Talked to, called back, written to, or closed within the working days that are recommended. */
function acknowledgedFinder({ visits, followUps, holidays }: ReportSource): (one: Case) => boolean {
  const days = new Map<string, PlainDate>();
  const note = (caseId: string | null, date: PlainDate | null) => {
    if (caseId === null || date === null) return;
    const known = days.get(caseId);
    if (known === undefined || date < known) days.set(caseId, date);
  };
  for (const { caseId, channel, date } of visits) if (spoken.includes(channel)) note(caseId, date);
  for (const { caseId, kind, doneOn } of followUps) if (acknowledging.includes(kind)) note(caseId, doneOn);
  const free = new Set(holidays);
  return ({ id, openedOn, closedOn }) => {
    const { acknowledgeBy } = krmPeriods(openedOn, (date) => free.has(date));
    return [days.get(id) ?? null, closedOn].some((date) => date !== null && date <= acknowledgeBy);
  };
}

function isReplied({ openedOn, closedOn }: Case): boolean {
  return closedOn !== null && closedOn <= krmPeriods(openedOn, () => false).replyBy;
}
