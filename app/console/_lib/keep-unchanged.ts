type Identified = { id: string };

/**
 * `next`, with the entries of `known` that say the same: each picture of the queue brings all of them as new objects, and
 * a row is drawn anew only for another one.
 */
export function keepUnchanged<T extends Identified>(known: readonly T[], next: readonly T[]): readonly T[] {
  const byId = new Map(known.map((entry) => [entry.id, entry]));
  const kept = next.map((entry) => {
    const before = byId.get(entry.id);
    return before !== undefined && JSON.stringify(before) === JSON.stringify(entry) ? before : entry;
  });
  return kept.length === known.length && kept.every((entry, at) => entry === known[at]) ? known : kept;
}
