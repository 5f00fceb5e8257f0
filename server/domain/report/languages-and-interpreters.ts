import { interpreters } from "../visit.ts";
import { type CrossTable, crossTable } from "./cross-table.ts";
import { hasOwnRecords } from "./earlier-counts.ts";
import { factOf, type Sum } from "./fact.ts";
import type { Cell, Column, Figure } from "./figure.ts";
import { notRecorded } from "./not-recorded.ts";
import type { ReportSource } from "./report-source.ts";
import { shareCell } from "./share-cell.ts";
import type { Tally } from "./tally.ts";
import { type PeriodTallies, tallyPeriods } from "./tally-periods.ts";

const needed = interpreters.filter((code) => code !== "not_needed");
const missing = "missing";

/** T5: languages of the talks, and who interpreted; how often nobody did (resolution no. 7). Counts contacts. */
export function languagesAndInterpreters(source: ReportSource): Figure {
  const tallies = tallyPeriods(source, source.visits, (tally, { language, interpreter }) =>
    tally.add(language, interpreter ?? notRecorded),
  );
  const languages = languagesOf(tallies);
  const table = crossTable(tallies.current, {
    unit: "contacts",
    period: source.period,
    rows: {
      dimension: "language",
      entries: languages.map((tag) => ({ key: tag, label: { kind: "language", tag } })),
    },
    columns: {
      dimension: "interpreter",
      entries: [...interpreters, notRecorded].map((code) => ({
        key: code,
        label: { kind: "word", word: `interpreter.${code}` },
      })),
    },
  });
  const then = hasOwnRecords(source) ? tallies.previous : null;
  return {
    id: "T5",
    unit: "contacts",
    sources: ["visit.date", "visit.language", "visit.interpreter"],
    columns: [...table.columns, ...furtherColumns(source, then)],
    rows: table.rows.map((row) => ({
      ...row,
      cells: [...row.cells, ...furtherCells(row.isTotal ? undefined : row.key, source, table, then)],
    })),
    sums: [...table.sums, ...sumsOf(languages, source, then)],
    notes: [{ word: "interpreterNeeded" }],
  };
}

/** German first, then by their tags: an order by number would tell about hidden ones. */
function languagesOf({ current, previous }: PeriodTallies): readonly string[] {
  const all = new Set([...current.rows(), ...previous.rows()]);
  return [...all].toSorted((a, b) => Number(b === "de") - Number(a === "de") || (a < b ? -1 : 1));
}

function furtherColumns({ previous }: ReportSource, then: Tally | null): Column[] {
  return [
    { key: "needed", label: { kind: "word", word: "interpreter.needed" }, kind: "count" },
    {
      key: "missingShare",
      label: { kind: "word", word: "share.missing" },
      kind: "share",
      of: { kind: "word", word: "interpreter.needed" },
    },
    ...(then
      ? [
          {
            key: "previous",
            label: { kind: "word", word: "total" },
            kind: "count",
            within: { kind: "period", period: previous },
          } as const satisfies Column,
        ]
      : []),
  ];
}

function neededFact({ period }: ReportSource, language: string | undefined) {
  return factOf("contacts", period, { needsInterpreter: "yes", ...(language === undefined ? {} : { language }) });
}

function furtherCells(
  language: string | undefined,
  source: ReportSource,
  { countAt }: CrossTable,
  then: Tally | null,
): Cell[] {
  const value = needed.reduce((sum, code) => sum + countAt(language, code).value, 0);
  const all = { fact: neededFact(source, language), value };
  return [
    { kind: "count", ...all },
    shareCell(countAt(language, missing), all),
    ...(then ? [thenCell(source, then, language)] : []),
  ];
}

function thenCell({ previous }: ReportSource, then: Tally, language: string | undefined): Cell {
  const limits = language === undefined ? {} : { language };
  return { kind: "count", fact: factOf("contacts", previous, limits), value: then.at(language) };
}

function sumsOf(languages: readonly string[], source: ReportSource, then: Tally | null): Sum[] {
  const { period, previous } = source;
  const limitedTo = (language: string | undefined) => (language === undefined ? {} : { language });
  return [
    ...[undefined, ...languages].map((language) => ({
      whole: neededFact(source, language),
      parts: needed.map((interpreter) => factOf("contacts", period, { interpreter, ...limitedTo(language) })),
    })),
    { whole: neededFact(source, undefined), parts: languages.map((language) => neededFact(source, language)) },
    ...(then
      ? [
          {
            whole: factOf("contacts", previous),
            parts: languages.map((language) => factOf("contacts", previous, { language })),
          },
        ]
      : []),
  ];
}
