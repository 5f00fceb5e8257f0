import { expect, test } from "vitest";
import { columnValues, valueAt } from "#tests/support/figure-values.ts";
import { buildReportFollowUp, buildReportSource } from "#tests/support/report-source.ts";
import { answersByTeam } from "./answers-by-team.ts";

test("[Z4] X4 tells how long was waited for whom, over single requests of the period", () => {
  const asked = (waitingFor: "benefits_team" | null, askedOn: string | null, answeredOn: string | null) =>
    buildReportFollowUp({ waitingFor, askedOn, answeredOn });
  const figure = answersByTeam(
    buildReportSource({
      followUps: [
        asked("benefits_team", "2026-03-01", "2026-03-03"),
        asked("benefits_team", "2026-03-28", "2026-04-02"),
        asked("benefits_team", "2026-03-01", null),
        asked("benefits_team", "2025-12-31", "2026-02-01"),
        asked("benefits_team", null, null),
        asked(null, "2026-03-01", "2026-03-01"),
      ],
    }),
  );
  expect(columnValues(figure, "count")).toMatchObject({ benefits_team: 3, none: 1, appeals_office: 0, total: 4 });
  expect(columnValues(figure, "answered")).toMatchObject({ benefits_team: 2, none: 1, total: 3 });
  expect(valueAt(figure, "benefits_team", "share")).toBe(2 / 3);
  // 2 and 5 days.
  expect(valueAt(figure, "benefits_team", "answerDaysMedian")).toBe(3.5);
  expect(valueAt(figure, "total", "answerDaysP90")).toBe(5);
});
