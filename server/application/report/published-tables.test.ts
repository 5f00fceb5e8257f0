import { expect, test } from "vitest";
import type { Catalogue } from "#server/domain/catalogue.ts";
import { buildFigures } from "#server/domain/report/build-figures.ts";
import type { FigureId } from "#server/domain/report/figure.ts";
import { protectFigures } from "#server/domain/report/protect-figures.ts";
import { yearPeriod } from "#server/domain/report/report-period.ts";
import type { HistoricValue, ReportSource, ReportVisit } from "#server/domain/report/report-source.ts";
import type { CaseId, OutcomeCode } from "#server/domain/visit.ts";
import type { ReportTable } from "#server/protocol/report.ts";
import { buildCatalogue, buildConcern } from "#tests/support/builders.ts";
import { buildReportCase, buildReportSource, buildReportVisit } from "#tests/support/report-source.ts";
import { concernsOf, outcomeOf, seedCatalogue } from "#tests/support/seed-catalogue.ts";
import { createReportLanguage } from "./create-report-language.ts";
import { labelFigure } from "./label-figure.ts";

/*
 * Tables that other offices have published: entered here, they come out as they were printed there, through the
 * protection of small counts and in German words.
 */

const threshold = 5;
const noBreakSpace = "\u00a0";

function print(source: ReportSource): (id: FigureId, row: string, column: string) => string {
  const language = createReportLanguage("de", source.catalogue, threshold);
  const protectedFigures = protectFigures(buildFigures(source), { threshold });
  const tables = new Map<FigureId, ReportTable>(protectedFigures.map((one) => [one.id, labelFigure(one, language)]));
  return (id, row, column) => {
    const table = tables.get(id);
    const at = table?.columns.findIndex(({ key }) => key === column) ?? -1;
    const cell = table?.rows.find(({ key }) => key === row)?.cells[at];
    if (!cell) throw new Error(`no cell ${id} ${row} ${column}`);
    return cell.text.replaceAll(noBreakSpace, " ");
  };
}

const repeat = <T>(times: number, make: (at: number) => T): T[] => Array.from({ length: times }, (_, at) => make(at));
const typed = (year: number, figure: FigureId, row: string, value: number, column = "count"): HistoricValue => ({
  year,
  figure,
  row,
  column,
  value,
});

test("Duisburg, March 2009 to November 2011: 568 persons, 700 topics, 671 results, errors and new facts apart", () => {
  const period = { from: "2009-03-01", to: "2011-11-30" };
  const outcomes: OutcomeCode[] = [
    ...repeat(234, () => outcomeOf("KLA-INFO")),
    ...repeat(55, () => outcomeOf("ABH-NEU")),
    ...repeat(37, () => outcomeOf("ABH-FEHL")),
    ...repeat(345, () => outcomeOf("BLE-VERST")),
  ];
  const visits = outcomes.map((outcome, at): ReportVisit => {
    const main = at < 190 ? "KDU-01" : "LEB-01";
    return buildReportVisit({
      date: "2010-05-05",
      outcome,
      caseId: `case-${at % 568}` as CaseId,
      foundConcerns: concernsOf(main, ...(at >= 671 - 29 ? ["BES-02"] : [])),
    });
  });
  const cases = repeat(568, (at) => buildReportCase({ id: `case-${at}` as CaseId, openedOn: "2010-01-05" }));
  const cell = print(buildReportSource({ period, visits, cases, catalogue: seedCatalogue() }));
  expect(cell("T3", "persons", "count")).toBe("568");
  expect(cell("T3", "concerns", "count")).toBe("700");
  expect(cell("T3", "contacts", "count")).toBe("671");
  expect([cell("T7", "KDU", "count"), cell("T7", "KDU", "share")]).toEqual(["190", "27,1 %"]);
  expect(["G1", "G3", "G4", "total"].map((group) => cell("T15", group, "count"))).toEqual(["234", "92", "345", "671"]);
  expect(["ABH-NEU", "ABH-FEHL"].map((code) => cell("T15", code, "count"))).toEqual(["55", "37"]);
  expect(["G1", "G3", "G4", "total"].map((group) => cell("A3", "total", group))).toEqual(["234", "92", "345", "671"]);
});

test("Duisburg, 2012 and the first half of 2013: where there are only totals they are typed in, and marked", () => {
  const period = yearPeriod(2013);
  const cell = print(buildReportSource({ period, historicValues: [typed(2012, "T3", "contacts", 260)] }));
  expect(cell("T3", "contacts", "previous")).toBe("260");
  const half = [
    ...repeat(73, () => outcomeOf("KLA-INFO")),
    ...repeat(10, () => outcomeOf("ABH-FEHL")),
    ...repeat(50, () => outcomeOf("BLE-VERST")),
  ];
  const visits = half.map((outcome) => buildReportVisit({ date: "2013-02-01", outcome }));
  const first = print(
    buildReportSource({ period: { from: "2013-01-01", to: "2013-06-30" }, visits, catalogue: seedCatalogue() }),
  );
  expect(first("T2", "total", "total")).toBe("133");
  expect(["G3", "G4"].map((group) => first("T15", group, "count"))).toEqual(["10", "50"]);
});

const fields: Record<string, readonly [in2017: number, in2018: number, in2019: number]> = {
  SGB: [870, 814, 831],
  KVE: [577, 543, 641],
  SOZ: [406, 373, 424],
  UNZ: [248, 259, 277],
  // Not in the extract: what its total has beyond it.
  RES: [1376, 1283, 1470],
};
const fieldCatalogue: Catalogue = buildCatalogue({
  concerns: Object.keys(fields).map((code, order) =>
    buildConcern({ code: concernsOf(code)[0] ?? buildConcern().code, order, labels: { de: code }, parent: null }),
  ),
});
const inputsOf = (year: number, at: 0 | 1 | 2) =>
  Object.entries(fields).flatMap(([code, counts]) =>
    repeat(counts[at], () => buildReportVisit({ date: `${year}-06-01`, foundConcerns: concernsOf(code) })),
  );

test("Schleswig-Holstein: inputs by field of law with the years before, entered as contacts", () => {
  const visits = [...inputsOf(2018, 1), ...inputsOf(2019, 2)];
  const cell = print(buildReportSource({ period: yearPeriod(2019), visits, catalogue: fieldCatalogue }));
  expect(
    ["SGB", "KVE", "SOZ", "UNZ", "total"].map((row) => [cell("T7", row, "previous"), cell("T7", row, "count")]),
  ).toEqual([
    ["814", "831"],
    ["543", "641"],
    ["373", "424"],
    ["259", "277"],
    ["3.272", "3.643"],
  ]);
  expect(["SGB", "KVE", "SOZ", "UNZ", "total"].map((row) => cell("T7", row, "share"))).toEqual([
    "22,8 %",
    "17,6 %",
    "11,6 %",
    "7,6 %",
    "100,0 %",
  ]);
});

test("[Z6] Schleswig-Holstein: the two years before, typed in as the extract has them, are printed beside", () => {
  const extract = Object.entries(fields).filter(([code]) => code !== "RES");
  const historicValues = [
    ...extract.flatMap(([code, [in2017, in2018]]) => [
      typed(2017, "T7", code, in2017),
      typed(2018, "T7", code, in2018),
    ]),
    typed(2017, "T7", "total", 3477),
    typed(2018, "T7", "total", 3272),
  ];
  const source = buildReportSource({
    period: yearPeriod(2019),
    visits: inputsOf(2019, 2),
    historicValues,
    catalogue: fieldCatalogue,
  });
  const cell = print(source);
  const years = ["y2017", "previous", "count"];
  expect(["SGB", "KVE", "SOZ", "UNZ", "RES", "total"].map((row) => years.map((year) => cell("T7", row, year)))).toEqual(
    [
      ["870", "814", "831"],
      ["577", "543", "641"],
      ["406", "373", "424"],
      ["248", "259", "277"],
      ["–", "–", "1.470"],
      ["3.477", "3.272", "3.643"],
    ],
  );
  const language = createReportLanguage("de", source.catalogue, threshold);
  const figure = buildFigures(source).find(({ id }) => id === "T7");
  if (!figure) throw new Error("no T7");
  const labels = labelFigure(figure, language).columns.map(({ label }) => label);
  expect(labels).toEqual(
    expect.arrayContaining([
      "Anliegen zusammen, 2019",
      "Anliegen zusammen, 2018 (nachgetragen)",
      "Anliegen zusammen, 2017 (nachgetragen)",
    ]),
  );
});

test("Schleswig-Holstein 2006: 2,981 new and 25 carried over are 3,006, of which 2,861 were closed", () => {
  const cases = repeat(3006, (at) =>
    buildReportCase({
      id: `case-${at}` as CaseId,
      openedOn: at < 25 ? "2005-11-01" : "2006-03-01",
      closedOn: at < 2861 ? "2006-12-01" : null,
    }),
  );
  const cell = print(buildReportSource({ period: yearPeriod(2006), cases }));
  const counted = ["opened", "carriedOver", "cases", "closed", "openAtEnd"];
  expect(counted.map((row) => cell("T3", row, "count"))).toEqual(["2.981", "25", "3.006", "2.861", "145"]);
});

test("Hamburg's Kundenreaktionsmanagement, 2012 to 2015: of complaints about the Jobcenter 26 % are about conduct", () => {
  const date = "2013-03-01";
  const visits = [
    ...repeat(2841, () => buildReportVisit({ date, reactionKind: "complaint_matter" })),
    ...repeat(1006, () => buildReportVisit({ date, reactionKind: "complaint_conduct" })),
  ];
  const cell = print(buildReportSource({ period: { from: "2012-01-01", to: "2015-12-31" }, visits }));
  expect([cell("T20", "complaint_matter", "count"), cell("T20", "complaint_conduct", "count")]).toEqual([
    "2.841",
    "1.006",
  ]);
  expect(cell("T20", "complaint_conduct", "share")).toBe("26,2 %");
});

test("the BA's statistics: 24 % of objections and 18 % of lawsuits in 2017, 7 % and 4 % about sanctions in 2019", () => {
  const historicValues = [
    typed(2017, "T9", "repayment", 24, "objections"),
    typed(2017, "T9", "repayment", 18, "lawsuits"),
    typed(2019, "T9", "sanctions", 7, "objections"),
    typed(2019, "T9", "sanctions", 4, "lawsuits"),
  ];
  const cellOf = (year: number) =>
    print(buildReportSource({ period: yearPeriod(year), historicValues, catalogue: seedCatalogue() }));
  const columns = ["objections", "lawsuits"];
  expect(columns.map((column) => cellOf(2018)("T9", "repayment", column))).toEqual(["24,0 %", "18,0 %"]);
  expect(columns.map((column) => cellOf(2019)("T9", "sanctions", column))).toEqual(["7,0 %", "4,0 %"]);
});
