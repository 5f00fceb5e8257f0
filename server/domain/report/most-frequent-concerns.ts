import type { Catalogue, Concern } from "../catalogue.ts";
import type { ConcernCode } from "../ticket.ts";
import type { LegalState } from "../visit.ts";
import { codeTable } from "./code-table.ts";
import { othersThan, restSums, tileSums, tilesAlone } from "./concern-sums.ts";
import type { Cell, Column, Figure } from "./figure.ts";
import { isWithinPeriod } from "./report-period.ts";
import type { ReportSource } from "./report-source.ts";
import { tallyPeriods } from "./tally-periods.ts";

const listed = 10;
const firstDayOfReform = "2026-07-01";

/**
 * T8: the ten most frequent single concerns with their legal references (resolution no. 1 c, 6). Counts concerns. A
 * matter from before 1 July 2026 is judged by the law of then, so both stand there where the period has both.
 */
export function mostFrequentConcerns(source: ReportSource): Figure {
  const { catalogue, visits } = source;
  const tileCodes = new Set(catalogue.concerns.filter(({ parent }) => parent === null).map(({ code }) => code));
  const concerns = mostFrequent(source, tileCodes);
  const codes = new Set(concerns.map(({ code }) => code));
  const rowOf = (code: ConcernCode) => (codes.has(code) ? code : tileCodes.has(code) ? "tileOnly" : "others");
  const tallies = tallyPeriods(source, visits, (tally, { foundConcerns }) => {
    for (const code of foundConcerns) tally.add(rowOf(code));
  });
  const table = codeTable(source, {
    id: "T8",
    unit: "concerns",
    dimension: "concern",
    entries: [
      ...concerns.map(({ code }) => ({ key: code, label: { kind: "concern", code } as const })),
      {
        key: "others",
        label: { kind: "word", word: "concern.others" },
        limits: othersThan([...codes]),
        isOwnOnly: true,
      },
      { key: "tileOnly", label: { kind: "word", word: "concern.tileOnly" }, limits: tilesAlone },
    ],
    tallies,
    share: { label: { kind: "word", word: "share.concerns" }, of: { kind: "word", word: "all.concerns" } },
  });
  const states = statesOf(source);
  return {
    id: "T8",
    unit: "concerns",
    sources: ["visit.date", "visit.foundConcerns", "concern.legalRefs"],
    columns: [...table.columns, ...states.map((state) => legalColumn(state))],
    rows: table.rows.map((row) => {
      const concern = concerns.find(({ code }) => code === row.key);
      return {
        ...row,
        isRanked: concern !== undefined,
        cells: [...row.cells, ...states.map((state) => legalCell(concern, state))],
      };
    }),
    sums: [...table.sums, ...restSums(source, [...codes]), ...tileSums(source)],
    notes: [{ word: "mostFrequent" }, ...(states.length > 1 ? [{ word: "legalStates" }] : []), ...table.notes],
  };
}

/** Of as many the catalogue's order decides; what nobody had is not among them. */
function mostFrequent(source: ReportSource, tileCodes: ReadonlySet<ConcernCode>): readonly Concern[] {
  const counts = new Map<ConcernCode, number>();
  for (const { date, foundConcerns } of source.visits) {
    if (!isWithinPeriod(date, source.period)) continue;
    for (const code of foundConcerns) counts.set(code, (counts.get(code) ?? 0) + 1);
  }
  const countOf = ({ code }: Concern) => counts.get(code) ?? 0;
  return inOrder(source.catalogue)
    .filter((concern) => !tileCodes.has(concern.code) && countOf(concern) > 0)
    .toSorted((a, b) => countOf(b) - countOf(a))
    .slice(0, listed);
}

function inOrder({ concerns }: Catalogue): readonly Concern[] {
  const orderOf = new Map<string, number>(concerns.map(({ code, order }) => [code, order]));
  const tileOrder = ({ code, parent }: Concern) => orderOf.get(parent ?? code) ?? 0;
  return concerns.toSorted((a, b) => tileOrder(a) - tileOrder(b) || a.order - b.order);
}

function statesOf({ period, visits }: ReportSource): readonly LegalState[] {
  const isOld = ({ date, legalState }: ReportSource["visits"][number]) =>
    legalState === "until_2026_06_30" && isWithinPeriod(date, period);
  const hasOld = period.from < firstDayOfReform || visits.some(isOld);
  const hasNew = period.to >= firstDayOfReform;
  return [...(hasOld ? (["until_2026_06_30"] as const) : []), ...(hasNew ? (["since_2026_07_01"] as const) : [])];
}

function legalColumn(state: LegalState): Column {
  return { key: `legal.${state}`, label: { kind: "word", word: `legal.${state}` }, kind: "text" };
}

function legalCell(concern: Concern | undefined, state: LegalState): Cell {
  if (!concern) return { kind: "none" };
  const { legalRefs, legalRefsBefore = legalRefs } = concern;
  const refs = state === "until_2026_06_30" ? legalRefsBefore : legalRefs;
  return refs.length === 0 ? { kind: "none" } : { kind: "text", text: refs.join("; ") };
}
