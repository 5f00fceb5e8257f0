import type { ConcernCode, TicketId } from "./ticket.ts";
import type { PlainDate } from "./time.ts";

export type VisitId = string & { readonly __brand: "VisitId" };
export type OutcomeCode = string & { readonly __brand: "OutcomeCode" };

/** How a contact reached the office (domain catalogue, `channel`). The full list comes with the record. */
export const channels = ["walk_in"] as const;
export type Channel = (typeof channels)[number];

/** The record of one contact. `outcome` null: put off with "später erfassen" (C6). */
export type Visit = {
  id: VisitId;
  /** Both null once the day is closed: no row links a number to a topic (P7). */
  ticketId: TicketId | null;
  ticketNumber: number | null;
  date: PlainDate;
  channel: Channel;
  /** As chosen at the kiosk; kept beside what was found. */
  statedConcern: ConcernCode | null;
  /** As found by the ombudsperson: the main one first, at most three. */
  foundConcerns: readonly ConcernCode[];
  outcome: OutcomeCode | null;
  language: string;
  talkMinutes: number | null;
  /** Version of the concern and outcome catalogue the codes were chosen from (V3). */
  catalogueVersion: string;
};

export const maxFoundConcerns = 3;

/** What the console needs to know of a visit that still has to be recorded. */
export type OpenRecord = {
  visitId: VisitId;
  date: PlainDate;
  ticketNumber: number | null;
  statedConcern: ConcernCode | null;
};
