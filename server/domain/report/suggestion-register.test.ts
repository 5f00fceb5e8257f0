import { expect, test } from "vitest";
import { valueAt } from "#tests/support/figure-values.ts";
import { buildReportSource } from "#tests/support/report-source.ts";
import type { Suggestion } from "../suggestion.ts";
import { yearPeriod } from "./report-period.ts";
import { suggestionRegister } from "./suggestion-register.ts";

function suggestionOf(text: string, overrides: Partial<Suggestion>): Suggestion {
  return {
    id: text,
    revision: 0,
    concern: null,
    text,
    addressedTo: "city",
    status: "proposed",
    reason: null,
    proposedOn: "2026-05-04",
    answeredOn: null,
    ...overrides,
  };
}

const textsOf = (suggestions: Suggestion[]) => {
  const figure = suggestionRegister(buildReportSource({ period: yearPeriod(2026), suggestions }));
  return figure.rows.map(({ key }) => valueAt(figure, key, "suggestion"));
};

test("[G2] T21 lists what was proposed in the year, and from before what was not settled when it began", () => {
  const before = { proposedOn: "2025-06-01" };
  expect(
    textsOf([
      suggestionOf("this year", {}),
      suggestionOf("next year", { proposedOn: "2027-01-01" }),
      suggestionOf("open", { ...before }),
      suggestionOf("accepted long ago", { ...before, status: "accepted", answeredOn: "2025-07-01" }),
      suggestionOf("settled long ago", { ...before, status: "implemented", answeredOn: "2025-12-31" }),
      suggestionOf("settled this year", {
        ...before,
        status: "rejected",
        reason: "Zu teuer.",
        answeredOn: "2026-01-01",
      }),
    ]),
  ).toEqual(["accepted long ago", "open", "settled this year", "this year"]);
});

test("T21 prints the reason of a rejection beside it, and counts by status what it lists", () => {
  const figure = suggestionRegister(
    buildReportSource({
      period: yearPeriod(2026),
      suggestions: [
        suggestionOf("Formular kürzen", {}),
        suggestionOf("Aufzug", {
          status: "rejected",
          reason: "Zu teuer.",
          answeredOn: "2026-09-01",
          proposedOn: "2026-01-02",
        }),
      ],
    }),
  );
  expect(
    ["status", "reply", "answeredOn", "addressedTo", "concern"].map((column) => valueAt(figure, "1", column)),
  ).toEqual(["suggestion.rejected", "Zu teuer.", "2026-09-01", "addressee.city", null]);
  expect(figure.notes[0]?.values).toEqual({ proposed: 1, accepted: 0, implemented: 0, rejected: 1 });
});
