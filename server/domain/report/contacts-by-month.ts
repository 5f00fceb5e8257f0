import { type Channel, channels } from "../visit.ts";
import { type Fact, factOf } from "./fact.ts";
import type { Cell, Figure, Row } from "./figure.ts";
import { monthsOf, monthWithin } from "./report-period.ts";
import type { ReportSource } from "./report-source.ts";
import { tallyPeriods } from "./tally-periods.ts";

type Limits = { month?: string; channel?: Channel };

/** T2: contacts by month and by the way they came (resolution no. 6, 2 b). Counts contacts. */
export function contactsByMonth(source: ReportSource): Figure {
  const { period, visits } = source;
  const months = monthsOf(period);
  const { current } = tallyPeriods(source, visits, (tally, { date, channel }) => tally.add(date.slice(0, 7), channel));

  function factFor({ month, channel }: Limits): Fact {
    return factOf("contacts", month ? monthWithin(month, period) : period, channel ? { channel } : {});
  }

  function cellFor(limits: Limits): Cell {
    return { kind: "count", fact: factFor(limits), value: current.at(limits.month, limits.channel) };
  }

  function rowFor(key: string, label: Row["label"], limits: Limits): Row {
    const cells = [...channels.map((channel) => cellFor({ ...limits, channel })), cellFor(limits)];
    return { key, label, level: 0, isTotal: limits.month === undefined, cells };
  }

  return {
    id: "T2",
    unit: "contacts",
    sources: ["visit.date", "visit.channel"],
    columns: [
      ...channels.map((channel) => ({
        key: channel,
        label: { kind: "word", word: `channel.${channel}` } as const,
        kind: "count" as const,
      })),
      { key: "total", label: { kind: "word", word: "total" }, kind: "count" },
    ],
    rows: [
      ...months.map((month) => rowFor(month, { kind: "month", month }, { month })),
      rowFor("total", { kind: "word", word: "total" }, {}),
    ],
    sums: [
      ...[undefined, ...months].map((month) => ({
        whole: factFor(month ? { month } : {}),
        parts: channels.map((channel) => factFor(month ? { month, channel } : { channel })),
      })),
      // A period of one month is its only part.
      ...(months.length === 1 ? [] : [undefined, ...channels]).map((channel) => ({
        whole: factFor(channel ? { channel } : {}),
        parts: months.map((month) => factFor(channel ? { month, channel } : { month })),
      })),
    ],
    notes: [],
  };
}
