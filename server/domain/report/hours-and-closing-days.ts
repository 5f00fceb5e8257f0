import { type Absence, isAbsenceDay } from "../absence.ts";
import type { Hours } from "../office-settings.ts";
import { hoursOn } from "../opening-hours.ts";
import type { PlainDate } from "../time.ts";
import { hasOwnRecords } from "./earlier-counts.ts";
import { factOf } from "./fact.ts";
import type { Cell, Column, Figure, Label, Row } from "./figure.ts";
import { datesOf, daysIn, type ReportPeriod } from "./report-period.ts";
import type { ReportSource } from "./report-source.ts";
import { daysSoFar } from "./running-period.ts";

/** What became of the hours the week has; `planned - closed - changed + additional` is `open`. */
const lines = ["planned", "closed", "changed", "additional", "open", "deputised", "withoutContact"] as const;
type Line = (typeof lines)[number];
type Sums = Record<Line, { minutes: number; days: number }>;

/**
 * T1: hours by the week and hours open, closing days, days without anybody (resolution no. 2, 3). Days on which the
 * office's person was away stand together with other closing days: they are nobody's record of attendance (P8). Of a
 * period that still runs both are counted until today: hours to come are not open yet (Z13).
 */
export function hoursAndClosingDays(source: ReportSource): Figure {
  const periods = hasOwnRecords(source) ? [source.period, source.previous] : [source.period];
  const sums = periods.map((one) => ({ period: one, sums: addUp(source, one) }));
  return {
    id: "T1",
    unit: "several",
    sources: ["settings.weeklyHours", "settings.exceptions", "absence", "visit.date"],
    columns: periods.flatMap((one, at) => columnsOf(one, at === 0, periods.length > 1)),
    rows: lines.map((line): Row => {
      const cells = sums.flatMap((one) => cellsOf(line, one.sums, one.period));
      const label: Label = { kind: "word", word: `hours.${line}` };
      const isPart = line !== "planned" && line !== "open";
      return { key: line, label, level: isPart ? 1 : 0, isTotal: line === "open", cells };
    }),
    sums: [],
    notes: [{ word: "hoursOfToday" }, { word: "wholeDays" }, { word: "withoutContact" }],
  };
}

function columnsOf(period: ReportPeriod, isCurrent: boolean, isOneOfSeveral: boolean): Column[] {
  const keyOf = (key: string) => (isCurrent ? key : `previous${key.charAt(0).toUpperCase()}${key.slice(1)}`);
  const label: Label = { kind: "period", period };
  return [
    { key: keyOf("hours"), label, kind: "measure", unit: "hours" },
    { key: keyOf("days"), label, kind: "measure", unit: "days" },
    {
      key: keyOf("share"),
      label: { kind: "word", word: "share.planned" },
      kind: "share",
      of: { kind: "word", word: "hours.planned" },
      ...(isOneOfSeveral ? { within: label } : {}),
    },
  ];
}

/** Hours and days are nobody's: as measures they are taken from the calendar, and none is a small count. */
function cellsOf(line: Line, sums: Sums, period: ReportPeriod): Cell[] {
  const { minutes, days } = sums[line];
  const measure = (value: number): Cell => ({
    kind: "measure",
    from: factOf("days", period),
    count: daysIn(period),
    value,
  });
  const isOfDays = line === "withoutContact";
  const planned = sums.planned.minutes;
  const hasShare = !isOfDays && line !== "deputised" && planned > 0;
  return [
    isOfDays ? { kind: "none" } : measure(minutes / 60),
    measure(days),
    hasShare ? { kind: "published", value: minutes / planned } : { kind: "none" },
  ];
}

function addUp(source: ReportSource, period: ReportPeriod): Sums {
  const sums = Object.fromEntries(lines.map((line) => [line, { minutes: 0, days: 0 }])) as Sums;
  const add = (line: Line, minutes: number, days: number) => {
    sums[line] = { minutes: sums[line].minutes + minutes, days: sums[line].days + days };
  };
  const holidays = new Set(source.holidays);
  const contacts = new Set(source.visits.map(({ date }) => date));
  const lastContact = [...contacts].reduce((last, date) => (date <= period.to && date > last ? date : last), "");
  const minutesBy = (date: PlainDate, hours: typeof source.hours, absences: readonly Absence[]) =>
    lengthOf(hoursOn({ settings: hours, absences }, (day) => (holidays.has(day) ? day : null), date));
  const days = daysSoFar(period, source.today);
  for (const date of days ? datesOf(days) : []) {
    const planned = minutesBy(date, { ...source.hours, exceptions: [] }, []);
    const open = minutesBy(date, source.hours, source.absences);
    const difference = open - planned;
    const isShut = isAbsenceDay(source.absences, date);
    if (planned > 0) add("planned", planned, 1);
    if (open > 0) add("open", open, 1);
    if (difference > 0) add("additional", difference, planned === 0 ? 1 : 0);
    if (difference < 0) add(isShut ? "closed" : "changed", -difference, open === 0 ? 1 : 0);
    if (open > 0 && isDeputised(source.absences, date)) add("deputised", open, 1);
    if (open > 0 && date <= lastContact && !contacts.has(date)) add("withoutContact", 0, 1);
  }
  return sums;
}

function isDeputised(absences: readonly Absence[], date: PlainDate): boolean {
  return absences.some(({ from, to, kind }) => kind === "deputised" && from <= date && date <= to);
}

function lengthOf(hours: readonly Hours[]): number {
  const minutesOf = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
  return hours.reduce((sum, { opens, closes }) => sum + minutesOf(closes) - minutesOf(opens), 0);
}
