import { spawnSync } from "node:child_process";
import { expect, test } from "vitest";
import { reportFormats } from "#server/domain/report/report-formats.ts";
import { buildRichReport } from "#tests/support/rich-report.ts";
import { createReportFiles } from "./create-report-files.ts";
import { documentTables } from "./document-tables.ts";
import { drawChart } from "./draw-chart.ts";
import { createReportWorker } from "./report-worker.ts";

const report = buildRichReport();
const cover = "advisory_board" as const;
const job = { kind: "file", format: "json", document: report, cover } as const;
const signatures = { pdf: "%PDF", docx: "PK", csv: "PK", xlsx: "PK", ods: "PK", json: "{" };
const patience = 60_000;

test("every form is written in the thread, and so is a picture", { timeout: patience }, async () => {
  const files = createReportFiles();
  expect(files.renderers.map(({ format }) => format)).toEqual(reportFormats);
  for (const { format, render } of files.renderers) {
    const bytes = await render(report, { cover });
    expect(new TextDecoder("latin1").decode(bytes.subarray(0, 4))).toContain(signatures[format]);
  }
  const [table] = documentTables(report).filter(({ chart }) => chart !== null);
  if (!table) throw new Error("no picture");
  expect(await files.drawChart(table, "de")).toBe(drawChart(table, "de"));
  await files.close();
});

test("a report that is called off fails at once, and the next one is written", { timeout: patience }, async () => {
  const worker = createReportWorker();
  const running = new AbortController();
  const waiting = new AbortController();
  const first = worker.run({ ...job, format: "pdf" }, running.signal);
  const second = worker.run(job, waiting.signal);
  const third = worker.run(job);
  waiting.abort();
  running.abort();
  await expect(first).rejects.toThrow("called off");
  await expect(second).rejects.toThrow("called off");
  expect(await third).toBeInstanceOf(Uint8Array);
  await expect(worker.run(job, AbortSignal.abort())).rejects.toThrow("called off");
  await worker.close();
});

test("what fails in the thread fails here, with its reason", { timeout: patience }, async () => {
  const worker = createReportWorker();
  const broken = { ...report, locale: "xx" as "de" };
  await expect(worker.run({ ...job, format: "csv", document: broken })).rejects.toThrow(/undefined/);
  expect(await worker.run(job)).toBeInstanceOf(Uint8Array);
  await worker.close();
});

test("a server that ends waits for no report", { timeout: patience }, async () => {
  const worker = createReportWorker();
  const running = worker.run(job);
  const waiting = worker.run(job);
  const both = Promise.allSettled([running, waiting]);
  await worker.close();
  expect((await both).map(({ status }) => status)).toEqual(["rejected", "rejected"]);
});

test("a program with nothing else to do waits for its report, and then ends by itself", { timeout: patience }, () => {
  const program = `
    import { createReportFiles } from "#server/adapters/report-files/create-report-files.ts";
    import { buildRichReport } from "#tests/support/rich-report.ts";
    const csv = createReportFiles().renderers.find(({ format }) => format === "csv");
    csv.render(buildRichReport(), { cover: "owners" }).then(({ length }) => console.log("bytes", length));
  `;
  const { stdout, status } = spawnSync(process.execPath, ["--import", "tsx", "--input-type=module", "-e", program], {
    encoding: "utf8",
    timeout: patience,
  });
  expect(stdout).toMatch(/bytes \d+/);
  expect(status).toBe(0);
});
