import type { Verdict } from "#tests/bench/result.ts";
import type { YearlyReportResult } from "#tests/bench/yearly-report.ts";

/** The limits of the report; those in milliseconds are what a person waits. */
export function judgeYearlyReport({ tables, files, draws }: YearlyReportResult): readonly Verdict[] {
  const [, years, many] = tables;
  const pdf = files.find(({ format }) => format === "pdf");
  if (!years || !many || !pdf) throw new Error("a figure of the report is missing");
  const perContact = ({ ms, contacts }: typeof years) => ms.all / contacts;
  return [
    {
      what: `all tables since 2017 (${numberOf(years.contacts)} contacts)`,
      limit: 2_000,
      measured: years.ms.all,
      unit: "ms",
    },
    {
      what: `time for a contact, ${numberOf(many.contacts)} against ${numberOf(years.contacts)}`,
      limit: 1,
      measured: perContact(many) / perContact(years),
      unit: "×",
    },
    { what: "PDF of a year, the first of a server", limit: 3_000, measured: pdf.firstMs, unit: "ms" },
    {
      what: "draw → acknowledged, p99 beside reports against alone",
      limit: 1.5,
      measured: draws.beside.p99 / draws.alone.p99,
      unit: "×",
    },
  ];
}

/** As Markdown, for docs/performance.md. */
export function printYearlyReport({ tables, files, draws, memory }: YearlyReportResult): string {
  const drawn = (["alone", "beside"] as const).map((how) => {
    const { p50, p95, p99 } = draws[how];
    return `| draw → acknowledged, ${drawNames[how]} | ${[p50, p95, p99].map((ms) => ms.toFixed(2)).join(" | ")} |`;
  });
  return [
    "| all tables, ms | contacts | read | computed | protected, in words | all | first time | memory |",
    "|---|---:|---:|---:|---:|---:|---:|---:|",
    ...tables.map(({ years, contacts, ms, peakMb }) => {
      const { reading, computing, protecting, all, cold } = ms;
      const cells = [reading, computing, protecting, all, cold].map((cell) => cell.toFixed(0));
      const period = years === "one" ? "a year" : "all years since 2017";
      return `| ${period} | ${numberOf(contacts)} | ${cells.join(" | ")} | ${peakMb.toFixed(0)} MB |`;
    }),
    "",
    "| a year as a file | first, ms | again, ms | size |",
    "|---|---:|---:|---:|",
    ...files.map(
      ({ format, firstMs, againMs, kilobytes }) =>
        `| ${format.toUpperCase()} | ${firstMs.toFixed(0)} | ${againMs.toFixed(0)} | ${kilobytes.toFixed(0)} KB |`,
    ),
    "",
    "| ms | p50 | p95 | p99 |",
    "|---|---:|---:|---:|",
    ...drawn,
    "",
    `Server's memory: ${memory.serverMb.toFixed(0)} MB before, ${memory.besideMb.toFixed(0)} MB at most while ${draws.reports} reports since 2017 were read; the report's process had ${memory.reportsMb.toFixed(0)} MB at most.`,
  ].join("\n");
}

const drawNames = { alone: "no report at work", beside: "beside reports since 2017, one after the other" } as const;

function numberOf(count: number): string {
  return count.toLocaleString("en");
}
