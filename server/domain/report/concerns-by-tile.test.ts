import { expect, test } from "vitest";
import { emergency, rent, rentLimit } from "#tests/support/builders.ts";
import { numbersOf } from "#tests/support/figure-values.ts";
import { buildReportSource, buildReportVisit } from "#tests/support/report-source.ts";
import { concernsByTile } from "./concerns-by-tile.ts";

const visits = [
  buildReportVisit({ date: "2026-01-02", foundConcerns: [rentLimit, rent, emergency] }),
  buildReportVisit({ date: "2026-03-04", foundConcerns: [rent] }),
  buildReportVisit({ date: "2026-05-06", foundConcerns: [] }),
];

test("table T7 counts each concern, the main ones apart, and each contact once for each tile", () => {
  const figure = concernsByTile(buildReportSource({ visits }));
  expect(numbersOf(figure, rent)).toEqual({
    main: 2,
    further: 1,
    count: 3,
    share: 3 / 4,
    contacts: 2,
    contactsShare: 2 / 3,
  });
  expect(numbersOf(figure, emergency)).toMatchObject({ main: 0, further: 1, count: 1, share: 1 / 4, contacts: 1 });
  expect(numbersOf(figure, "total")).toMatchObject({ main: 2, further: 2, count: 4, share: 1, contacts: 2 });
  expect(numbersOf(figure, "none")).toEqual({ contacts: 1, contactsShare: 1 / 3 });
});

test("[Z6] table T7 sets the year before beside, from the office's own records before typed ones", () => {
  const historicValues = [{ year: 2025, figure: "T7", row: rent, column: "count", value: 9 }];
  const before = buildReportVisit({ date: "2025-12-31", foundConcerns: [emergency] });
  const figure = concernsByTile(buildReportSource({ visits: [...visits, before], historicValues }));
  expect(figure.columns.map(({ key }) => key)).toContain("previous");
  expect(numbersOf(figure, rent)).toMatchObject({ count: 3, previous: 0, previousShare: 0 });
  expect(numbersOf(figure, emergency)).toMatchObject({ previous: 1, previousShare: 1 });
  expect(figure.notes.map(({ word }) => word)).not.toContain("historic");
});

test("[Z6] table T7 marks what was typed in, says nothing of rows that nobody typed, and sets no month beside a year", () => {
  const historicValues = [
    { year: 2025, figure: "T7", row: rent, column: "count", value: 9 },
    { year: 2025, figure: "T7", row: "total", column: "count", value: 12 },
    { year: 2024, figure: "T7", row: rent, column: "count", value: 7 },
    { year: 2025, figure: "T2", row: rent, column: "count", value: 99 },
  ];
  const figure = concernsByTile(buildReportSource({ visits, historicValues }));
  expect(numbersOf(figure, rent)).toMatchObject({ count: 3, previous: 9, previousShare: 3 / 4, y2024: 7 });
  expect(numbersOf(figure, emergency)).not.toHaveProperty("previous");
  expect(figure.columns.find(({ key }) => key === "previous")?.within).toMatchObject({ isHistoric: true });
  expect(figure.notes.map(({ word }) => word)).toContain("historic");
  const month = buildReportSource({ period: { from: "2026-01-01", to: "2026-01-31" }, visits, historicValues });
  expect(concernsByTile(month).columns.map(({ key }) => key)).not.toContain("previous");
});
