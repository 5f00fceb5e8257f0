import { expect, test } from "vitest";
import { columnValues, valueAt } from "#tests/support/figure-values.ts";
import { buildReportSource, buildReportVisit } from "#tests/support/report-source.ts";
import { concernsOf, seedCatalogue } from "#tests/support/seed-catalogue.ts";
import { municipalConcerns } from "./municipal-concerns.ts";

const catalogue = seedCatalogue();
const visitOf = (date: string, ...codes: string[]) => buildReportVisit({ date, foundConcerns: concernsOf(...codes) });

test("T10 counts concerns by benefit and code, with their share of all concerns and the year before", () => {
  const figure = municipalConcerns(
    buildReportSource({
      catalogue,
      visits: [
        visitOf("2026-02-01", "KDU-01", "EIN-03", "LEB-01"),
        visitOf("2026-03-01", "KDU-01"),
        visitOf("2026-04-01", "KDU", "NOT-02"),
        visitOf("2026-05-01", "BES-01", "EIN-05"),
        visitOf("2025-05-01", "KDU-01", "EIN-07"),
      ],
    }),
  );
  const counts = columnValues(figure, "count");
  expect(counts).toMatchObject({ "KDU-01": 2, KDU: 1, "NOT-02": 1, accommodation: 4 });
  expect(counts).toMatchObject({ "EIN-03": 1, education: 1, furnishings: 0, services: 0, other: 0, total: 5 });
  expect(valueAt(figure, "accommodation", "share")).toBe(4 / 8);
  expect(valueAt(figure, "total", "share")).toBe(5 / 8);
  expect(columnValues(figure, "previous")).toMatchObject({ accommodation: 1, services: 1, "EIN-07": 1, total: 2 });
});

test("T10 lists exactly what the catalogue marks as municipal, each below the paragraph that names it", () => {
  const figure = municipalConcerns(buildReportSource({ catalogue }));
  const listed = figure.rows.filter(({ level }) => level === 1).map(({ key }) => key);
  const municipal = catalogue.concerns.filter((one) => one.municipal).map(({ code }) => code);
  expect(listed.toSorted()).toEqual(municipal.toSorted());
  const benefitOf = (code: string) => {
    const at = figure.rows.findIndex(({ key }) => key === code);
    return figure.rows.slice(0, at).findLast(({ level }) => level === 0)?.key;
  };
  expect(["KDU-01", "KDU", "NOT-04", "EIN-01", "EIN-04", "EIN-07", "EIN-08", "NOT-08"].map(benefitOf)).toEqual([
    "accommodation",
    "accommodation",
    "accommodation",
    "furnishings",
    "education",
    "services",
    "other",
    "other",
  ]);
});

test("T10 tells that its codes of housing are the tile that T7 prints", () => {
  const figure = municipalConcerns(buildReportSource({ catalogue }));
  const tile = figure.sums.find(({ whole }) => whole === "concerns 2026-01-01..2026-12-31 tile=KDU");
  expect(tile?.parts).toHaveLength(9);
  // Of other tiles it prints some: what it does not is a part as well.
  const furnishings = figure.sums.find(({ whole }) => whole === "concerns 2026-01-01..2026-12-31 tile=EIN");
  expect(furnishings?.parts).toContain("concerns 2026-01-01..2026-12-31 concern=EIN");
});
