import { filled } from "#tests/bench/fill-records.ts";

type Search = {
  name: string;
  command: "visit:list" | "case:search" | "follow-up:list" | "case:read";
  input: unknown;
  /** How many the answer has. */
  count(data: unknown): number;
};

const tenYears = { from: daysAgo(filled.days + 1), to: daysAgo(-1) };
const oneMonth = { from: daysAgo(2_000), to: daysAgo(1_970) };
const tile = filled.usual.slice(0, 3);

function contacts(name: string, filter: object, period = tenYears): Search {
  const all = { concern: null, outcome: null, open: false, offset: 0 };
  const count = (data: unknown) => (data as { total: number }).total;
  return { name: `contacts, ${name}`, command: "visit:list", input: { ...all, ...period, ...filter }, count };
}

function cases(name: string, filter: object): Search {
  const all = { concern: null, state: "all", offset: 0 };
  const count = (data: unknown) => (data as { cases: unknown[] }).cases.length;
  return { name: `cases, ${name}`, command: "case:search", input: { ...all, ...tenYears, ...filter }, count };
}

function followUps(name: string, done: boolean): Search {
  const count = (data: unknown) => (data as { followUps: unknown[] }).followUps.length;
  return { name: `follow-ups, ${name}`, command: "follow-up:list", input: { done, offset: 0 }, count };
}

/** What the pages of records ask for, over ten years unless another period is named. */
export const searches: readonly Search[] = [
  contacts("all of them", {}),
  contacts("a usual concern", { concern: filled.usual }),
  contacts("a whole tile", { concern: tile }),
  contacts("a rare concern", { concern: filled.rare }),
  contacts("an outcome", { outcome: filled.outcome }),
  contacts("a usual concern and an outcome", { concern: filled.usual, outcome: filled.outcome }),
  contacts("a rare concern and an outcome", { concern: filled.rare, outcome: filled.outcome }),
  contacts("only open", { open: true }),
  contacts("the last page", { offset: 900 }),
  contacts("a usual concern and an outcome, one month", { concern: filled.usual, outcome: filled.outcome }, oneMonth),
  cases("all of them", {}),
  cases("only open", { state: "open" }),
  cases("only open, before the latest two years", { state: "open", to: daysAgo(700) }),
  cases("closed, a whole tile", { state: "closed", concern: tile }),
  cases("a rare concern", { concern: filled.rare }),
  followUps("due", false),
  followUps("done", true),
];

function daysAgo(days: number): string {
  return new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10);
}
