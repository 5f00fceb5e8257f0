import { readFileSync } from "node:fs";
import { firstRecordedDate } from "#server/domain/recorded-date.ts";
import { type ReportFormat, reportFormats } from "#server/domain/report/report-formats.ts";
import { yearPeriod } from "#server/domain/report/report-period.ts";
import type { ReportDocument } from "#server/protocol/report.ts";
import type { Samples } from "#tests/bench/load-client.ts";
import { computePercentiles, type Percentiles } from "#tests/bench/percentiles.ts";
import { readMemoryMb, runReport, writeReport } from "#tests/bench/processes.ts";
import { type Product, startProduct } from "#tests/bench/product.ts";
import type { ReportMade } from "#tests/bench/report-maker.ts";
import { connect, time } from "#tests/bench/timed-commands.ts";
import { reportProcessOf } from "#tests/support/child-processes.ts";

/** Milliseconds and MB. */
export type YearlyReportResult = {
  /** All tables of one year, of all years of the demo, and of as many with a million contacts. */
  tables: readonly (Pick<ReportMade, "contacts" | "ms" | "peakMb"> & { years: "one" | "all" })[];
  /** Of one year: from the start of a process for it, and then again. */
  files: readonly { format: ReportFormat; firstMs: number; againMs: number; kilobytes: number }[];
  /** From a draw to its answer, without and with reports of all years being read one after the other. */
  draws: { alone: Percentiles; beside: Percentiles; reports: number };
  /** The server before and while reports are read, and the process that makes them. */
  memory: { serverMb: number; besideMb: number; reportsMb: number };
};

type Sizes = { contacts: number; rounds: number; draw: (product: Product) => Promise<Samples> };

export async function measureYearlyReport({ contacts, rounds, draw }: Sizes): Promise<YearlyReportResult> {
  const lastYear = new Date().getFullYear() - 1;
  const product = await startProduct(
    { name: "report", finishedTickets: 0, waitingTickets: 0, statisticRows: 0, hasInventedYears: true },
    { desks: 1, kiosks: 5, withPages: false },
  );
  try {
    const place = { dataDir: product.dataDir, officeId: product.office.officeId };
    const year = await runReport({ ...place, period: yearPeriod(lastYear), times: 3 });
    const years = await runReport({ ...place, period: allYears(), times: 3 });
    const files = await writeFiles(year.document);
    const draws = await measureDraws(product, rounds, draw);
    const many = await measureMany(contacts);
    return {
      tables: [
        { years: "one", ...figuresOf(year) },
        { years: "all", ...figuresOf(years) },
        { years: "all", ...figuresOf(many) },
      ],
      files,
      ...draws,
    };
  } finally {
    await product.end();
  }
}

function figuresOf({ contacts, ms, peakMb }: ReportMade): Pick<ReportMade, "contacts" | "ms" | "peakMb"> {
  return { contacts, ms, peakMb };
}

/** As long as there can be records. */
function allYears(): { from: string; to: string } {
  return { from: firstRecordedDate, to: new Date().toISOString().slice(0, 10) };
}

async function measureMany(contacts: number): Promise<ReportMade> {
  const product = await startProduct(
    { name: "records", finishedTickets: 0, waitingTickets: 0, statisticRows: 0, contacts },
    { desks: 1, kiosks: 0, withPages: false },
  );
  try {
    return await runReport({
      dataDir: product.dataDir,
      officeId: product.office.officeId,
      period: allYears(),
      times: 1,
    });
  } finally {
    await product.end();
  }
}

async function writeFiles(document: ReportDocument): Promise<YearlyReportResult["files"]> {
  const written: YearlyReportResult["files"][number][] = [];
  for (const format of reportFormats) written.push({ format, ...(await writeReport({ document, format })) });
  return written;
}

/** Alone and beside in turn, so that the machine's moods spread over both. */
async function measureDraws(
  product: Product,
  rounds: number,
  draw: Sizes["draw"],
): Promise<Pick<YearlyReportResult, "draws" | "memory">> {
  const socket = await connect(product.server.origin, product.staffCookie, "report");
  const samples = { alone: [] as number[], beside: [] as number[] };
  const { pid } = product.server;
  const memory = { serverMb: readMemoryMb(pid), besideMb: 0, reportsMb: 0 };
  let reports = 0;
  for (let round = 0; round < rounds; round += 1) {
    samples.alone.push(...(await draw(product)).drawAck);
    const drawing = draw(product);
    const state = { isDrawing: true };
    void drawing.finally(() => {
      state.isDrawing = false;
    });
    while (state.isDrawing) {
      await time(socket, "report:read", {
        period: allYears(),
        filter: { channel: null, area: null, municipal: null },
        locale: "de",
      });
      reports += 1;
      memory.besideMb = Math.max(memory.besideMb, peakMbOf(pid));
      memory.reportsMb = Math.max(memory.reportsMb, peakMbOf(reportProcessOf(pid) ?? pid));
    }
    samples.beside.push(...(await drawing).drawAck);
  }
  socket.close();
  return {
    draws: { alone: computePercentiles(samples.alone), beside: computePercentiles(samples.beside), reports },
    memory,
  };
}

/** Most resident memory a process ever had. */
function peakMbOf(pid: number): number {
  const found = /VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, "utf8"));
  return Number(found?.[1] ?? Number.NaN) / 1024;
}
