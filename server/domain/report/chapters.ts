import type { FigureId } from "./figure.ts";

/** Written by the ombudsperson for each year; printed where they belong. */
export const freeTextIds = ["introduction", "appraisal", "outlook"] as const;
export type FreeTextId = (typeof freeTextIds)[number];

/** Who is informed, "in gleicher Weise" (resolution no. 6): one content, three cover sheets. */
export const coverIds = ["committee", "owners", "advisory_board"] as const;
export type CoverId = (typeof coverIds)[number];

export type ChapterId = "foreword" | "1" | "2" | "3" | "4" | "5" | "6" | "7" | "8" | "9" | "10" | "closing" | "annex";

export type Chapter = { id: ChapterId; texts: readonly FreeTextId[]; figures: readonly FigureId[] };

/** The table of contents the resolution demands, with the ombudsperson's own words before and after it. */
export const chapters: readonly Chapter[] = [
  { id: "foreword", texts: ["introduction"], figures: [] },
  { id: "1", texts: [], figures: ["T1"] },
  { id: "2", texts: [], figures: ["T2", "A1", "T3", "A2", "T4", "T5", "T6"] },
  { id: "3", texts: [], figures: ["T7", "T8", "A3", "X1", "T9"] },
  { id: "4", texts: [], figures: ["T10", "A4", "T11", "X2", "T12"] },
  { id: "5", texts: [], figures: ["T13"] },
  { id: "6", texts: [], figures: ["T14"] },
  { id: "7", texts: [], figures: ["T15", "T16", "T17", "T18", "T19", "X4"] },
  { id: "8", texts: [], figures: ["T20", "X3"] },
  { id: "9", texts: [], figures: ["T21"] },
  { id: "10", texts: [], figures: ["T22"] },
  { id: "closing", texts: ["appraisal", "outlook"], figures: [] },
  { id: "annex", texts: [], figures: [] },
];
