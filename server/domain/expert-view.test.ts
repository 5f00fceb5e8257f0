import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { buildCatalogue, testDate } from "#tests/support/builders.ts";
import type { Catalogue } from "./catalogue.ts";
import { type ExpertViewContent, missingExpertViews, quarterToRemind, reviseExpertView } from "./expert-view.ts";
import { daysOfQuarter, quarterOf } from "./quarter.ts";
import type { ConcernCode } from "./ticket.ts";
import { addDays } from "./zoned-time.ts";

const [sample] = buildCatalogue().concerns;

function build(code: string, parent: string | null, changed: object = {}) {
  return { ...sample!, code: code as ConcernCode, parent: parent as ConcernCode | null, municipal: true, ...changed };
}

const catalogue: Catalogue = {
  ...buildCatalogue(),
  concerns: [
    build("KDU", null),
    build("KDU-01", "KDU"),
    build("KDU-02", "KDU"),
    build("EIN", null, { municipal: false }),
    build("EIN-01", "EIN"),
    build("EIN-02", "EIN", { validTo: "2026-09-30" }),
    build("BES-01", "BES", { municipal: false }),
  ],
};
const context = { today: testDate, catalogue };
const view: ExpertViewContent = {
  quarter: "2026-Q4",
  role: "advice_centre",
  concern: "KDU-01" as ConcernCode,
  text: "Die Richtwerte liegen unter den Mieten, die angeboten werden.",
};

describe("views of experts", () => {
  test("[G4] only municipal concerns that exist in the quarter, only quarters that have begun", () => {
    expect(reviseExpertView(null, view, context)).toEqual({ ok: true, value: view });
    for (const concern of ["BES-01", "EIN-02", "XXX-01"] as ConcernCode[]) {
      expect(reviseExpertView(null, { ...view, concern }, context)).toEqual({ ok: false, code: "unknown_concern" });
    }
    expect(reviseExpertView(null, { ...view, concern: "EIN-02" as ConcernCode, quarter: "2026-Q3" }, context).ok).toBe(
      true,
    );
    for (const quarter of ["2027-Q1", "2016-Q4"]) {
      expect(reviseExpertView(null, { ...view, quarter }, context)).toEqual({ ok: false, code: "date_invalid" });
    }
  });

  test("[G4] is reminded in the last 14 days of a quarter and the first 14 of the next one, and on no other day", () => {
    expect(quarterToRemind("2026-12-17")).toBeNull();
    expect(quarterToRemind("2026-12-18")).toBe("2026-Q4");
    expect(quarterToRemind("2026-12-31")).toBe("2026-Q4");
    expect(quarterToRemind("2027-01-01")).toBe("2026-Q4");
    expect(quarterToRemind("2027-01-14")).toBe("2026-Q4");
    expect(quarterToRemind("2027-01-15")).toBeNull();
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 5_000 }), (day) => {
        const today = addDays("2017-04-01", day);
        const quarter = quarterToRemind(today);
        if (quarter === null) return;
        const { to } = daysOfQuarter(quarter);
        expect(addDays(to, -14) < today && today <= addDays(to, 14)).toBe(true);
      }),
    );
  });

  test("[G4] every day lies in the quarter it is said to lie in", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10_000 }), (day) => {
        const date = addDays("2017-01-01", day);
        const { from, to } = daysOfQuarter(quarterOf(date));
        expect(from <= date && date <= to).toBe(true);
        expect([quarterOf(from), quarterOf(to)]).toEqual([quarterOf(date), quarterOf(date)]);
        expect(quarterOf(addDays(to, 1))).not.toBe(quarterOf(date));
      }),
    );
  });

  test("[G4] missing are the municipal concerns nobody has written about; a tile speaks for what is below it", () => {
    const missing = (...said: [string, string][]) =>
      missingExpertViews(
        "2026-Q4",
        said.map(([quarter, concern]) => ({ quarter, concern: concern as ConcernCode })),
        catalogue,
      );
    expect(missing()).toEqual(["KDU-01", "KDU-02", "EIN-01"]);
    expect(missing(["2026-Q4", "KDU-02"], ["2026-Q3", "KDU-01"])).toEqual(["KDU-01", "EIN-01"]);
    expect(missing(["2026-Q4", "KDU"])).toEqual(["EIN-01"]);
    expect(missing(["2026-Q4", "KDU"], ["2026-Q4", "EIN-01"])).toEqual([]);
  });
});
