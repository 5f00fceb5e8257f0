import { expect, test } from "vitest";
import { buildReportSource, buildReportVisit } from "#tests/support/report-source.ts";
import { concernsOf, seedCatalogue } from "#tests/support/seed-catalogue.ts";
import { mostFrequentConcerns } from "../most-frequent-concerns.ts";
import { protectFigures } from "../protect-figures.ts";
import type { ProtectedFigure } from "../protected-figure.ts";
import { unrankHidden } from "./unrank-hidden.ts";

type ShownRow = ProtectedFigure["rows"][number];

test("[Z2] a hidden count has no place in a ranking, which would tell it to within its neighbours", () => {
  const row = (key: string, isHidden: boolean, isRanked = true): ShownRow => ({
    key,
    label: { kind: "word", word: key },
    level: 0,
    isTotal: false,
    isRanked,
    cells: [isHidden ? { kind: "hidden", why: "secondary" } : { kind: "none" }],
  });
  const ranked = [row("d", false), row("c", true), row("b", false), row("a", true), row("0", true, false)];
  expect(unrankHidden(ranked).map(({ key }) => key)).toEqual(["d", "b", "a", "c", "0"]);
  const shown = [row("b", false), row("a", false), row("total", true, false)];
  expect(unrankHidden(shown)).toEqual(shown);
});

test("[Z2] table T8 ranks what is shown, and lists what is hidden by its code", () => {
  const times = { "KDU-01": 9, "BES-02": 4, "ARB-01": 3 };
  const visits = Object.entries(times).flatMap(([code, count]) =>
    Array.from({ length: count }, () => buildReportVisit({ date: "2026-01-01", foundConcerns: concernsOf(code) })),
  );
  const figure = mostFrequentConcerns(buildReportSource({ visits, catalogue: seedCatalogue() }));
  expect(figure.rows.map(({ key }) => key).slice(0, 3)).toEqual(["KDU-01", "BES-02", "ARB-01"]);
  const [shown] = protectFigures([figure], { threshold: 5 });
  // The two small ones would tell of each other: all three are hidden.
  expect(shown?.rows.map(({ key }) => key)).toEqual(["ARB-01", "BES-02", "KDU-01", "others", "tileOnly", "total"]);
});
