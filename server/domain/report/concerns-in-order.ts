import type { Catalogue, Concern } from "../catalogue.ts";

/** Every tile, followed by what is below it, as the catalogue orders them; ended entries among them. */
export function concernsInOrder({ concerns }: Catalogue): readonly Concern[] {
  const inOrder = concerns.toSorted((a, b) => a.order - b.order);
  return inOrder
    .filter(({ parent }) => parent === null)
    .flatMap((tile) => [tile, ...inOrder.filter(({ parent }) => parent === tile.code)]);
}

/** Tiles nobody chose more closely of, after all that were: the order among the others stays. */
export function unspecifiedLast(a: Concern, b: Concern): number {
  return Number(a.parent === null) - Number(b.parent === null);
}
