/** One row as shown; `gone`: no longer there, its place is kept so that nothing moves under the pointer. */
export type SteadyRow<T> = { item: T; gone: boolean };

type Identified = { id: string };

/**
 * Rows while a pointer rests on the list: those already shown keep their places, new ones come last, gone ones leave
 * a gap. Released, the list simply is the new one.
 */
export function steadyOrder<T extends Identified>(
  shown: readonly SteadyRow<T>[],
  current: readonly T[],
  isHeld: boolean,
): SteadyRow<T>[] {
  if (!isHeld) return current.map((item) => ({ item, gone: false }));
  const byId = new Map(current.map((item) => [item.id, item]));
  const shownIds = new Set(shown.map((row) => row.item.id));
  const kept = shown.map((row) => {
    const item = byId.get(row.item.id);
    return item ? { item, gone: false } : { item: row.item, gone: true };
  });
  const added = current.filter((item) => !shownIds.has(item.id)).map((item) => ({ item, gone: false }));
  return [...kept, ...added];
}
