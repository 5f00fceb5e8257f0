import { expect, test } from "vitest";
import { columnValues, valueAt } from "#tests/support/figure-values.ts";
import { buildReportSource, buildReportVisit } from "#tests/support/report-source.ts";
import { seedCatalogue } from "#tests/support/seed-catalogue.ts";
import type { ReferralCode } from "../visit.ts";
import { referralsByTarget } from "./referrals-by-target.ts";

test("T22 counts referrals, not contacts: one contact may have several", () => {
  const visitOf = (date: string, ...codes: string[]) => buildReportVisit({ date, referrals: codes as ReferralCode[] });
  const figure = referralsByTarget(
    buildReportSource({
      catalogue: seedCatalogue(),
      visits: [
        visitOf("2026-02-03", "JC-LEI", "SCHULD"),
        visitOf("2026-02-04", "JC-LEI"),
        visitOf("2025-02-03", "FAMKA"),
      ],
    }),
  );
  expect(columnValues(figure, "count")).toMatchObject({ "JC-LEI": 2, SCHULD: 1, FAMKA: 0, total: 3 });
  expect(valueAt(figure, "JC-LEI", "share")).toBe(2 / 3);
  expect(columnValues(figure, "previous")).toMatchObject({ FAMKA: 1, total: 1 });
});
