import { expect, test } from "vitest";
import { emergency, rent, rentLimit } from "#tests/support/builders.ts";
import { numbersOf } from "#tests/support/figure-values.ts";
import { buildReportSource, buildReportVisit } from "#tests/support/report-source.ts";
import type { OutcomeCode } from "../visit.ts";
import { concernsByOutcome } from "./concerns-by-outcome.ts";

test("figure A3 counts a contact once, by the tile of its main concern and the group of its outcome", () => {
  const solved = "GEKL" as OutcomeCode;
  const open = "OFFEN" as OutcomeCode;
  const figure = concernsByOutcome(
    buildReportSource({
      visits: [
        buildReportVisit({ date: "2026-01-02", foundConcerns: [rentLimit, emergency], outcome: solved }),
        buildReportVisit({ date: "2026-01-02", foundConcerns: [rent], outcome: "VERM" as OutcomeCode }),
        buildReportVisit({ date: "2026-01-03", foundConcerns: [emergency], outcome: open }),
        buildReportVisit({ date: "2026-01-03", foundConcerns: [emergency], outcome: null }),
        buildReportVisit({ date: "2026-01-04", foundConcerns: [], outcome: solved }),
        buildReportVisit({ date: "2025-01-04", foundConcerns: [rent], outcome: solved }),
      ],
    }),
  );
  expect(numbersOf(figure, rent)).toEqual({ solved: 2, open: 0, none: 0, total: 2 });
  expect(numbersOf(figure, emergency)).toEqual({ solved: 0, open: 1, none: 1, total: 2 });
  expect(numbersOf(figure, "none")).toEqual({ solved: 1, open: 0, none: 0, total: 1 });
  expect(numbersOf(figure, "total")).toEqual({ solved: 3, open: 1, none: 1, total: 5 });
  expect(figure.chart).toEqual({ kind: "stackedBars", columns: ["solved", "open", "none"] });
});
