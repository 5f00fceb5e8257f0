import { labelIn } from "#app/_lib/catalogue-labels.ts";
import type { Catalogue } from "#server/domain/catalogue.ts";
import { changesBetween } from "#server/domain/catalogue-edition.ts";

type Texts = { before: string | null; after: string | null };

/** One line of what is different. */
export type ChangeLine =
  | { field: "added" }
  | ({ field: "label"; language: string } & Texts)
  | ({ field: "definition" | "name" | "contact" | "validFrom" | "validTo" } & Texts)
  | { field: "kiosk" | "municipal" | "verify"; after: boolean }
  | { field: "urgency"; before: number; after: number }
  | { field: "legalRefs" };

export type ChangedEntry = {
  list: "concerns" | "outcomes" | "referralTargets";
  code: string;
  label: string;
  lines: ChangeLine[];
};
export type EditionSummary = {
  entries: readonly ChangedEntry[];
  /** Tiles whose entries have another order; null: the tiles themselves. */
  reordered: readonly { code: string | null; label: string }[];
  /** Of outcomes or referral targets. */
  reorderedLists: readonly ("outcomes" | "referralTargets")[];
};

/** What is different between two editions, for people. `locale`: of the names of entries. */
export function summariseEdition(before: Catalogue, after: Catalogue, locale: string): EditionSummary {
  const changes = changesBetween(before, after);
  const entries: ChangedEntry[] = [];
  const reordered = new Map<string | null, string>();
  for (const { code, order, parent, ...patch } of changes.concerns) {
    const now = after.concerns.find((concern) => concern.code === code);
    const earlier = before.concerns.find((concern) => concern.code === code);
    if (!now) continue;
    const tile = after.concerns.find((concern) => concern.code === now.parent);
    if (earlier && order !== undefined) reordered.set(now.parent, tile ? labelIn(tile.labels, locale) : "");
    // With its tile: said there.
    const goesAlong =
      earlier && changes.concerns.some((other) => other.code === now.parent && other.kiosk === patch.kiosk);
    const lines = linesOf(earlier ?? null, now, patch).filter((line) => !(goesAlong && line.field === "kiosk"));
    if (lines.length > 0) entries.push({ list: "concerns", code, label: labelIn(now.labels, locale), lines });
  }
  for (const { code, order, ...patch } of changes.outcomes) {
    const now = after.outcomes.find((outcome) => outcome.code === code);
    if (!now) continue;
    const lines = linesOf(before.outcomes.find((outcome) => outcome.code === code) ?? null, now, patch);
    if (lines.length > 0) entries.push({ list: "outcomes", code, label: labelIn(now.labels, locale), lines });
  }
  for (const { code, order, ...patch } of changes.referralTargets) {
    const now = after.referralTargets.find((target) => target.code === code);
    if (!now) continue;
    const lines = linesOf(before.referralTargets.find((target) => target.code === code) ?? null, now, patch);
    if (lines.length > 0) entries.push({ list: "referralTargets", code, label: now.label, lines });
  }
  return {
    entries,
    reordered: [...reordered].map(([code, label]) => ({ code, label })),
    reorderedLists: (["outcomes", "referralTargets"] as const).filter((list) => isReordered(before[list], after[list])),
  };
}

export function countSummary({ entries, reordered, reorderedLists }: EditionSummary): number {
  return entries.length + reordered.length + reorderedLists.length;
}

type Entry = Readonly<Record<string, unknown>>;

function linesOf(before: Entry | null, after: Entry, patch: object): ChangeLine[] {
  const start: ChangeLine[] = before === null ? [{ field: "added" }] : [];
  return [...start, ...Object.keys(patch).flatMap((field) => lineOf(field, before ?? {}, after, patch as Entry))];
}

function lineOf(field: string, before: Entry, after: Entry, patch: Entry): ChangeLine[] {
  const texts = { before: textOf(before[field]), after: textOf(after[field]) };
  switch (field) {
    case "labels": {
      const [old, now] = [(before.labels ?? {}) as Entry, after.labels as Entry];
      return Object.keys(patch.labels as Entry).map((language) => ({
        field: "label",
        language,
        before: textOf(old[language]),
        after: textOf(now[language]),
      }));
    }
    case "label":
      return [{ field: "name", ...texts }];
    case "definition":
    case "contact":
    case "validFrom":
    case "validTo":
      return texts.before === texts.after ? [] : [{ field, ...texts }];
    case "kiosk":
    case "municipal":
    case "verify":
      return before[field] === undefined && after[field] === false ? [] : [{ field, after: after[field] === true }];
    case "urgency": {
      const urgency = { before: Number(before.urgency ?? 0), after: Number(after.urgency) };
      return urgency.before === urgency.after ? [] : [{ field, ...urgency }];
    }
    case "legalRefs":
      return before.legalRefs === undefined && (after.legalRefs as unknown[]).length === 0 ? [] : [{ field }];
    default:
      return [];
  }
}

function textOf(value: unknown): string | null {
  return typeof value === "string" && value !== "" ? value : null;
}

function isReordered(
  before: readonly { code: string; order: number }[],
  after: readonly { code: string; order: number }[],
) {
  return before.some(({ code, order }) => after.find((entry) => entry.code === code)?.order !== order);
}
