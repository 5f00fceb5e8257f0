import { type Channel, channels } from "../visit.ts";
import { type Fact, factOf } from "./fact.ts";
import type { Cell, Figure, Row } from "./figure.ts";
import { isWithinPeriod, monthsOf, monthWithin } from "./report-period.ts";
import type { ReportSource } from "./report-source.ts";

type Limits = { month?: string; channel?: Channel };

/** T2: contacts by month and by the way they came (resolution no. 6, 2 b). Counts contacts. */
export function contactsByMonth({ period, visits }: ReportSource): Figure {
  const months = monthsOf(period);
  const counts = new Map<Fact, number>();
  for (const { date, channel } of visits) {
    const month = date.slice(0, 7);
    if (!isWithinPeriod(date, period)) continue;
    for (const limits of [{}, { month }, { channel }, { month, channel }] satisfies Limits[]) {
      const fact = factFor(limits);
      counts.set(fact, (counts.get(fact) ?? 0) + 1);
    }
  }

  function factFor({ month, channel }: Limits): Fact {
    return factOf("contacts", month ? monthWithin(month, period) : period, channel ? { channel } : {});
  }

  function cellFor(limits: Limits): Cell {
    const fact = factFor(limits);
    return { kind: "count", fact, value: counts.get(fact) ?? 0 };
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
      ...[undefined, ...channels].map((channel) => ({
        whole: factFor(channel ? { channel } : {}),
        parts: months.map((month) => factFor(channel ? { month, channel } : { month })),
      })),
    ],
    notes: [],
  };
}
