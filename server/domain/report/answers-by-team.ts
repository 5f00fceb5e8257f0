import { waitedFor } from "../follow-up.ts";
import { daysBetween } from "../zoned-time.ts";
import { type Fact, factOf } from "./fact.ts";
import type { Cell, Column, Figure, Row } from "./figure.ts";
import { medianCells, medianColumns } from "./median-cells.ts";
import { notRecorded } from "./not-recorded.ts";
import { isWithinPeriod } from "./report-period.ts";
import type { ReportSource } from "./report-source.ts";
import { shareCell } from "./share-cell.ts";
import { shortPeriodNotes } from "./short-period.ts";

type Request = { waitingFor: string; days: number | null };

/**
 * X4: how long was waited for an answer, by who was waited for (T19's second half): parts of the authority, never
 * persons (P8). Counts requests made in the period.
 */
export function answersByTeam({ period, followUps }: ReportSource): Figure {
  const requests = followUps.flatMap(({ askedOn, answeredOn, waitingFor }): Request[] =>
    askedOn === null || !isWithinPeriod(askedOn, period)
      ? []
      : [
          {
            waitingFor: waitingFor ?? notRecorded,
            days: answeredOn === null ? null : daysBetween(askedOn, answeredOn),
          },
        ],
  );
  const factFor = (of: string | null, answered: object = {}): Fact =>
    factOf("requests", period, { ...(of === null ? {} : { waitingFor: of }), ...answered });
  const rowOf = (of: string | null): Row => {
    const asked = requests.filter(({ waitingFor }) => of === null || waitingFor === of);
    const days = asked.flatMap((one) => one.days ?? []);
    const all = { fact: factFor(of), value: asked.length };
    const answered = { fact: factFor(of, isAnswered), value: days.length };
    const cells: Cell[] = [{ kind: "count", ...all }, { kind: "count", ...answered }, shareCell(answered, all)];
    return {
      key: of ?? "total",
      label: { kind: "word", word: of === null ? "total" : `waitingFor.${of}` },
      level: 0,
      isTotal: of === null,
      cells: [...cells, ...medianCells(answered.fact, days, period)],
    };
  };
  const keys = [...waitedFor, notRecorded];
  return {
    id: "X4",
    unit: "requests",
    sources: ["follow_up.waitingFor", "follow_up.askedOn", "follow_up.answeredOn"],
    columns,
    rows: [...keys, null].map(rowOf),
    sums: [{}, isAnswered].map((answered) => ({
      whole: factFor(null, answered),
      parts: keys.map((of) => factFor(of, answered)),
    })),
    notes: [{ word: "requestsOfPeriod" }, ...shortPeriodNotes(period)],
  };
}

const isAnswered = { answered: "yes" };

const columns: readonly Column[] = [
  { key: "count", label: { kind: "word", word: "requests.asked" }, kind: "count" },
  { key: "answered", label: { kind: "word", word: "requests.answered" }, kind: "count" },
  {
    key: "share",
    label: { kind: "word", word: "share.requests" },
    kind: "share",
    of: { kind: "word", word: "requests.asked" },
  },
  ...medianColumns("answerDays", "days"),
];
