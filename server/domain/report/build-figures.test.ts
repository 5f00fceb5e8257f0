import fc from "fast-check";
import { expect, test } from "vitest";
import { buildCatalogue } from "#tests/support/builders.ts";
import { countsOf } from "#tests/support/figure-values.ts";
import { buildReportSource, buildReportVisit } from "#tests/support/report-source.ts";
import { channels } from "../visit.ts";
import { buildFigures } from "./build-figures.ts";
import type { Fact } from "./fact.ts";

const { concerns, outcomes } = buildCatalogue();
const concern = fc.constantFrom(...concerns.map(({ code }) => code));
const date = fc
  .date({ min: new Date("2024-12-01"), max: new Date("2027-02-01"), noInvalidDate: true })
  .map((day) => day.toISOString().slice(0, 10));

const visit = fc
  .record({
    date,
    channel: fc.constantFrom(...channels),
    foundConcerns: fc.uniqueArray(concern, { maxLength: 3 }),
    outcome: fc.option(fc.constantFrom(...outcomes.map(({ code }) => code))),
  })
  .map(buildReportVisit);

const source = fc
  .record({
    from: fc.constantFrom("2026-01-01", "2026-02-01", "2025-07-01"),
    to: fc.constantFrom("2026-12-31", "2026-02-28", "2026-03-15"),
    visits: fc.array(visit, { maxLength: 40 }),
  })
  .map(({ from, to, visits }) => buildReportSource({ period: { from, to }, visits }));

test("[Z3] in all figures the same fact has one value, every declared sum adds up, and every row has its cells", () => {
  fc.assert(
    fc.property(source, (records) => {
      const figures = buildFigures(records);
      const counts = countsOf(figures);
      for (const [fact, values] of counts) expect([fact, [...values]]).toEqual([fact, [expect.any(Number)]]);
      const printed = (fact: Fact) => [...(counts.get(fact) ?? [])][0];
      for (const { id, sums, rows, columns } of figures) {
        for (const { cells } of rows) expect([id, cells.length]).toEqual([id, columns.length]);
        for (const { whole, parts } of sums) {
          expect(new Set(parts).size).toBe(parts.length);
          const known = parts.map(printed).filter((value) => value !== undefined);
          const sum = known.reduce((total, value) => total + value, 0);
          const expected = printed(whole);
          // What is printed nowhere can be anything that is not negative.
          if (expected !== undefined && known.length === parts.length)
            expect([id, whole, sum]).toEqual([id, whole, expected]);
          else if (expected !== undefined) expect(sum).toBeLessThanOrEqual(expected);
        }
      }
    }),
  );
});
