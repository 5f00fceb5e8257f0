import type { Catalogue, Concern } from "../catalogue.ts";
import { type CodeEntry, codeTable } from "./code-table.ts";
import { tileSums } from "./concern-sums.ts";
import { concernsInOrder, unspecifiedLast } from "./concerns-in-order.ts";
import type { Figure, Label } from "./figure.ts";
import type { ReportSource } from "./report-source.ts";
import { tallyPeriods } from "./tally-periods.ts";

/** Benefits of the city by the paragraph that names them (SGB II, § 6 section 1): the first that fits. */
const benefits: readonly (readonly [benefit: string, paragraph: RegExp])[] = [
  ["accommodation", /^§ 22\b/],
  ["furnishings", /^§ 24 Abs\. 3\b/],
  ["education", /^§ 28\b/],
  ["services", /^§ 16a\b/],
];
const otherBenefit = "other";

/** T10: concerns about what the city decides itself, by benefit (resolution no. 6, second sentence). Counts concerns. */
export function municipalConcerns(source: ReportSource): Figure {
  const entries = entriesOf(source.catalogue);
  const codes = new Set(entries.filter(({ level }) => level === 1).map(({ key }) => key));
  const tallies = tallyPeriods(source, source.visits, (tally, { foundConcerns }) => {
    for (const code of foundConcerns) if (codes.has(code)) tally.add(code);
  });
  const all = tallyPeriods(source, source.visits, (tally, { foundConcerns }) => {
    for (const code of foundConcerns) tally.add(code);
  });
  const table = codeTable(source, {
    id: "T10",
    unit: "concerns",
    dimension: "concern",
    entries,
    tallies,
    whole: { municipal: "yes" },
    sharesOf: all,
    share: { label: { kind: "word", word: "share.concerns" }, of: { kind: "word", word: "all.concerns" } },
  });
  const label: Label = { kind: "word", word: "municipal.total" };
  return {
    id: "T10",
    unit: "concerns",
    sources: ["visit.date", "visit.foundConcerns", "concern.municipal", "concern.legalRefs"],
    columns: table.columns,
    rows: table.rows.map((row) => (row.isTotal ? { ...row, label } : row)),
    sums: [...table.sums, ...tileSums(source)],
    notes: [{ word: "municipalShare" }, ...table.notes],
  };
}

function entriesOf(catalogue: Catalogue): readonly CodeEntry[] {
  const municipal = concernsInOrder(catalogue).filter((one) => one.municipal);
  return [...benefits.map(([benefit]) => benefit), otherBenefit].flatMap((benefit): CodeEntry[] => {
    const below = municipal.filter((one) => benefitOf(one, catalogue) === benefit).toSorted(unspecifiedLast);
    if (below.length === 0) return [];
    const label: Label = { kind: "word", word: `benefit.${benefit}` };
    return [
      { key: benefit, label, dimension: "benefit", level: 0, parts: below.map(({ code }) => code) },
      ...below.map((one): CodeEntry => ({ key: one.code, label: labelOf(one), level: 1 })),
    ];
  });
}

/** A tile that names no paragraph is about what the first entry below it is about. */
function benefitOf({ code, legalRefs }: Concern, { concerns }: Catalogue): string {
  const below = concerns.find((one) => one.parent === code && one.legalRefs.length > 0);
  const refs = legalRefs.length > 0 ? legalRefs : (below?.legalRefs ?? []);
  return benefits.find(([, paragraph]) => refs.some((ref) => paragraph.test(ref)))?.[0] ?? otherBenefit;
}

function labelOf({ code, parent }: Concern): Label {
  return { kind: "concern", code, isUnspecified: parent === null };
}
