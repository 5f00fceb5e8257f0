import { isOnBreak } from "./desk.ts";
import { hoursOn } from "./opening-hours.ts";
import type { Queue } from "./queue.ts";
import { talkMillis, type WaitRange } from "./ticket.ts";
import { elapsedMillis, type Instant } from "./time.ts";
import { toInstant } from "./zoned-time.ts";

/** So many talks are known before they replace the preset (W1): fewer let one long talk rule the promise. */
const presetUntilTalks = 20;

/** A talk counts half as much as one 50 talks later: one to two weeks of one desk, so that a new way of working shows soon. */
const talkHalfLife = 50;

/** Call, way, and the record between two talks: without it every promise were too short by that much per person ahead. */
export const handoverMinutes = 2;

/** A talk somebody forgot to complete says nothing about the next one. */
const longestTalkMinutes = 180;

/** Promises are steps of five minutes (W1). */
const stepMinutes = 5;

/** 20 % and 80 % of the normal distribution lie this many standard deviations from its middle. */
const quantileDeviation = 0.8416;

/** How talks spread around their mean before any are known; the mean of these is 1. */
const presetShape = [0.3, 0.55, 0.8, 1.05, 1.4, 1.9];

/** Mean and variance in minutes. */
type Spread = { mean: number; variance: number };
type Sample = { minutes: number; weight: number };
/** Who of the line goes where: as far as anybody has asked, `seats[n]` is the desk of the one with n people ahead. */
type Seating = {
  now: Instant;
  turn: Spread;
  /** What each desk has still to do before it is free. */
  rests: readonly Spread[];
  /** How many of `seats` are at each desk. */
  visitors: number[];
  seats: number[];
};

const free: Spread = { mean: 0, variance: 0 };

/**
 * The wait of somebody with `ahead` people before them, as the range that holds in three of five cases (20 %–80 %, W1).
 * Every desk takes the next one when it is free: after the rest of its talk, after its break. Before anybody has opened a
 * desk, one is assumed. Never falls when `ahead` rises.
 *
 * @returns null where nothing sensible can be said: no desk exists, or all are on break beyond today's hours.
 */
export function estimateWait(queue: Queue, ahead: number, now: Instant): WaitRange | null {
  const seating = seatingOf(queue, now);
  const { turn, rests } = seating;
  if (rests.length === 0) return null;
  // Everybody ahead, and then this visitor, goes to the desk that is free first.
  while (seating.seats.length <= ahead) seatNext(seating);
  const visitorsAt: number[] = rests.map(() => 0);
  for (let before = 0; before <= ahead; before += 1) countAt(visitorsAt, seating.seats[before] ?? 0);
  // The bounds only rise: a desk that is free later may be so with more certainty. Along the visitors of one desk a
  // quantile falls at most at the beginning, so the first and the last of each desk tell the highest.
  let low = 0;
  let high = 0;
  for (const [index, rest] of rests.entries()) {
    const visitors = visitorsAt[index] ?? 0;
    for (const talks of visitors === 0 ? [] : [0, visitors - 1]) {
      const wait = { mean: rest.mean + talks * turn.mean, variance: rest.variance + talks * turn.variance };
      low = Math.max(low, quantile(wait, -quantileDeviation));
      high = Math.max(high, quantile(wait, quantileDeviation));
    }
  }
  const lowMinutes = Math.floor(low / stepMinutes) * stepMinutes;
  return { lowMinutes, highMinutes: Math.max(stepMinutes, Math.ceil(high / stepMinutes) * stepMinutes) };
}

/** Kept per queue and instant: every phone page of one broadcast asks for its own wait. */
const seatings = new WeakMap<Queue, Seating>();

function seatingOf(queue: Queue, now: Instant): Seating {
  const known = seatings.get(queue);
  if (known?.now === now) return known;
  const samples = samplesOf(queue);
  const talk = spreadOf(samples);
  const turn = { mean: talk.mean + handoverMinutes, variance: talk.variance };
  const rests = freeDesks(queue, samples, now);
  const seating = { now, turn, rests, visitors: rests.map(() => 0), seats: [] };
  seatings.set(queue, seating);
  return seating;
}

function seatNext({ rests, turn, visitors, seats }: Seating): void {
  let soonest = 0;
  let soonestAt = Number.POSITIVE_INFINITY;
  for (const [index, rest] of rests.entries()) {
    const freeAt = rest.mean + (visitors[index] ?? 0) * turn.mean;
    if (freeAt >= soonestAt) continue;
    soonest = index;
    soonestAt = freeAt;
  }
  seats.push(soonest);
  countAt(visitors, soonest);
}

function countAt(counts: number[], index: number): void {
  counts[index] = (counts[index] ?? 0) + 1;
}

/** When each desk is free for somebody new, from now on. */
function freeDesks(queue: Queue, samples: readonly Sample[], now: Instant): Spread[] {
  const usable = queue.desks.filter((d) => d.active);
  const staffed = usable.filter((d) => d.openedAt !== null);
  if (staffed.length === 0) return usable.length === 0 ? [] : [free];

  const closesAt = latestClosing(queue);
  if (staffed.every((d) => isOnBreak(d, now) && d.pausedUntil !== null && d.pausedUntil >= closesAt)) return [];
  const busy = new Map(queue.open.flatMap((t) => (t.deskId === null ? [] : [[t.deskId, t] as const])));
  return staffed.map((desk) => {
    const ticket = busy.get(desk.id);
    const rest = ticket ? remaining(samples, (talkMillis(ticket, now) ?? 0) / 60_000) : free;
    const pause = desk.pausedUntil === null ? 0 : elapsedMillis(now, desk.pausedUntil) / 60_000;
    return rest.mean >= pause ? rest : { mean: pause, variance: 0 };
  });
}

/** End of the hours of the queue's day; holidays do not matter to somebody who waits already. */
function latestClosing(queue: Queue): Instant {
  const { settings, day } = queue;
  const closes = hoursOn(queue, () => null, day.date).at(-1)?.closes ?? settings.dayEndsAt;
  return toInstant(day.date, closes, settings.timeZone);
}

/** Kept per list of talks: every phone page of one broadcast asks for its own wait. */
const weighed = new WeakMap<readonly number[], readonly Sample[]>();

function samplesOf(queue: Queue): readonly Sample[] {
  if (queue.talks.length < presetUntilTalks) {
    return presetShape.map((share) => ({ minutes: share * queue.settings.presetTalkMinutes, weight: 1 }));
  }
  const known = weighed.get(queue.talks);
  if (known) return known;
  const samples = queue.talks.map((minutes, index) => ({
    minutes: Math.min(longestTalkMinutes, Math.max(1, minutes)),
    weight: 0.5 ** ((queue.talks.length - 1 - index) / talkHalfLife),
  }));
  weighed.set(queue.talks, samples);
  return samples;
}

/** What is left of a talk that has lasted so long: what was left of the office's talks that lasted longer. */
function remaining(samples: readonly Sample[], elapsedMinutes: number): Spread {
  const longer = samples.filter((s) => s.minutes > elapsedMinutes);
  const rest = longer.length
    ? spreadOf(longer.map((s) => ({ minutes: s.minutes - elapsedMinutes, weight: s.weight })))
    : // Longer than any known one: about half a talk, and nobody knows.
      { mean: spreadOf(samples).mean / 2, variance: spreadOf(samples).variance };
  return { mean: rest.mean + handoverMinutes, variance: rest.variance };
}

function spreadOf(samples: readonly Sample[]): Spread {
  let weights = 0;
  let sum = 0;
  let squares = 0;
  for (const { minutes, weight } of samples) {
    weights += weight;
    sum += weight * minutes;
    squares += weight * minutes * minutes;
  }
  const mean = sum / weights;
  return { mean, variance: Math.max(0, squares / weights - mean * mean) };
}

/**
 * Quantile of a gamma distribution with this mean and variance (Wilson–Hilferty): talks are never negative and have a
 * long tail, which a normal distribution has not.
 */
function quantile({ mean, variance }: Spread, deviation: number): number {
  if (mean <= 0 || variance <= 0) return Math.max(0, mean);
  const ninth = variance / (9 * mean * mean);
  return mean * Math.max(0, 1 - ninth + deviation * Math.sqrt(ninth)) ** 3;
}
