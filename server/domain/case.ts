import type { CaseReference } from "./case-reference.ts";
import type { PlainDate } from "./time.ts";
import type { CaseId, Visit, VisitId } from "./visit.ts";
import { daysBetween } from "./zoned-time.ts";

/** Contacts that belong together. Nothing but the reference leads to it, and nothing in it to a person. */
export type Case = {
  id: CaseId;
  /** Grows by one with every change: who writes names the one it read. */
  revision: number;
  reference: CaseReference;
  /** Day of receipt: of the first contact. */
  openedOn: PlainDate;
  /** Null: open. */
  closedOn: PlainDate | null;
};

export type CaseFilter = "all" | "open" | "closed";

type Placed = Pick<Visit, "id" | "date" | "hour">;

/** Contacts of a case in the order in which they happened (F2); of one hour by their ids, so that it is always the same. */
export function orderContacts<V extends Placed>(contacts: readonly V[]): V[] {
  const lastHour = 24;
  return contacts.toSorted(
    (a, b) => compare(a.date, b.date) || (a.hour ?? lastHour) - (b.hour ?? lastHour) || compare(a.id, b.id),
  );
}

/** 1: the first contact of its case; above: a follow-up contact. A contact without a case is a first one (F2). */
export function contactNumber(visit: Placed & Pick<Visit, "caseId">, ofCase: readonly Placed[]): number {
  if (visit.caseId === null) return 1;
  const place = orderContacts(ofCase).findIndex(({ id }) => id === visit.id);
  return Math.max(1, place + 1);
}

/** Opened before that year and not closed when it began: the line "Übertrag" of the yearly report (F3). */
export function isCarriedOver({ openedOn, closedOn }: Pick<Case, "openedOn" | "closedOn">, year: number): boolean {
  const newYear = `${year}-01-01`;
  return openedOn < newYear && (closedOn === null || closedOn >= newYear);
}

/** Days from receipt to closing, 0 for one day; null while open (F3). */
export function daysToResolution({ openedOn, closedOn }: Pick<Case, "openedOn" | "closedOn">): number | null {
  return closedOn === null ? null : daysBetween(openedOn, closedOn);
}

/** A case can be closed on a day from its receipt until today (F2). */
export function canCloseOn({ openedOn }: Pick<Case, "openedOn">, closedOn: PlainDate, today: PlainDate): boolean {
  return openedOn <= closedOn && closedOn <= today;
}

function compare(a: string | VisitId, b: string | VisitId): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
