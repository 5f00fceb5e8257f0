import { writeFileSync } from "node:fs";
import path from "node:path";
import { type OpenOffice, withOffice } from "#scripts/admin/open-office.ts";
import { readOptions, requireOne, UsageError } from "#scripts/admin/options.ts";
import { createHolidayCalendar } from "#server/adapters/holidays/holiday-calendar.ts";
import { openReadConnection } from "#server/adapters/prisma/read-connection.ts";
import { createReportReader } from "#server/adapters/prisma/report-reader.ts";
import { createPrismaReportStore } from "#server/adapters/prisma/report-store.ts";
import { drawChart } from "#server/adapters/report-files/draw-chart.ts";
import { reportRenderers } from "#server/adapters/report-files/report-renderers.ts";
import { systemClock } from "#server/adapters/system/system-clock.ts";
import { createReportWork } from "#server/application/report/create-report-work.ts";
import type { ReportWork, WantedReport } from "#server/application/report/report-work.ts";
import { wantFrozen } from "#server/application/report/want-report.ts";
import { coverIds } from "#server/domain/report/chapters.ts";
import { noFilter } from "#server/domain/report/report-filter.ts";
import { reportFormats } from "#server/domain/report/report-formats.ts";
import { yearPeriod } from "#server/domain/report/report-period.ts";
import { localDate } from "#server/domain/zoned-time.ts";

const locales = ["de", "en"] as const;

type Wanted = { year: number; version: number | null | "now"; locale: (typeof locales)[number] };

/** The report of a year as a file, also while the server runs: as it stands now, or as it was frozen. */
export async function writeReport(args: readonly string[]): Promise<void> {
  const options = readOptions(args, ["year", "format", "out", "cover", "language", "version"]);
  const year = Number(requireOne(options, "year"));
  if (!Number.isInteger(year) || year < 2017 || year > 2200) throw new UsageError("--year is a year from 2017 on");
  const format = oneOf(reportFormats, requireOne(options, "format"), "format");
  const cover = oneOf(coverIds, options.cover?.[0] ?? "committee", "cover");
  const locale = oneOf(locales, options.language?.[0] ?? "de", "language");
  const version = readVersion(options.version?.[0]);
  const out = path.resolve(requireOne(options, "out"));

  await withOffice(async (office) => {
    const of = await findReport(office, { year, version, locale });
    const work = await openWork(office);
    try {
      const { name, bytes } = await work.file({ of, format, cover });
      writeFileSync(out, bytes);
      console.log(`${out}: ${name}, ${Math.ceil(bytes.length / 1024)} KB`);
    } finally {
      await work.close();
    }
  });
}

async function findReport(
  { database, officeId }: OpenOffice,
  { year, version, locale }: Wanted,
): Promise<WantedReport> {
  if (version !== "now") {
    const reports = createPrismaReportStore(database);
    const found = await wantFrozen({ reports }, officeId, { year, version, locale });
    if (found.ok) return found.value;
    throw new Error(`The report of ${year} was not frozen${version === null ? "" : ` as version ${version}`}.`);
  }
  const office = await database.client.office.findUniqueOrThrow({ where: { id: officeId } });
  const { timeZone } = office.settings as { timeZone: string };
  const today = localDate(systemClock.now(), timeZone);
  return { kind: "living", officeId, period: yearPeriod(year), filter: noFilter, locale, withTexts: true, today };
}

async function openWork({ env }: OpenOffice): Promise<ReportWork> {
  const connection = await openReadConnection({ url: env.databaseUrl, dataDir: env.dataDir });
  return createReportWork({
    reader: createReportReader(connection),
    holidays: createHolidayCalendar(),
    draw: drawChart,
    renderers: reportRenderers,
    onFailure: (id, error) => console.error(`${id} could not be computed: ${String(error)}`),
  });
}

function readVersion(text: string | undefined): Wanted["version"] {
  if (text === undefined) return "now";
  if (text === "newest") return null;
  if (/^[1-9]\d{0,3}$/.test(text)) return Number(text);
  throw new UsageError("--version is a number, or newest");
}

function oneOf<T extends string>(known: readonly T[], value: string, name: string): T {
  const found = known.find((one) => one === value);
  if (!found) throw new UsageError(`--${name} is one of ${known.join(", ")}`);
  return found;
}
