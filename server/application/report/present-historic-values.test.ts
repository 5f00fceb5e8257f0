import { expect, test } from "vitest";
import { seedCatalogue } from "#tests/support/seed-catalogue.ts";
import { presentHistoricValues } from "./present-historic-values.ts";

const catalogue = seedCatalogue();
const value = (figure: string, row: string, column: string) => {
  return { id: row, revision: 0, year: 2017, figure, row, column, value: 4 };
};

test.each(["de", "en"] as const)("[Z6] no two places to type a number in are called the same (%s)", (locale) => {
  for (const year of [2017, 2020, 2026])
    for (const { id, rows, columns } of presentHistoricValues([], year, catalogue, locale).tables) {
      const twice = [rows, columns].flatMap((all) =>
        all.filter(({ label }, at) => all.findIndex((one) => one.label === label) < at),
      );
      expect(twice, `${id} ${year}`).toEqual([]);
    }
});

test("[Z6] a number has the name of its row, with what stands above it, and none where it is printed nowhere", () => {
  const values = [
    value("T6", "ageBand.none", "count"),
    value("T6", "ageBand", "count"),
    value("A1", "0-W52", "count"),
    value("T9", "housing", "lawsuits"),
    value("T7", "KDU", "share"),
    value("T99", "total", "count"),
  ];
  const presented = presentHistoricValues(values, 2017, catalogue, "de");
  expect(presented.values.map(({ rowLabel }) => rowLabel)).toEqual([
    "Altersgruppe: keine Angabe",
    null,
    "Kalenderwoche 52 (0-W52)",
    "Kosten der Unterkunft",
    null,
    null,
  ]);
  expect(presented.tables.map(({ id }) => id)).toEqual([
    ...["T2", "A1", "T3", "T6", "T7", "T8", "T9", "T10", "T15", "T20", "X3", "T22"],
  ]);
});
