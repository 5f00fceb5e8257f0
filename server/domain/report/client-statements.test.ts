import { expect, test } from "vitest";
import { buildConcern } from "#tests/support/builders.ts";
import { columnValues } from "#tests/support/figure-values.ts";
import { buildReportSource } from "#tests/support/report-source.ts";
import type { ClientView } from "../client-view.ts";
import type { ConcernCode } from "../ticket.ts";
import { clientStatements } from "./client-statements.ts";
import { yearPeriod } from "./report-period.ts";

const lunch = "EIN-03" as ConcernCode;
const tone = "UMG-01" as ConcernCode;
const concerns = [
  buildConcern({ code: "UMG" as ConcernCode, order: 1, municipal: false }),
  buildConcern({ code: tone, parent: "UMG" as ConcernCode, order: 1, municipal: false }),
  buildConcern({ code: "EIN" as ConcernCode, order: 2, municipal: false }),
  buildConcern({ code: lunch, parent: "EIN" as ConcernCode, order: 1, municipal: true }),
];

function viewOf(text: string, overrides: Partial<ClientView> = {}): ClientView {
  return {
    id: text,
    revision: 0,
    concern: lunch,
    text,
    language: "de",
    month: "2026-03",
    releasedOn: "2026-04-01",
    releasedBy: "somebody",
    ...overrides,
  };
}

function figureOf(clientViews: ClientView[]) {
  const { catalogue } = buildReportSource();
  return clientStatements(
    buildReportSource({ period: yearPeriod(2026), clientViews, catalogue: { ...catalogue, concerns } }),
  );
}

test("[G3] T11 prints released statements of the period alone, municipal concerns first, each once, in no order of time", () => {
  const figure = figureOf([
    viewOf("Zu spät.", { month: "2026-01" }),
    viewOf("Zu spät.", { month: "2026-09" }),
    viewOf("Der Ton war rau.", { concern: tone }),
    viewOf("Das Essen wurde bezahlt.", { month: "2026-12" }),
    viewOf("Ein Entwurf.", { releasedOn: null, releasedBy: null }),
    viewOf("Voriges Jahr.", { month: "2025-12" }),
  ]);
  expect(columnValues(figure, "text")).toEqual({
    "1": "Das Essen wurde bezahlt.",
    "2": "Zu spät.",
    "3": "Der Ton war rau.",
  });
  expect(figure.rows.map(({ label }) => label)).toEqual([
    { kind: "concern", code: lunch },
    { kind: "concern", code: lunch },
    { kind: "concern", code: tone },
  ]);
});

test("[G3] T11 has nothing beside concern and words: no month, no language, no id, nobody who released it", () => {
  const figure = figureOf([viewOf("Das Essen wurde bezahlt.", { language: "vi" })]);
  const printed = JSON.stringify(figure.rows);
  for (const secret of ["2026-03", "2026-04-01", '"vi"', "somebody"]) expect(printed).not.toContain(secret);
  expect(figure.rows).toHaveLength(1);
});

test("T11 says so where nothing was released", () => {
  expect(figureOf([]).notes).toEqual([{ word: "noStatement" }]);
});
