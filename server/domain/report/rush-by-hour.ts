import { crossTable } from "./cross-table.ts";
import type { Figure } from "./figure.ts";
import type { ReportSource } from "./report-source.ts";
import { tallyPeriods } from "./tally-periods.ts";
import { weekdayFinder } from "./weekday-finder.ts";

const weekdays = [1, 2, 3, 4, 5, 6, 7];

/** A2: numbers drawn by weekday and hour (resolution no. 2). Counts numbers: also of those who left. */
export function rushByHour(source: ReportSource): Figure {
  const weekdayOn = weekdayFinder();
  const { current } = tallyPeriods(source, source.tickets, (tally, { date, hour }) =>
    tally.add(String(hour), weekdayOn(date)),
  );
  const hours = hoursFrom(source, current.rows());
  const open = new Set(source.hours.weeklyHours.map(({ weekday }) => String(weekday)));
  const days = weekdays.map(String).filter((day) => open.has(day) || current.at(undefined, day) > 0);
  const table = crossTable(current, {
    unit: "tickets",
    period: source.period,
    rows: {
      dimension: "hour",
      entries: hours.map((hour) => ({ key: String(hour), label: { kind: "hour", hour } })),
    },
    columns: {
      dimension: "weekday",
      entries: days.map((day) => ({ key: day, label: { kind: "word", word: `weekday.${day}` } })),
    },
  });
  return {
    id: "A2",
    unit: "tickets",
    sources: ["ticket.date", "ticket.hour"],
    columns: table.columns,
    rows: table.rows,
    sums: table.sums,
    notes: [],
    chart: { kind: "heatmap", columns: days },
  };
}

/** From the first hour to the last one, of the opening hours and of what was drawn. */
function hoursFrom({ hours }: ReportSource, drawn: readonly string[]): readonly number[] {
  const opening = hours.weeklyHours.flatMap(({ opens, closes }) => [
    Number(opens.slice(0, 2)),
    closes.endsWith(":00") ? Number(closes.slice(0, 2)) - 1 : Number(closes.slice(0, 2)),
  ]);
  const known = [...opening, ...drawn.map(Number)];
  if (known.length === 0) return [];
  const first = Math.min(...known);
  return Array.from({ length: Math.max(...known) - first + 1 }, (_, at) => first + at);
}
