import { expect, test } from "vitest";
import type { ReportDocument } from "#server/protocol/report.ts";
import type { ReportRenderer } from "./report-renderer.ts";
import { writeReportFile } from "./write-report-file.ts";

const document: ReportDocument = {
  title: "Bericht 1. – 30. April 2026",
  locale: "de",
  officialName: "Ombudsstelle",
  shortName: "Ombudsstelle",
  councilReferences: [],
  period: { from: "2026-04-01", to: "2026-04-30" },
  frozenAt: null,
  version: null,
  catalogueVersion: "2026-11",
  legalAsOf: "2026-04-30",
  isInvented: false,
  threshold: 5,
  covers: {},
  chapters: [],
};

const json: ReportRenderer = {
  format: "json",
  mime: "application/json",
  extension: "json",
  render: async ({ title }, { cover }) => new TextEncoder().encode(`${title} ${cover}`),
};

test("a file has a name that every system takes, and tells which version of a frozen report it is", async () => {
  const choice = { format: "json", cover: "owners" } as const;
  const running = await writeReportFile([json], document, choice);
  expect(running.name).toBe("Bericht-1-30-April-2026.json");
  expect(new TextDecoder().decode(running.bytes)).toBe("Bericht 1. – 30. April 2026 owners");
  const frozen = await writeReportFile([json], { ...document, title: "Jahresbericht 2026", version: 2 }, choice);
  expect(frozen.name).toBe("Jahresbericht-2026-v2.json");
});

test("a format that nothing writes is an error that names it", async () => {
  await expect(writeReportFile([json], document, { format: "ods", cover: "owners" })).rejects.toThrow("ods");
});
