import { expect, test } from "vitest";
import { seedCatalogue } from "#tests/support/seed-catalogue.ts";
import { parseHistoricCsv } from "./historic-csv.ts";
import { createTypedTables } from "./typed-table.ts";

const names = "Jahr;Tabelle;Zeile;Spalte;Wert";
const tables = createTypedTables(seedCatalogue());
const read = (...lines: string[]) => parseHistoricCsv([names, ...lines].join("\r\n"), 2026, tables);

test("[Z10] numbers of earlier years are read as a spreadsheet writes them", () => {
  expect(read("2017;T7;KDU;count;412", '2018;T7;"KDU";"count";1.234,0', "2019; T9 ;housing;lawsuits;0.5", "")).toEqual({
    values: [
      { year: 2017, figure: "T7", row: "KDU", column: "count", value: 412 },
      { year: 2018, figure: "T7", row: "KDU", column: "count", value: 1234 },
      { year: 2019, figure: "T9", row: "housing", column: "lawsuits", value: 0.5 },
    ],
    problems: [],
  });
  expect(parseHistoricCsv(`\uFEFF${names}\n2017;T2;total;total;1`, 2026, tables).values).toHaveLength(1);
});

test.each([
  ["2017;T7;KDU;count", "columns"],
  ["2017;T7;KDU;count;4;", "columns"],
  ["2016;T7;KDU;count;4", "year"],
  ["2027;T7;KDU;count;4", "year"],
  ["zwei;T7;KDU;count;4", "year"],
  ["2017;T99;KDU;count;4", "table"],
  ["2017;T7;;count;4", "row"],
  ["2017;T7;KUD;count;4", "row"],
  ['2017;T7;"KDU; alt ""neu""";count;4', "row"],
  ["2017;T2;2018-03;total;4", "row"],
  ["2017;A1;1-W53;count;4", "row"],
  ["2017;T7;none;count;4", "row"],
  ["2017;T7;KDU;;4", "column"],
  ["2017;T7;KDU;share;4", "column"],
  ["2017;T2;total;phone;4", "column"],
  ["2017;T4;wait;count;4", "table"],
  ["2017;T7;KDU;count;4,5", "number"],
  ["2017;T7;KDU;count;vier", "number"],
  ["2017;T7;KDU;count;-4", "number"],
  ["2017;T7;KDU;count;1.234", "number"],
  ["2017;T7;KDU;count;=1+1", "number"],
])("[Z10] %s is refused, with its line, and nothing is taken: %s", (line, is) => {
  const { values, problems } = read("2017;T7;SON;count;4", line);
  expect(problems).toEqual([{ line: 3, is }]);
  expect(values).toEqual([]);
});

test("[Z10] other names of columns, and the same number twice, are refused", () => {
  expect(parseHistoricCsv("Year;Table;Row;Column;Value\n", 2026, tables).problems).toEqual([
    { line: 1, is: "columns" },
  ]);
  expect(parseHistoricCsv("", 2026, tables).problems).toEqual([{ line: 1, is: "columns" }]);
  expect(read("2017;T7;KDU;count;4", "2017;T7;KDU;count;5").problems).toEqual([{ line: 3, is: "twice" }]);
});
