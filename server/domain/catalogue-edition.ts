import {
  type Catalogue,
  type Concern,
  kioskTiles,
  type Labels,
  type Outcome,
  type ReferralTarget,
} from "./catalogue.ts";
import type { ConcernCode, Urgency } from "./ticket.ts";
import type { PlainDate } from "./time.ts";
import type { OutcomeCode, ReferralCode } from "./visit.ts";

/** Texts that change, by language; null takes one away. */
type LabelPatch = Readonly<Record<string, string | null>>;
type Validity = { validFrom?: PlainDate | null; validTo?: PlainDate | null };

/** What changes of a concern. A code the catalogue does not have is a new one; only then `parent` says something. */
export type ConcernPatch = Validity & {
  code: ConcernCode;
  parent?: ConcernCode | null;
  order?: number;
  labels?: LabelPatch;
  kiosk?: boolean;
  urgency?: Urgency;
  municipal?: boolean;
  legalRefs?: readonly string[];
};
/** Group, "final" and what V1 derives from are fixed with the code: the past must not change. */
export type OutcomePatch = Validity & { code: OutcomeCode; order?: number; labels?: LabelPatch; definition?: string };
export type ReferralPatch = Validity & {
  code: ReferralCode;
  order?: number;
  label?: string;
  contact?: string | null;
  verify?: boolean;
};

export type CatalogueChanges = {
  concerns: readonly ConcernPatch[];
  outcomes: readonly OutcomePatch[];
  referralTargets: readonly ReferralPatch[];
};

/** Why an edition cannot be published; each stands beside a field. */
export type EditionProblem =
  | "required"
  | "too_long"
  | "characters"
  | "dates_reversed"
  | "code_invalid"
  | "code_used"
  | "tile_unknown"
  | "no_tile"
  | "no_emergency"
  | "tile_off_kiosk"
  | "never_on_kiosk"
  | "no_outcome"
  | "unknown_entry";

/** By the path of the field: `concerns.KDU-01.labels.de`. */
export type EditionProblems = ReadonlyMap<string, EditionProblem>;

/** Codes of every version there ever was: none is given a second meaning. */
export type UsedCodes = { concerns: readonly string[]; referralTargets: readonly string[] };

/** Characters. A tile holds three lines of a large word. */
export const editionLimits = { label: 120, definition: 400, legalRef: 300, legalRefs: 12, target: 120, contact: 200 };

/** A companion who reads along is a danger, or health would be told: only the ombudsperson sets these (domain §5). */
export const neverOnKiosk: readonly string[] = ["NOT-08", "NOT-09", "ARB-08"];

const tileCode = /^[A-Z]{3}$/;
const entryCode = /^[A-Z]{3}-[0-9]{2}$/;
const referralCode = /^[A-Z]{2,8}(-[A-Z]{2,8})?$/;
const emergencyUrgency = 2;

/** The whole catalogue with the changes in it, right or wrong. Nothing is ever taken out (V3). */
export function applyChanges(base: Catalogue, changes: CatalogueChanges): Catalogue {
  return {
    ...base,
    concerns: mergePatches(base.concerns, changes.concerns, newConcern, (concern, { code, parent, ...patch }) => ({
      ...concern,
      ...patch,
      labels: patchLabels(concern.labels, patch.labels),
    })),
    outcomes: mergePatches(
      base.outcomes,
      changes.outcomes,
      () => null,
      (outcome, { code, ...patch }) => ({
        ...outcome,
        ...patch,
        group: outcome.group,
        final: outcome.final,
        countsForLawsuitAvoided: outcome.countsForLawsuitAvoided,
        labels: patchLabels(outcome.labels, patch.labels),
      }),
    ).toSorted((a, b) => a.order - b.order),
    referralTargets: mergePatches(base.referralTargets, changes.referralTargets, newTarget, (target, patch) => ({
      ...target,
      ...patch,
    })).toSorted((a, b) => a.order - b.order),
  };

  function newConcern({ code, parent = null }: ConcernPatch): Concern {
    const tile = base.concerns.find((concern) => concern.code === parent);
    return {
      code,
      parent,
      order: 0,
      labels: { de: "" },
      hint: null,
      icon: null,
      legalRefs: [],
      urgency: 0,
      kiosk: false,
      municipal: false,
      krmDefault: tile?.krmDefault ?? "complaint_matter",
      validFrom: null,
      validTo: null,
    };
  }
}

function newTarget({ code }: ReferralPatch): ReferralTarget {
  return { code, order: 0, label: "", contact: null, verify: false, validFrom: null, validTo: null };
}

function mergePatches<E extends { code: string }, P extends { code: string }>(
  entries: readonly E[],
  patches: readonly P[],
  create: (patch: P) => E | null,
  apply: (entry: E, patch: P) => E,
): readonly E[] {
  const added = patches.filter(({ code }) => !entries.some((entry) => entry.code === code)).map(create);
  const all = [...entries, ...added.filter((entry) => entry !== null)];
  return all.map((entry) => {
    const patch = patches.find(({ code }) => code === entry.code);
    return patch ? apply(entry, patch) : entry;
  });
}

function patchLabels(labels: Labels, patch: LabelPatch = {}): Labels {
  const merged = Object.entries({ ...labels, ...patch }).filter(([, text]) => text !== null && text !== "");
  return { de: "", ...(Object.fromEntries(merged) as Record<string, string>) };
}

/**
 * Everything that is wrong with `next`, which came from `base` by changes (V3).
 *
 * @param today In the office's zone: an emergency tile has to be on the kiosk now and without an end.
 */
export function checkEdition(base: Catalogue, next: Catalogue, used: UsedCodes, today: PlainDate): EditionProblems {
  const problems = new Map<string, EditionProblem>();
  const put = (path: string, problem: EditionProblem | null) => {
    if (problem && !problems.has(path)) problems.set(path, problem);
  };
  for (const concern of next.concerns) {
    const path = `concerns.${concern.code}`;
    if (!base.concerns.some(({ code }) => code === concern.code))
      put(`${path}.code`, checkNewConcern(concern, next, used));
    checkLabels(concern.labels, `${path}.labels`, put);
    put(`${path}.kiosk`, checkKiosk(concern, next));
    put(`${path}.validTo`, checkDates(concern));
    const { legalRefs } = concern;
    if (legalRefs.length > editionLimits.legalRefs) put(`${path}.legalRefs`, "too_long");
    for (const ref of legalRefs) put(`${path}.legalRefs`, checkText(ref, editionLimits.legalRef));
  }
  for (const outcome of next.outcomes) {
    const path = `outcomes.${outcome.code}`;
    checkLabels(outcome.labels, `${path}.labels`, put);
    if (outcome.definition !== "") put(`${path}.definition`, checkText(outcome.definition, editionLimits.definition));
    put(`${path}.validTo`, checkDates(outcome));
  }
  for (const target of next.referralTargets) checkTarget(target, base, used, put);
  checkWhole(next, today, put);
  return problems;
}

type Put = (path: string, problem: EditionProblem | null) => void;

function checkWhole(next: Catalogue, today: PlainDate, put: Put): void {
  const tiles = kioskTiles(next, today);
  const isEmergency = ({ urgency, validTo }: Concern) => urgency === emergencyUrgency && validTo === null;
  if (tiles.length === 0) put("concerns", "no_tile");
  else if (!tiles.some(isEmergency)) put("concerns", "no_emergency");
  const canFinish = ({ final, validTo, validFrom }: Outcome) =>
    final && validTo === null && (validFrom === null || validFrom <= today);
  if (!next.outcomes.some(canFinish)) put("outcomes", "no_outcome");
}

function checkNewConcern({ code, parent }: Concern, next: Catalogue, used: UsedCodes): EditionProblem | null {
  if (!(parent === null ? tileCode : entryCode).test(code)) return "code_invalid";
  if (used.concerns.includes(code)) return "code_used";
  if (parent === null) return null;
  const isTile = next.concerns.some((tile) => tile.code === parent && tile.parent === null);
  return isTile && code.startsWith(`${parent}-`) ? null : "tile_unknown";
}

function checkTarget(target: ReferralTarget, base: Catalogue, used: UsedCodes, put: Put): void {
  const path = `referralTargets.${target.code}`;
  if (!base.referralTargets.some(({ code }) => code === target.code)) {
    if (!referralCode.test(target.code)) put(`${path}.code`, "code_invalid");
    else if (used.referralTargets.includes(target.code)) put(`${path}.code`, "code_used");
  }
  put(`${path}.label`, checkText(target.label, editionLimits.target));
  if (target.contact !== null) put(`${path}.contact`, checkText(target.contact, editionLimits.contact));
  put(`${path}.validTo`, checkDates(target));
}

function checkKiosk({ code, parent, kiosk }: Concern, next: Catalogue): EditionProblem | null {
  if (!kiosk) return null;
  if (neverOnKiosk.includes(code)) return "never_on_kiosk";
  if (parent === null) return null;
  return next.concerns.some((tile) => tile.code === parent && tile.kiosk) ? null : "tile_off_kiosk";
}

function checkLabels(labels: Labels, path: string, put: Put): void {
  put(`${path}.de`, checkText(labels.de, editionLimits.label));
  for (const [language, text] of Object.entries(labels)) {
    if (language !== "de") put(`${path}.${language}`, checkText(text, editionLimits.label));
  }
}

function checkText(text: string, max: number): EditionProblem | null {
  if (text.trim() === "") return "required";
  if (text.length > max) return "too_long";
  // The joiners inside of Farsi words are no control characters to anybody who writes them.
  return /\p{C}/u.test(text.replace(/[\u200c\u200d]/g, "")) ? "characters" : null;
}

function checkDates({ validFrom, validTo }: { validFrom: PlainDate | null; validTo: PlainDate | null }) {
  return validFrom !== null && validTo !== null && validTo < validFrom ? "dates_reversed" : null;
}

/** `2026-11-25-2`: the second of that day. */
export function nextVersion(today: PlainDate, known: readonly string[]): string {
  let n = 1;
  while (known.includes(`${today}-${n}`)) n += 1;
  return `${today}-${n}`;
}

/** What leads from one edition to another: what is published, and what is told of two versions. */
export function changesBetween(before: Catalogue, after: Catalogue): CatalogueChanges {
  return {
    concerns: patchesOf(before.concerns, after.concerns, ({ hint, icon, krmDefault, ...concern }) => concern, [
      "parent",
    ]),
    outcomes: patchesOf(before.outcomes, after.outcomes, ({ code, order, labels, definition, validFrom, validTo }) => {
      return { code, order, labels, definition, validFrom, validTo };
    }),
    referralTargets: patchesOf(before.referralTargets, after.referralTargets, (target) => target),
  };
}

/** `fixed`: fields that are told of a new entry only. */
function patchesOf<E extends { code: string }, P extends { code: string }>(
  before: readonly E[],
  after: readonly E[],
  pick: (entry: E) => P,
  fixed: readonly (keyof P)[] = [],
): readonly P[] {
  return after.flatMap((entry) => {
    const known = before.find(({ code }) => code === entry.code);
    const patch = patchOf<P>(known ? pick(known) : null, pick(entry), fixed);
    return Object.keys(patch).length > 1 ? [patch] : [];
  });
}

function patchOf<P extends { code: string }>(before: P | null, after: P, fixed: readonly (keyof P)[]): P {
  const patch: Record<string, unknown> = { code: after.code };
  for (const [name, value] of Object.entries(after)) {
    const earlier = before?.[name as keyof P];
    if (before !== null && fixed.includes(name as keyof P)) continue;
    if (JSON.stringify(earlier) === JSON.stringify(value)) continue;
    const change = isLabels(value) ? labelPatch(isLabels(earlier) ? earlier : {}, value) : value;
    // The same words in another order are no change.
    if (isLabels(value) && Object.keys(change as object).length === 0) continue;
    patch[name] = change;
  }
  return patch as P;
}

function isLabels(value: unknown): value is Labels {
  return typeof value === "object" && value !== null && "de" in value;
}

function labelPatch(before: Readonly<Record<string, string>>, after: Labels): LabelPatch {
  const languages = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return Object.fromEntries(
    languages.filter((one) => before[one] !== after[one]).map((one) => [one, after[one] ?? null]),
  );
}

/** How many entries differ. */
export function countChanges({ concerns, outcomes, referralTargets }: CatalogueChanges): number {
  return concerns.length + outcomes.length + referralTargets.length;
}
