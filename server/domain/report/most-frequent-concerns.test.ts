import { expect, test } from "vitest";
import { buildCatalogue, buildConcern, emergency, rent, rentLimit } from "#tests/support/builders.ts";
import { numbersOf, valueAt } from "#tests/support/figure-values.ts";
import { buildReportSource, buildReportVisit } from "#tests/support/report-source.ts";
import type { ConcernCode } from "../ticket.ts";
import { concernsByTile } from "./concerns-by-tile.ts";
import { mostFrequentConcerns } from "./most-frequent-concerns.ts";
import { protectFigures } from "./protect-figures.ts";
import { yearPeriod } from "./report-period.ts";

const codeOf = (n: number) => `KDU-${String(n).padStart(2, "0")}` as ConcernCode;
const { concerns } = buildCatalogue();
const catalogue = buildCatalogue({
  concerns: [
    ...concerns.filter(({ parent }) => parent === null),
    ...Array.from({ length: 12 }, (_, at) =>
      buildConcern({
        code: codeOf(at + 1),
        parent: rent,
        order: at,
        legalRefs: [`§ ${at + 1} SGB II`, "§ 65a SGB II"],
        ...(at === 0 ? { legalRefsBefore: ["§ 22 SGB II a. F."] } : {}),
      }),
    ),
  ],
});
const visit = (date: string, ...foundConcerns: ConcernCode[]) => buildReportVisit({ date, foundConcerns });

test("table T8 lists the ten most frequent single concerns; the others and bare tiles make up the whole", () => {
  const visits = [
    ...Array.from({ length: 12 }, (_, at) => visit("2026-08-01", codeOf(at + 1))),
    visit("2026-08-02", codeOf(12), codeOf(11), rent),
    visit("2026-08-03", codeOf(12), emergency),
    visit("2025-08-03", codeOf(10)),
  ];
  const figure = mostFrequentConcerns(buildReportSource({ catalogue, visits }));
  const listed = [12, 11, 1, 2, 3, 4, 5, 6, 7, 8].map(codeOf);
  expect(figure.rows.map(({ key }) => key)).toEqual([...listed, "others", "tileOnly", "total"]);
  expect(numbersOf(figure, codeOf(12))).toEqual({ count: 3, share: 3 / 17, previous: 0, previousShare: 0 });
  expect(numbersOf(figure, "others")).toMatchObject({ count: 2, previous: 1 });
  expect(numbersOf(figure, "tileOnly")).toMatchObject({ count: 2 });
  expect(numbersOf(figure, "total")).toMatchObject({ count: 17, share: 1, previous: 1 });
});

test("table T8 gives the law of each time: the former one until 30 June 2026, and both where the period has both", () => {
  const [before, since] = ["legal.until_2026_06_30", "legal.since_2026_07_01"] as const;
  const lawOf = (from: string, to: string, overrides: Parameters<typeof buildReportVisit>[0] = {}) => {
    const visits = [buildReportVisit({ date: to, foundConcerns: [rentLimit, codeOf(2)], ...overrides })];
    return mostFrequentConcerns(buildReportSource({ catalogue, visits, period: { from, to } }));
  };
  const year = lawOf("2026-01-01", "2026-12-31");
  expect(valueAt(year, rentLimit, before)).toBe("§ 22 SGB II a. F.");
  expect(valueAt(year, rentLimit, since)).toBe("§ 1 SGB II; § 65a SGB II");
  expect(valueAt(year, codeOf(2), before)).toBe("§ 2 SGB II; § 65a SGB II");
  const columns = (figure: typeof year) =>
    figure.columns.map(({ key }) => key).filter((key) => key.startsWith("legal"));
  expect(columns(year)).toEqual([before, since]);
  expect(columns(lawOf("2025-01-01", "2025-12-31"))).toEqual([before]);
  expect(columns(lawOf("2027-01-01", "2027-12-31"))).toEqual([since]);
  expect(columns(lawOf("2027-01-01", "2027-12-31", { legalState: "until_2026_06_30" }))).toEqual([before, since]);
});

test("[Z3] table T8's others are named by what is listed: another list of the same days leaves out others", () => {
  const repeat = (times: number, code: ConcernCode) => Array.from({ length: times }, () => visit("2025-08-01", code));
  const then = Array.from({ length: 11 }, (_, at) => repeat(20 - at, codeOf(at + 1))).flat();
  const now = Array.from({ length: 10 }, (_, at) => visit("2026-08-01", codeOf(at + 2)));
  const othersOf = (figure: ReturnType<typeof mostFrequentConcerns>, column: string) => {
    const at = figure.columns.findIndex(({ key }) => key === column);
    const cell = figure.rows.find(({ key }) => key === "others")?.cells[at];
    return cell?.kind === "count" ? { fact: cell.fact, value: cell.value } : null;
  };
  const published = othersOf(
    mostFrequentConcerns(buildReportSource({ catalogue, visits: then, period: yearPeriod(2025) })),
    "count",
  );
  const beside = othersOf(
    mostFrequentConcerns(buildReportSource({ catalogue, visits: [...then, ...now] })),
    "previous",
  );
  expect([published?.value, beside?.value]).toEqual([10, 20]);
  expect(published?.fact).not.toBe(beside?.fact);
});

test("[Z2] a tile of T7 less what T8 lists of it gives no small count away", () => {
  const repeat = (times: number, code: ConcernCode) => Array.from({ length: times }, () => visit("2026-08-01", code));
  const listed = [40, 3].flatMap((times, at) => repeat(times, codeOf(at + 1)));
  const others = [repeat(30, emergency), repeat(6, "NOT-01" as ConcernCode), repeat(25, "INT" as ConcernCode)].flat();
  const urgent = buildConcern({ code: "NOT-01" as ConcernCode, parent: emergency, order: 1 });
  const few = catalogue.concerns.filter(({ parent, order }) => parent === null || order < 2);
  const two = { ...catalogue, concerns: [...few, urgent] };
  const source = buildReportSource({ catalogue: two, visits: [...listed, ...others] });
  const figures = [concernsByTile(source), mostFrequentConcerns(source)];
  const [tiles, single] = protectFigures(figures, { threshold: 5 });
  const cellOf = (figure: typeof tiles, row: string) =>
    figure?.rows.find(({ key }) => key === row)?.cells[figure.columns.findIndex(({ key }) => key === "count")];
  expect(cellOf(single, codeOf(2))).toMatchObject({ kind: "hidden" });
  const isOpen = [cellOf(tiles, rent), cellOf(single, codeOf(1))].map((cell) => cell?.kind === "count");
  expect(isOpen).not.toEqual([true, true]);
});
