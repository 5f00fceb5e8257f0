import type { Catalogue } from "#server/domain/catalogue.ts";
import type { Fact } from "#server/domain/report/fact.ts";

/** `isWhole`: the parts are all there is of it; otherwise it is no less than they are. */
export type CatalogueLine = { whole: Fact; parts: readonly Fact[]; isWhole: boolean };

/**
 * What whoever has the catalogue knows of concerns, of every period: which codes a tile has, and which a list of the most
 * frequent ones leaves out.
 */
export function catalogueLines(facts: readonly Fact[], { concerns }: Catalogue): CatalogueLine[] {
  const known = new Set<string>(facts);
  return facts.flatMap((whole): CatalogueLine[] => {
    const [, period, dimension, value = ""] = /^concerns (\S+) (tile|otherThan|depth)=(\S*)$/.exec(whole) ?? [];
    if (!period || !dimension) return [];
    const listed = value.split(",");
    const codes = concerns.filter(({ code, parent }) => {
      if (dimension === "tile") return code === value || parent === value;
      return dimension === "depth" ? parent === null : parent !== null && !listed.includes(code);
    });
    const parts = codes.map(({ code }) => `concerns ${period} concern=${code}` as Fact);
    const printed = parts.filter((part) => known.has(part));
    return printed.length === 0 ? [] : [{ whole, parts: printed, isWhole: printed.length === parts.length }];
  });
}
