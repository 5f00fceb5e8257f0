import { expect, test } from "vitest";
import { emergency, rent, rentLimit } from "#tests/support/builders.ts";
import { numbersOf } from "#tests/support/figure-values.ts";
import { buildReportSource, buildReportVisit } from "#tests/support/report-source.ts";
import { statedAndFound } from "./stated-and-found.ts";

test("figure X1 crosses the tile chosen at the kiosk with that of the main concern as found", () => {
  const date = "2026-05-05";
  const figure = statedAndFound(
    buildReportSource({
      visits: [
        buildReportVisit({ date, statedConcern: rent, foundConcerns: [rentLimit, emergency] }),
        buildReportVisit({ date, statedConcern: rentLimit, foundConcerns: [rent] }),
        buildReportVisit({ date, statedConcern: rent, foundConcerns: [emergency, rent] }),
        buildReportVisit({ date, statedConcern: null, foundConcerns: [rent] }),
        buildReportVisit({ date, channel: "phone", foundConcerns: [] }),
      ],
    }),
  );
  expect(numbersOf(figure, rent)).toMatchObject({ [rent]: 2, [emergency]: 1, none: 0, total: 3, same: 2 / 3 });
  expect(numbersOf(figure, "none")).toMatchObject({ [rent]: 1, total: 1 });
  expect(numbersOf(figure, "without_kiosk")).toMatchObject({ none: 1, total: 1 });
  expect(numbersOf(figure, "total")).toMatchObject({ [rent]: 3, [emergency]: 1, none: 1, total: 5 });
  expect(numbersOf(figure, "none")).not.toHaveProperty("same");
});
