import type { BaSubject } from "./ba-statistics.ts";
import { err, ok, type Result } from "./result.ts";
import type { ConcernCode, Urgency } from "./ticket.ts";
import type { PlainDate } from "./time.ts";
import type { OutcomeCode, ReactionKind, ReferralCode } from "./visit.ts";

/** Text by language tag; German is always there. */
export type Labels = { readonly de: string } & Readonly<Record<string, string>>;

/** One entry of the concern catalogue. Codes are never reused or renamed (V3). */
export type Concern = {
  code: ConcernCode;
  /** First level: null. */
  parent: ConcernCode | null;
  order: number;
  labels: Labels;
  hint: Labels | null;
  /** Name of a pictogram; first level only. */
  icon: string | null;
  legalRefs: readonly string[];
  /** Of matters from before 1 July 2026, where they differ. */
  legalRefsBefore?: readonly string[];
  /** Where the BA's statistics would count it; none: `other`. */
  baSubject?: BaSubject;
  urgency: Urgency;
  /** False: only the ombudsperson sets it. */
  kiosk: boolean;
  municipal: boolean;
  /** The kind of reaction it usually is (Kundenreaktionsmanagement). */
  krmDefault: ReactionKind;
  /** First and last day it may be chosen; null: without limit (V3). */
  validFrom: PlainDate | null;
  validTo: PlainDate | null;
};

export type OutcomeGroup = { code: string; labels: Labels };

export type Outcome = {
  code: OutcomeCode;
  order: number;
  group: string;
  labels: Labels;
  definition: string;
  final: boolean;
  /** One half of what makes a lawsuit potentially avoided (V1). */
  countsForLawsuitAvoided: boolean;
  validFrom: PlainDate | null;
  validTo: PlainDate | null;
};

/** Where people are referred: an office, never a person. */
export type ReferralTarget = {
  code: ReferralCode;
  order: number;
  label: string;
  /** Its public address or telephone. */
  contact: string | null;
  /** The contact is old and has to be checked. */
  verify: boolean;
  validFrom: PlainDate | null;
  validTo: PlainDate | null;
};

/** One version of all lists a visit is coded with. */
export type Catalogue = {
  version: string;
  concerns: readonly Concern[];
  outcomeGroups: readonly OutcomeGroup[];
  outcomes: readonly Outcome[];
  referralTargets: readonly ReferralTarget[];
};

export function isValidOn(entry: { validFrom: PlainDate | null; validTo: PlainDate | null }, date: PlainDate): boolean {
  return (entry.validFrom === null || entry.validFrom <= date) && (entry.validTo === null || date <= entry.validTo);
}

/** The tiles a kiosk offers on a day, in their order. */
export function kioskTiles(catalogue: Catalogue, date: PlainDate): readonly Concern[] {
  return catalogue.concerns
    .filter((c) => c.parent === null && c.kiosk && isValidOn(c, date))
    .toSorted((a, b) => a.order - b.order);
}

/** The tiles of a day and the entries below them that a kiosk may offer, in their order; never one without its tile. */
export function kioskConcerns(catalogue: Catalogue, date: PlainDate): readonly Concern[] {
  const tiles = kioskTiles(catalogue, date);
  const codes = new Set<ConcernCode | null>(tiles.map(({ code }) => code));
  const entries = catalogue.concerns.filter((c) => c.kiosk && isValidOn(c, date) && codes.has(c.parent));
  return [...tiles, ...entries.toSorted((a, b) => a.order - b.order)];
}

/** @returns `unknown_concern` for a code that does not exist, is not for the kiosk, or is not valid on that day (V3). */
export function findKioskConcern(
  catalogue: Catalogue,
  code: ConcernCode,
  date: PlainDate,
): Result<Concern, "unknown_concern"> {
  const concern = catalogue.concerns.find((c) => c.code === code && c.kiosk && isValidOn(c, date));
  return concern ? ok(concern) : err("unknown_concern");
}

/** The tile a code belongs to: itself, or its parent. */
export function tileOf(catalogue: Catalogue, code: ConcernCode): ConcernCode {
  return catalogue.concerns.find((c) => c.code === code)?.parent ?? code;
}
