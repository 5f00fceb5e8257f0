/** A page stands still this long, and is replaced at once: nothing on the wall moves (A43). */
export const pageForMs = 10_000;

/** The part of a list that is shown now. All times in milliseconds. */
export function pageOf<T>(items: readonly T[], size: number, now: number): readonly T[] {
  if (size < 1) return [];
  const pages = Math.ceil(items.length / size);
  if (pages <= 1) return items;
  const page = Math.floor(now / pageForMs) % pages;
  return items.slice(page * size, (page + 1) * size);
}
