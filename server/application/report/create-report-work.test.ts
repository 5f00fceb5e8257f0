import { expect, test } from "vitest";
import { noFilter } from "#server/domain/report/report-filter.ts";
import { yearBefore, yearPeriod } from "#server/domain/report/report-period.ts";
import { type ReportDocument, type ReportPage, reportPage } from "#server/protocol/report.ts";
import { buildSettings } from "#tests/support/builders.ts";
import { buildReportSource, buildReportVisit } from "#tests/support/report-source.ts";
import { buildRichReport } from "#tests/support/rich-report.ts";
import { createReportWork, type WorkPorts } from "./create-report-work.ts";

const period = yearPeriod(2026);
const living = {
  kind: "living",
  officeId: "main",
  period,
  filter: noFilter,
  locale: "de",
  withTexts: true,
  today: "2026-11-23",
} as const;
const frozen = { kind: "frozen", officeId: "main", year: 2025, version: 2, locale: "de" } as const;

function open(overrides: Partial<WorkPorts> = {}, stored: object = buildRichReport()) {
  const failures: string[] = [];
  const work = createReportWork({
    reader: {
      read: async () => ({
        source: buildReportSource({
          period,
          previous: yearBefore(period),
          visits: [buildReportVisit({ date: "2026-11-02" })],
        }),
        settings: buildSettings(),
        texts: {},
        published: [],
      }),
      readFrozen: async (_, year, version) =>
        year === 2025 && version === 2 ? { de: stored as ReportDocument } : null,
      close: async () => {},
    },
    holidays: () => null,
    draw: ({ id, chart }, locale) => chart && `<svg>${id} ${locale}</svg>`,
    renderers: [],
    onFailure: (id) => failures.push(id),
    ...overrides,
  });
  return { work, failures };
}

function read(bytes: Uint8Array): ReportPage {
  return reportPage.parse(JSON.parse(new TextDecoder().decode(bytes)));
}

const tablesOf = ({ document }: ReportPage) =>
  document.chapters.flatMap(({ parts }) => parts.flatMap((part) => (part.kind === "table" ? [part.table] : [])));

test.each([living, frozen])(
  "a page of a $kind report is its document with a picture for every chart",
  async (wanted) => {
    const { work, failures } = open();
    const page = read(await work.page(wanted));
    const drawn = tablesOf(page).filter(({ chart }) => chart !== null);
    expect(drawn.length).toBeGreaterThan(0);
    expect(page.pictures).toEqual(Object.fromEntries(drawn.map(({ id }) => [id, `<svg>${id} de</svg>`])));
    expect(failures).toEqual([]);
  },
);

test("[Z9] a picture that cannot be drawn is missing, and the rest is there", async () => {
  const { work, failures } = open({
    draw: ({ id }) => {
      if (id === "T2") throw new Error("no room");
      return "<svg/>";
    },
  });
  const page = read(await work.page(living));
  expect(failures).toEqual(["T2"]);
  expect(Object.keys(page.pictures)).not.toContain("T2");
  expect(tablesOf(page).map(({ id }) => id)).toContain("T2");
});

test("[P13] no page leaves with anything that its schema does not name", async () => {
  const { work } = open({}, { ...buildRichReport(), visitIds: ["00000000-0000-4000-8000-000000000001"] });
  await expect(work.page(frozen)).rejects.toThrow("visitIds");
});

test("a version that was not frozen is no page and no file", async () => {
  const { work } = open();
  await expect(work.page({ ...frozen, version: 3 })).rejects.toThrow("no such report");
  await expect(work.file({ of: { ...frozen, version: 3 }, format: "pdf", cover: "owners" })).rejects.toThrow("no such");
});
