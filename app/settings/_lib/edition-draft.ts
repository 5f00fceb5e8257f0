import type { Catalogue, Concern, Labels, ReferralTarget } from "#server/domain/catalogue.ts";
import type { CatalogueChanges } from "#server/domain/catalogue-edition.ts";
import type { ConcernCode } from "#server/domain/ticket.ts";
import type { ReferralCode } from "#server/domain/visit.ts";

/** As much as one message may carry, with room for what is around it (16 KB). */
const maxBytes = 15_000;

export function fitsOneMessage(changes: CatalogueChanges): boolean {
  return new TextEncoder().encode(JSON.stringify(changes)).length <= maxBytes;
}

type Ordered = { code: string; order: number };

/** One of `siblings` a place further up or down: only what gets another place by it is changed. */
export function moveEntry<E extends Ordered>(siblings: readonly E[], code: string, step: -1 | 1): readonly E[] {
  const sorted = siblings.toSorted((a, b) => a.order - b.order || a.code.localeCompare(b.code));
  const from = sorted.findIndex((entry) => entry.code === code);
  const to = from + step;
  const moved = sorted[from];
  if (!moved || to < 0 || to >= sorted.length) return [];
  const places = sorted.map(({ order }) => order);
  const isDistinct = new Set(places).size === places.length;
  return sorted
    .toSpliced(from, 1)
    .toSpliced(to, 0, moved)
    .map((entry, at) => ({ ...entry, order: isDistinct ? (places[at] ?? at) : at + 1 }))
    .filter((entry) => siblings.find((known) => known.code === entry.code)?.order !== entry.order);
}

/** `entries` with others of the same code, and new ones, put in. */
export function putEntries<E extends { code: string }>(entries: readonly E[], put: readonly E[]): readonly E[] {
  const known = entries.map((entry) => put.find(({ code }) => code === entry.code) ?? entry);
  return [...known, ...put.filter(({ code }) => !entries.some((entry) => entry.code === code))];
}

/** With a tile everything below it leaves the kiosk, and comes back as it was before. */
export function putConcern(draft: Catalogue, base: Catalogue, concern: Concern): Catalogue {
  const before = draft.concerns.find(({ code }) => code === concern.code);
  const concerns = putEntries(draft.concerns, [concern]);
  if (concern.parent !== null || before === undefined || before.kiosk === concern.kiosk) return { ...draft, concerns };
  const wasOffered = new Set(base.concerns.filter(({ kiosk }) => kiosk).map(({ code }) => code));
  return {
    ...draft,
    concerns: concerns.map((entry) =>
      entry.parent === concern.code ? { ...entry, kiosk: concern.kiosk && wasOffered.has(entry.code) } : entry,
    ),
  };
}

/** Codes that somebody else has changed in the same fields since `base`: what is published would replace that. */
export function findCollisions(mine: CatalogueChanges, theirs: CatalogueChanges): readonly string[] {
  const lists = ["concerns", "outcomes", "referralTargets"] as const;
  return lists.flatMap((list) =>
    mine[list].flatMap((patch) => {
      const other = theirs[list].find(({ code }) => code === patch.code);
      return other && Object.keys(patch).some((field) => field !== "code" && field in other) ? [patch.code] : [];
    }),
  );
}

/** Below `tile`, or a tile of its own, after those that are there. */
export function newConcern(tile: Concern | null, siblings: readonly Concern[]): Concern {
  return {
    code: (tile ? `${tile.code}-` : "") as ConcernCode,
    parent: tile?.code ?? null,
    order: lastPlace(siblings) + 1,
    labels: { de: "" },
    hint: null,
    icon: null,
    legalRefs: [],
    urgency: 0,
    kiosk: false,
    municipal: tile?.municipal ?? false,
    krmDefault: tile?.krmDefault ?? "complaint_matter",
    validFrom: null,
    validTo: null,
  };
}

export function newTarget(targets: readonly ReferralTarget[]): ReferralTarget {
  return {
    code: "" as ReferralCode,
    order: lastPlace(targets) + 1,
    label: "",
    contact: null,
    verify: false,
    validFrom: null,
    validTo: null,
  };
}

function lastPlace(siblings: readonly Ordered[]): number {
  return Math.max(0, ...siblings.map(({ order }) => order));
}

/** Without spaces around words and languages that have none. */
export function tidyLabels({ de, ...others }: Labels): Labels {
  const kept = Object.entries(others)
    .map(([language, text]) => [language, text.trim()] as const)
    .filter(([, text]) => text !== "");
  return { de: de.trim(), ...Object.fromEntries(kept) };
}
