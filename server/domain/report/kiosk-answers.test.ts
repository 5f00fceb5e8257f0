import { expect, test } from "vitest";
import { columnValues } from "#tests/support/figure-values.ts";
import { buildReportSource, buildReportVisit } from "#tests/support/report-source.ts";
import { kioskAnswers } from "./kiosk-answers.ts";
import { yearPeriod } from "./report-period.ts";
import type { ReportFeedback } from "./report-source.ts";

const feedback = (date: string, answers: ReportFeedback["helped"][]): ReportFeedback[] =>
  answers.map((helped) => ({ date, kind: "IDE-06", helped }));

test("X2 counts answers with those of the year before, and takes shares of those who answered", () => {
  const figure = kioskAnswers(
    buildReportSource({
      period: yearPeriod(2026),
      visits: [buildReportVisit({ date: "2025-06-01" })],
      feedback: [
        ...feedback("2026-02-03", ["yes", "yes", "yes", "partly", "no", null]),
        ...feedback("2025-12-31", ["no", null, null]),
        ...feedback("2024-12-31", ["yes"]),
      ],
    }),
  );
  expect(columnValues(figure, "count")).toEqual({ yes: 3, partly: 1, no: 1, given: 5, none: 1, all: 6 });
  expect(columnValues(figure, "previous")).toEqual({ yes: 0, partly: 0, no: 1, given: 1, none: 2, all: 3 });
  expect(columnValues(figure, "share")).toEqual({
    yes: 0.6,
    partly: 0.2,
    no: 0.2,
    given: 1,
    none: null,
    all: null,
  });
});

test("X2 hides a share with the answers it is taken of", () => {
  const share = kioskAnswers(buildReportSource({ feedback: feedback("2026-02-03", ["yes", null]) })).rows[0]?.cells[1];
  expect(share).toMatchObject({ kind: "share", whole: "answers 2026-01-01..2026-12-31 helped=given", value: 1 });
});

test("X2 has no share where nobody answered, and no year before in the first one", () => {
  expect(kioskAnswers(buildReportSource()).columns.map(({ key }) => key)).toEqual(["count", "share"]);
  expect(columnValues(kioskAnswers(buildReportSource()), "share").yes).toBeNull();
});
