import { expect, test } from "vitest";
import { buildReportSource, buildReportVisit } from "#tests/support/report-source.ts";
import type { Channel } from "../visit.ts";
import { contactsByMonth } from "./contacts-by-month.ts";
import { factOf, type Sum } from "./fact.ts";
import type { Cell, Figure, FigureId } from "./figure.ts";
import { protectFigures } from "./protect-figures.ts";
import type { ShownCell } from "./protected-figure.ts";
import { yearPeriod } from "./report-period.ts";

const year = yearPeriod(2026);
const fact = (name: string) => factOf("contacts", year, { name });
const count = (name: string, value: number): Cell => ({ kind: "count", fact: fact(name), value });
const sum = (whole: string, ...parts: string[]): Sum => ({ whole: fact(whole), parts: parts.map(fact) });

function figureOf(id: FigureId, cells: readonly Cell[], sums: readonly Sum[] = []): Figure {
  return {
    id,
    unit: "contacts",
    sources: [],
    columns: cells.map((_, at) => ({ key: `${at}`, label: { kind: "number", value: at }, kind: "count" })),
    rows: [{ key: "row", label: { kind: "word", word: "total" }, level: 0, isTotal: false, cells }],
    sums,
    notes: [],
  };
}

/** `5`, `<` for small, `·` for a dot. */
function printed(cells: readonly ShownCell[]): (string | number | null)[] {
  return cells.map((cell) => {
    if (cell.kind === "hidden") return cell.why === "small" ? "<" : "·";
    return "value" in cell ? cell.value : cell.kind;
  });
}

const protect = (figures: readonly Figure[], threshold = 5) =>
  protectFigures(figures, { threshold }).map(({ rows }) => printed(rows.flatMap(({ cells }) => cells)));

test("[Z1] hides counts from one to below the threshold; nothing and the threshold itself are printed", () => {
  expect(protect([figureOf("T2", [count("a", 0), count("b", 1), count("c", 4), count("d", 5)])])).toEqual([
    [0, "<", "<", 5],
  ]);
  expect(protect([figureOf("T2", [count("a", 2), count("b", 3)])], 3)).toEqual([["<", 3]]);
  expect(() => protect([], 2)).toThrow("no protection");
});

test("[Z2] hides the smallest other part of a sum with a single small one, and the same fact in every table", () => {
  const cells = [count("a", 2), count("b", 9), count("c", 30), count("all", 41)];
  const figures = [figureOf("T2", cells, [sum("all", "a", "b", "c")]), figureOf("T5", [count("b", 9)])];
  expect(protect(figures)).toEqual([["<", "·", 30, 41], ["·"]]);
});

test("[Z2] a total is hidden where the limits of its small parts would give them away", () => {
  const cells = [count("a", 4), count("b", 4), count("all", 8)];
  expect(protect([figureOf("T2", cells, [sum("all", "a", "b")])])).toEqual([["<", "<", "·"]]);
});

test("[Z2] a small total has a dot where being small would give its parts away: four of one each, below five", () => {
  const cells = [count("a", 1), count("b", 1), count("c", 1), count("d", 1), count("all", 4)];
  expect(protect([figureOf("T2", cells, [sum("all", "a", "b", "c", "d")])])).toEqual([["<", "<", "<", "<", "·"]]);
});

test("[Z2] hides nothing where nothing is small", () => {
  const cells = [count("a", 5), count("b", 0), count("all", 5)];
  expect(protect([figureOf("T2", cells, [sum("all", "a", "b")])])).toEqual([[5, 0, 5]]);
});

test("[Z2] shares go with their part and their whole, and nobody reads from a share that its part is small", () => {
  const share = (part: string, whole: string, value: number | null): Cell => ({
    kind: "share",
    part: fact(part),
    whole: fact(whole),
    value,
  });
  const cells = [
    count("a", 2),
    count("b", 9),
    count("c", 30),
    count("all", 41),
    share("a", "all", 2 / 41),
    share("b", "all", 9 / 41),
    share("c", "all", 30 / 41),
    share("c", "a", null),
  ];
  expect(protect([figureOf("T2", cells, [sum("all", "a", "b", "c")])])).toEqual([
    ["<", "·", 30, 41, "·", "·", 30 / 41, "·"],
  ]);
});

test("[Z2] a share whose part stands in no table is hidden as its part would be", () => {
  const share: Cell = { kind: "share", part: fact("a"), whole: fact("all"), value: 3 / 40 };
  expect(protect([figureOf("T2", [count("all", 40), share])])).toEqual([[40, "·"]]);
  expect(protect([figureOf("T2", [count("all", 40), { ...share, value: 0.5 }])])).toEqual([[40, 0.5]]);
  expect(protect([figureOf("T2", [{ ...share, value: 0.5 }])])).toEqual([["·"]]);
});

test("[Z1] a measure is hidden where it is taken from few or from what is hidden", () => {
  const measure = (name: string, of: number, value: number | null): Cell => ({
    kind: "measure",
    from: fact(name),
    count: of,
    value,
  });
  const cells = [count("a", 3), measure("a", 3, 20), measure("b", 4, 20), measure("b", 5, 20), measure("b", 0, null)];
  expect(protect([figureOf("T4", cells)])).toEqual([["<", "·", "·", 20, null]]);
});

test("[Z2] what no table declares follows all the same: twelve months are their year", () => {
  const inMonth = (month: number) => `2026-${`${month}`.padStart(2, "0")}`;
  const months = Array.from({ length: 12 }, (_, at): Cell => {
    const last = new Date(Date.UTC(2026, at + 1, 0)).getUTCDate();
    const period = { from: `${inMonth(at + 1)}-01`, to: `${inMonth(at + 1)}-${last}` };
    return { kind: "count", fact: factOf("contacts", period), value: at === 3 ? 2 : 20 + at };
  });
  const total = months.reduce((all, cell) => all + (cell.kind === "count" ? cell.value : 0), 0);
  const whole: Cell = { kind: "count", fact: factOf("contacts", year), value: total };
  const [shown = []] = protect([figureOf("A1", [...months, whole])]);
  expect(shown.slice(0, 4)).toEqual(["·", 21, 22, "<"]);
  expect(shown.at(-1)).toBe(total);
});

test("[Z2] last year's column hides what last year's report hid, and gives away nothing that it kept", () => {
  const cells = [count("a", 2), count("b", 9), count("c", 30), count("all", 41)];
  const figures = [figureOf("T2", cells, [sum("all", "a", "b", "c")])];
  const published = [{ figures, printed: protectFigures(figures, { threshold: 5 }) }];
  const print = (...now: Cell[]) =>
    printed(protectFigures([figureOf("T7", now)], { threshold: 5, published })[0]!.rows[0]!.cells);
  expect(print(count("a", 2), count("b", 9), count("c", 30))).toEqual(["<", "·", 30]);
  // Corrected since then: still hidden, because whoever reads would take it for what it was.
  expect(print(count("b", 10))).toEqual(["·"]);
  // What is new about last year must not tell either: whatever is outside of a is in b or c.
  const rest = figureOf("T7", [count("not a", 39)], [sum("not a", "b", "c"), sum("all", "a", "not a")]);
  expect(printed(protectFigures([rest], { threshold: 5, published })[0]!.rows[0]!.cells)).toEqual(["·"]);
});

test("[Z2] two values of one fact, or a sum that is none, is a fault that stops the report", () => {
  expect(() => protect([figureOf("T2", [count("a", 7)]), figureOf("T5", [count("a", 8)])])).toThrow("as 7 and as 8");
  expect(() => protect([figureOf("T2", [count("a", 7), count("b", 8)], [sum("b", "a")])])).toThrow("does not add up");
});

test("[Z1] [Z2] a quiet year by month and channel prints only what is safe", () => {
  const of = (channel: Channel, month: string, times: number) =>
    Array.from({ length: times }, () => buildReportVisit({ date: `2026-${month}-10`, channel }));
  const visits = [
    ...of("walk_in", "01", 12),
    ...of("walk_in", "02", 15),
    ...of("phone", "01", 6),
    ...of("phone", "02", 3),
  ];
  const [figure] = protectFigures([contactsByMonth(buildReportSource({ period: year, visits }))], { threshold: 5 });
  const column = (key: string) => figure?.columns.findIndex((one) => one.key === key) ?? -1;
  const at = (row: string, key: string) => {
    const cells = figure?.rows.find((one) => one.key === row)?.cells ?? [];
    return printed(cells)[column(key)];
  };
  expect([at("2026-01", "walk_in"), at("2026-01", "phone"), at("2026-01", "total")]).toEqual(["·", "·", 18]);
  expect([at("2026-02", "walk_in"), at("2026-02", "phone"), at("2026-02", "total")]).toEqual(["·", "<", 18]);
  expect([at("total", "walk_in"), at("total", "phone"), at("total", "total")]).toEqual([27, 9, 36]);
});
