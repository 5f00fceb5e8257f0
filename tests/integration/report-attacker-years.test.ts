import { afterAll, beforeAll, expect, test } from "vitest";
import { seedDatabase, seededOfficeId } from "#prisma/seed/seed-database.ts";
import { inventYears } from "#scripts/invented/invent-years.ts";
import type { InventedOffice } from "#scripts/invented/invented-office.ts";
import { createPrismaCatalogueStore } from "#server/adapters/prisma/catalogue-store.ts";
import type { Database } from "#server/adapters/prisma/database.ts";
import { systemRandom } from "#server/adapters/system/system-random.ts";
import type { Catalogue } from "#server/domain/catalogue.ts";
import { buildFigures } from "#server/domain/report/build-figures.ts";
import type { Figure } from "#server/domain/report/figure.ts";
import { protectFigures } from "#server/domain/report/protect-figures.ts";
import { yearPeriod } from "#server/domain/report/report-period.ts";
import { attackReports, type FoundFact, type Report } from "#tests/support/figure-puzzle.ts";
import { buildReportSource } from "#tests/support/report-source.ts";
import { makeFolder, openTestDatabase, removeFolder } from "#tests/support/test-database.ts";

const folder = makeFolder();
const threshold = 5;
let database: Database;
let catalogue: Catalogue;
let office: InventedOffice;

beforeAll(async () => {
  database = await openTestDatabase({ dataDir: folder });
  await seedDatabase(database, { clockNow: "2026-11-25T08:00:00.000Z", random: systemRandom });
  catalogue = await createPrismaCatalogueStore(database).current();
  office = await inventYears({ database, officeId: seededOfficeId, catalogue }, "2019-12-31");
});

afterAll(async () => {
  await database.close();
  removeFolder(folder);
});

const figuresOf = (year: number) => buildFigures(buildReportSource({ ...office, catalogue, period: yearPeriod(year) }));

/** Reports that have been published, the last one of `years` last, each knowing those before it. */
function publish(years: readonly number[]): Report[] {
  const published: Report[] = [];
  for (const year of years) {
    const figures: readonly Figure[] = figuresOf(year);
    published.push({ figures, printed: protectFigures(figures, { threshold, published: [...published] }) });
  }
  return published;
}

test("[P9] [Z1] [Z2] three invented years, all figures side by side: no hidden count can be narrowed down", () => {
  const reports = publish([2017, 2018, 2019]);
  const found = attackReports(reports, threshold, catalogue);
  expect(found.length).toBeGreaterThan(50);
  const isFound = ({ value, least, most }: FoundFact) =>
    value < threshold ? most - least < threshold - 2 : least === most;
  expect(found.filter(isFound)).toEqual([]);
}, 120_000);

test("[Z2] with the small ones hidden and no others, the attacker finds some in every one of these years", () => {
  for (const year of [2017, 2018, 2019]) {
    const figures = figuresOf(year);
    const printed = figures.map(({ sums: _, ...figure }) => ({
      ...figure,
      rows: figure.rows.map((row) => ({
        ...row,
        cells: row.cells.map((cell) =>
          cell.kind === "count" && cell.value > 0 && cell.value < threshold
            ? ({ kind: "hidden", why: "small" } as const)
            : cell,
        ),
      })),
    }));
    const found = attackReports([{ figures, printed }], threshold, catalogue);
    expect(found.filter(({ least, most }) => least === most).length).toBeGreaterThan(0);
  }
}, 120_000);

test("[Z2] two reports that do not know of one another give some away: so each is protected beside what was published", () => {
  const reports = [2017, 2018].map((year) => {
    const figures = figuresOf(year);
    return { figures, printed: protectFigures(figures, { threshold }) };
  });
  expect(
    attackReports(reports, threshold, catalogue).filter(({ least, most }) => least === most).length,
  ).toBeGreaterThan(0);
}, 120_000);

test("[Z2] what gives way for the small ones is seldom large: together less than a hundredth of what is counted", () => {
  for (const { figures, printed } of publish([2017, 2018, 2019])) {
    const counts = figures.flatMap(({ rows }, at) =>
      rows.flatMap(({ key, cells }) => {
        const shown = printed[at]?.rows.find((row) => row.key === key)?.cells ?? [];
        return cells.flatMap((cell, place) => {
          const seen = shown[place];
          const isDot = seen?.kind === "hidden" && seen.why === "secondary";
          return cell.kind === "count" ? [{ value: cell.value, lost: isDot ? cell.value : 0 }] : [];
        });
      }),
    );
    const sumOf = (of: "value" | "lost") => counts.reduce((sum, count) => sum + count[of], 0);
    expect(sumOf("lost") / sumOf("value")).toBeLessThan(0.01);
  }
}, 120_000);
