import type { Catalogue } from "#server/domain/catalogue.ts";
import type { Fact } from "#server/domain/report/fact.ts";
import type { Cell, Figure } from "#server/domain/report/figure.ts";
import type { ProtectedFigure } from "#server/domain/report/protected-figure.ts";
import { catalogueLines } from "./catalogue-lines.ts";
import { attack, type Puzzle } from "./report-attacker.ts";

export type Report = { figures: readonly Figure[]; printed: readonly ProtectedFigure[] };

/** A hidden fact, what is behind it, and what the attacker found that it can be. */
export type FoundFact = { fact: Fact; value: number; least: number; most: number };

type Line = { whole: Fact; parts: readonly Fact[] };

/**
 * Plays the attacker of real reports that lie side by side. He knows what each cell counts, and guesses from the layout
 * and the words which lines add up: columns and rows to their totals, lower rows to the one above, everything that
 * differs in one limit to what lacks it, months to their year. Of each guess he is told whether it holds. The catalogue
 * tells him what tiles and lists are made of. Declared sums he does not get.
 */
export function attackReports(side: readonly Report[], threshold: number, catalogue: Catalogue): FoundFact[] {
  const reports = withOwnNames(side);
  const { values, secrets } = readReports(reports);
  const truthOf = (fact: Fact) => values.get(fact) ?? Number.NaN;
  const hidden = [...secrets].flatMap(([fact, secret]) => (secret === "open" ? [] : [fact]));
  const facts = [...values.keys()];
  const guesses = [...reports.flatMap(({ figures }) => figures.flatMap(linesOf)), ...linesByName(facts)];
  const holds = ({ whole, parts }: Line) =>
    parts.length > 0 && parts.reduce((sum, part) => sum + truthOf(part), 0) === truthOf(whole);
  const equationOf = createEquations(hidden, truthOf);
  const puzzle: Puzzle = {
    unknowns: hidden.map((fact) => {
      if (secrets.get(fact) === "small") return { lower: 1, upper: threshold - 1 };
      return { lower: truthOf(fact) < threshold ? 1 : threshold, upper: Number.POSITIVE_INFINITY };
    }),
    equations: [
      ...guesses.filter(holds).flatMap(({ whole, parts }) => equationOf(whole, parts, true)),
      ...wholesByName(facts)
        .filter(([whole, part]) => truthOf(part) <= truthOf(whole))
        .flatMap(([whole, part]) => equationOf(whole, [part], false)),
      ...catalogueLines(facts, catalogue).flatMap(({ whole, parts, isWhole }) => equationOf(whole, parts, isWhole)),
    ],
  };
  const found = attack(
    puzzle,
    hidden.map((_, at) => [[at, 1]]),
  );
  return hidden.flatMap((fact, at) => (found[at] ? [{ fact, value: truthOf(fact), ...found[at] }] : []));
}

type Secret = "small" | "dot" | "open";

/** What is behind each fact, and the most that any of the reports tells of it. */
function readReports(reports: readonly Report[]): { values: Map<Fact, number>; secrets: Map<Fact, Secret> } {
  const values = new Map<Fact, number>();
  const secrets = new Map<Fact, Secret>();
  const tellsMore = (secret: Secret, than: Secret | undefined) =>
    than === undefined || secret === "open" || (secret === "small" && than === "dot");
  for (const { figures, printed } of reports)
    for (const [at, { rows }] of figures.entries())
      for (const { key, cells } of rows)
        for (const [column, cell] of cells.entries()) {
          if (cell.kind !== "count") continue;
          const shown = printed[at]?.rows.find((row) => row.key === key)?.cells[column];
          const secret = shown?.kind !== "hidden" ? "open" : shown.why === "small" ? "small" : "dot";
          values.set(cell.fact, cell.value);
          if (tellsMore(secret, secrets.get(cell.fact))) secrets.set(cell.fact, secret);
        }
  return { values, secrets };
}

/** @returns what a whole and its parts say of the hidden ones among them: that they are equal, or that it is no less. */
function createEquations(hidden: readonly Fact[], truthOf: (fact: Fact) => number) {
  const place = new Map(hidden.map((fact, at) => [fact, at]));
  return (whole: Fact, parts: readonly Fact[], isEqual: boolean): Puzzle["equations"] => {
    const signed = [[whole, 1] as const, ...parts.map((part) => [part, -1] as const)];
    const terms = signed.flatMap(([fact, sign]): [number, number][] => {
      const at = place.get(fact);
      return at === undefined ? [] : [[at, sign]];
    });
    const open = signed.reduce((sum, [fact, sign]) => sum + (place.has(fact) ? 0 : sign * truthOf(fact)), 0);
    return terms.length === 0 ? [] : [{ terms, least: -open, most: isEqual ? -open : Number.POSITIVE_INFINITY }];
  };
}

/** What has another value in a later report (records were corrected, other concerns were among the ten) is another fact. */
function withOwnNames(reports: readonly Report[]): Report[] {
  const values = new Map<Fact, number>();
  return reports.map(({ figures, printed }, at) => {
    const nameOf = (cell: Extract<Cell, { kind: "count" }>) =>
      (values.get(cell.fact) ?? cell.value) === cell.value ? cell.fact : (`${cell.fact} report=${at}` as Fact);
    const own = figures.map((figure) => ({
      ...figure,
      rows: figure.rows.map((row) => ({
        ...row,
        cells: row.cells.map((cell) => (cell.kind === "count" ? { ...cell, fact: nameOf(cell) } : cell)),
      })),
    }));
    for (const cell of own.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells)))
      if (cell.kind === "count") values.set(cell.fact, cell.value);
    return { figures: own, printed };
  });
}

/** Columns and rows of one table with their totals, and lower rows with the one above. */
function linesOf({ rows, columns }: Figure): Line[] {
  const at = (row: number, column: number): Fact | null => {
    const cell = rows[row]?.cells[column];
    return cell?.kind === "count" ? cell.fact : null;
  };
  const line = (whole: Fact | null, parts: readonly (Fact | null)[]): Line[] =>
    whole === null ? [] : [{ whole, parts: parts.filter((part) => part !== null) }];
  const places = rows.map((_, row) => row);
  const tops = places.filter((row) => rows[row]?.level === 0 && !rows[row]?.isTotal);
  const total = places.find((row) => rows[row]?.isTotal);
  const below = (top: number) => {
    const end = places.find((row) => row > top && rows[row]?.level === 0) ?? rows.length;
    return places.slice(top + 1, end);
  };
  const totals = columns.flatMap(({ key }, column) => (key === "total" ? [column] : []));
  const counted = columns.flatMap(({ key, kind }, column) => (kind === "count" && key !== "total" ? [column] : []));
  return [
    ...columns.flatMap((_, column) => [
      ...(total === undefined
        ? []
        : line(
            at(total, column),
            tops.map((row) => at(row, column)),
          )),
      ...tops.flatMap((top) =>
        line(
          at(top, column),
          below(top).map((row) => at(row, column)),
        ),
      ),
    ]),
    ...totals.flatMap((column) =>
      places.flatMap((row) =>
        line(
          at(row, column),
          counted.map((one) => at(row, one)),
        ),
      ),
    ),
  ];
}

type Named = { fact: Fact; unit: string; period: string; limits: string[] };

function named(fact: Fact): Named {
  const [unit = "", period = "", ...words] = fact.split(" ");
  const limits: string[] = [];
  for (const word of words) {
    if (word.includes("=")) limits.push(word);
    else limits.push(`${limits.pop() ?? ""} ${word}`);
  }
  return { fact, unit, period, limits };
}

const nameOf = ({ unit, period }: Named, limits: readonly string[]) => [unit, period, ...limits].join(" ") as Fact;

/** Everything that differs in one limit only, with what lacks that limit; months and weeks with their year. */
function linesByName(facts: readonly Fact[]): Line[] {
  const groups = new Map<string, Line>();
  const add = (key: string, whole: Fact, part: Fact) =>
    groups.set(key, { whole, parts: [...(groups.get(key)?.parts ?? []), part] });
  for (const fact of facts) {
    const name = named(fact);
    for (const limit of name.limits) {
      const whole = nameOf(
        name,
        name.limits.filter((one) => one !== limit),
      );
      const [dimension = ""] = limit.split("=");
      add(`${whole} by ${dimension}`, whole, fact);
    }
    const year = `${name.period.slice(0, 4)}-01-01..${name.period.slice(0, 4)}-12-31`;
    const length = Math.round((Date.parse(name.period.slice(12)) - Date.parse(name.period.slice(0, 10))) / 86_400_000);
    const kind = length < 7 ? "weeks" : length < 31 ? "months" : "";
    if (kind !== "")
      add(`${year} ${name.limits.join(" ")} by ${kind}`, nameOf({ ...name, period: year }, name.limits), fact);
  }
  return [...groups.values()];
}

/** What lacks limits is no less. */
function wholesByName(facts: readonly Fact[]): [whole: Fact, part: Fact][] {
  const known = new Set(facts);
  return facts.flatMap((part) => {
    const name = named(part);
    return name.limits
      .flatMap((limit) => [name.limits.filter((one) => one !== limit), []])
      .map((limits) => nameOf(name, limits))
      .filter((whole) => whole !== part && known.has(whole))
      .map((whole): [Fact, Fact] => [whole, part]);
  });
}
