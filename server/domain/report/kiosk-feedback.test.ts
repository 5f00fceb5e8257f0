import { expect, test } from "vitest";
import { columnValues } from "#tests/support/figure-values.ts";
import { buildReportSource, buildReportVisit } from "#tests/support/report-source.ts";
import { seedCatalogue } from "#tests/support/seed-catalogue.ts";
import { kioskFeedback } from "./kiosk-feedback.ts";

test("X3 counts what was left at the kiosk by kind, and loses nothing of an unknown one", () => {
  const left = (kind: string, date = "2026-02-03") => ({ date, kind, helped: null });
  const figure = kioskFeedback(
    buildReportSource({
      catalogue: seedCatalogue(),
      visits: [buildReportVisit({ date: "2025-01-01" })],
      feedback: [left("IDE-01"), left("IDE-01"), left("IDE-03"), left("OLD-01"), left("IDE-01", "2025-02-03")],
    }),
  );
  expect(columnValues(figure, "count")).toMatchObject({ "IDE-01": 2, "IDE-03": 1, "IDE-02": 0, none: 1, total: 4 });
  expect(columnValues(figure, "previous")).toMatchObject({ "IDE-01": 1, total: 1 });
});
