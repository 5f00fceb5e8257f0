import type { Absence, AbsenceId } from "#server/domain/absence.ts";
import type { Catalogue } from "#server/domain/catalogue.ts";
import type { OfficeSettings } from "#server/domain/office-settings.ts";
import type { TicketStatistic } from "#server/domain/queue.ts";
import type { ReportFeedback } from "#server/domain/report/report-source.ts";
import type { ConcernCode } from "#server/domain/ticket.ts";
import type { PlainDate } from "#server/domain/time.ts";
import type { Visit } from "#server/domain/visit.ts";
import { addDays, weekdayOf } from "#server/domain/zoned-time.ts";
import { createCaseBook } from "./invent-cases.ts";
import { inventRegisters } from "./invent-registers.ts";
import { inventVisit } from "./invent-visit.ts";
import type { InventedOffice } from "./invented-office.ts";
import { createSeededRandom, type SeededRandom } from "./seeded-random.ts";

export type InventOptions = {
  seed: number;
  /** First and last day. */
  from: PlainDate;
  to: PlainDate;
  catalogue: Catalogue;
  weeklyHours: OfficeSettings["weeklyHours"];
  isHoliday(date: PlainDate): boolean;
};

/** More in winter, when heating is billed; fewer in summer. By month, from January. */
const seasons = [1.25, 1.15, 1.05, 1, 0.95, 0.9, 0.85, 0.82, 0.95, 1.02, 1.12, 0.95];
/** Contacts a week in an average one of the first year, and how many more with every year. */
const weekly = { first: 38, more: 1.1 };

/** Years of an office, the same for the same seed: about 30 to 60 contacts a week. */
export function inventOffice(options: InventOptions): InventedOffice {
  const { seed, from, to, catalogue } = options;
  const random = createSeededRandom(seed);
  const absences = inventAbsences(from, to, random);
  const book = createCaseBook(to, random);
  const visits: Visit[] = [];
  const tickets: TicketStatistic[] = [];
  const feedback: (ReportFeedback & { id: string })[] = [];
  for (let date = from; date <= to; date = addDays(date, 1)) {
    for (let left = contactsOn(date, absences, options, random); left > 0; left -= 1) {
      const known = book.caseFor(date);
      const place = {
        date,
        hour: hourOn(date, options, random),
        caseId: known?.id ?? null,
        concern: known?.concern ?? null,
      };
      const visit = inventVisit(place, catalogue, random);
      if (visit.caseId) book.remember(visit.caseId, visit.foundConcerns[0] ?? null);
      visits.push(visit);
      if (visit.channel === "walk_in") tickets.push(...ticketsFor(visit, random));
      if (random.chance(0.12)) feedback.push(feedbackOn(date, random));
    }
  }
  return {
    visits,
    tickets,
    feedback,
    absences,
    cases: book.cases(),
    followUps: book.followUps(),
    ...inventRegisters(from, to, random),
  };
}

function contactsOn(
  date: PlainDate,
  absences: readonly Absence[],
  options: InventOptions,
  random: SeededRandom,
): number {
  const days = new Set(options.weeklyHours.map(({ weekday }) => weekday));
  const isAway = absences.some((one) => one.from <= date && date <= one.to);
  if (!days.has(weekdayOf(date)) || options.isHoliday(date) || isAway) return 0;
  const years = Number(date.slice(0, 4)) - Number(options.from.slice(0, 4));
  const season = seasons[Number(date.slice(5, 7)) - 1] ?? 1;
  const expected = ((weekly.first + weekly.more * years) * season) / days.size;
  return Math.round(expected * (0.6 + 0.8 * random.next()));
}

function hourOn(date: PlainDate, { weeklyHours }: InventOptions, random: SeededRandom): number {
  const spans = weeklyHours.filter(({ weekday }) => weekday === weekdayOf(date));
  const hours = spans.flatMap(({ opens, closes }) => {
    const first = Number(opens.slice(0, 2));
    return Array.from(
      { length: Number(closes.slice(0, 2)) - first },
      (_, at) => [first + at, 4 - Math.min(at, 3)] as const,
    );
  });
  return random.weighted(hours);
}

/** The number of the visit, and now and then one that nobody came with. */
function ticketsFor(visit: Visit, random: SeededRandom): TicketStatistic[] {
  const hour = visit.hour ?? 0;
  const wait = visit.waitMinutes ?? 0;
  const low = Math.max(0, Math.floor((wait * (0.6 + 0.5 * random.next())) / 5) * 5);
  const base = { date: visit.date, hour, tile: visit.statedConcern?.slice(0, 3) as ConcernCode | null };
  const promisedWait = { lowMinutes: low, highMinutes: low + 15 };
  const talk: TicketStatistic = {
    ...base,
    tile: base.tile ?? null,
    waitMinutes: wait,
    wayMinutes: random.below(3),
    talkMinutes: visit.talkMinutes,
    calls: random.chance(0.12) ? 2 : 1,
    promisedWait,
    ending: "completed",
  };
  if (!random.chance(0.08)) return [talk];
  const ending = random.pick(["no_show", "no_show", "cancelled"] as const);
  const calls = ending === "no_show" ? 2 : 0;
  const missed = { waitMinutes: calls > 0 ? wait : null, wayMinutes: null, talkMinutes: null };
  return [talk, { ...talk, ...missed, calls, ending }];
}

function feedbackOn(date: PlainDate, random: SeededRandom): ReportFeedback & { id: string } {
  const helped = random.weighted([
    ["yes", 68],
    ["partly", 20],
    ["no", 12],
  ] as const);
  return { id: random.uuid(), date, kind: "IDE-06", helped };
}

/** Three weeks in summer, the days around New Year, and a few others. */
function inventAbsences(from: PlainDate, to: PlainDate, random: SeededRandom): Absence[] {
  const absences: Absence[] = [];
  const add = (first: PlainDate, days: number, kind: Absence["kind"]) => {
    const last = addDays(first, days - 1);
    if (first >= from && last <= to)
      absences.push({ id: random.uuid() as AbsenceId, revision: 0, from: first, to: last, kind });
  };
  for (let year = Number(from.slice(0, 4)); year <= Number(to.slice(0, 4)); year += 1) {
    add(`${year}-07-${String(10 + random.below(12)).padStart(2, "0")}`, 14, "absence");
    add(`${year}-12-24`, 4, "closed");
    add(`${year}-0${2 + random.below(4)}-1${random.below(9)}`, 1 + random.below(3), "absence");
    add(`${year}-1${random.below(2)}-0${1 + random.below(8)}`, 1 + random.below(2), "absence");
  }
  return absences;
}
