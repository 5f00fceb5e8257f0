import { ageBands, genders, households } from "../visit.ts";
import { codeTable } from "./code-table.ts";
import type { Figure } from "./figure.ts";
import { notRecorded } from "./not-recorded.ts";
import type { ReportSource, ReportVisit } from "./report-source.ts";
import { tallyPeriods } from "./tally-periods.ts";

const statements = [
  { dimension: "ageBand", codes: ageBands, of: (visit: ReportVisit) => visit.ageBand },
  { dimension: "gender", codes: genders, of: (visit: ReportVisit) => visit.gender },
  { dimension: "household", codes: households, of: (visit: ReportVisit) => visit.household },
] as const;
type Statement = (typeof statements)[number];

const notStated = "not_stated";

/**
 * T6: age, gender and household, as far as somebody said so of their own accord (resolution no. 6). Counts contacts;
 * shares are of all of them, with "not stated" as an entry of its own. Nothing is crossed with anything.
 */
export function ageGenderHousehold(source: ReportSource): Figure {
  const tables = statements.map((statement) => tableOf(source, statement));
  const [first] = tables;
  return {
    id: "T6",
    unit: "contacts",
    sources: ["visit.date", ...statements.map(({ dimension }) => `visit.${dimension}`)],
    columns: first?.columns ?? [],
    rows: tables.flatMap(({ rows }) => rows),
    sums: tables.flatMap(({ sums }) => sums),
    notes: [{ word: "voluntary" }, ...(first?.notes ?? [])],
  };
}

/** Its total stands above it, as its name. */
function tableOf(source: ReportSource, { dimension, codes, of }: Statement) {
  const keyOf = (code: string) => `${dimension}.${code}`;
  const keys = new Map<string, string>(codes.map((code) => [code, keyOf(code === notStated ? notRecorded : code)]));
  const silent = keyOf(notRecorded);
  const tallies = tallyPeriods(source, source.visits, (tally, visit) =>
    tally.add(keys.get(of(visit) ?? notStated) ?? silent),
  );
  const entries = [...codes.filter((code) => code !== notStated), notRecorded].map((code) => ({
    key: keyOf(code),
    limits: { [dimension]: code },
    label: { kind: "word", word: code === notRecorded ? "notStated" : keyOf(code) } as const,
  }));
  const { rows, ...table } = codeTable(source, {
    id: "T6",
    unit: "contacts",
    dimension,
    entries,
    tallies,
    share: { label: { kind: "word", word: "share.contacts" }, of: { kind: "word", word: "all.contacts" } },
  });
  const whole = rows.filter(({ isTotal }) => isTotal);
  return {
    ...table,
    rows: [
      ...whole.map((row) => ({
        ...row,
        key: dimension,
        label: { kind: "word", word: dimension } as const,
        isTotal: false,
      })),
      ...rows.filter(({ isTotal }) => !isTotal).map((row) => ({ ...row, level: 1 as const })),
    ],
  };
}
