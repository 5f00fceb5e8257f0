import { writeFileSync } from "node:fs";
import path from "node:path";
import { withOffice } from "#scripts/admin/open-office.ts";
import { readOptions, requireOne, UsageError } from "#scripts/admin/options.ts";
import { createHolidayCalendar } from "#server/adapters/holidays/holiday-calendar.ts";
import { openReadConnection } from "#server/adapters/prisma/read-connection.ts";
import { createReportReader } from "#server/adapters/prisma/report-reader.ts";
import { createPrismaReportStore } from "#server/adapters/prisma/report-store.ts";
import { createReportFiles } from "#server/adapters/report-files/create-report-files.ts";
import { systemClock } from "#server/adapters/system/system-clock.ts";
import { makeReport } from "#server/application/report/make-report.ts";
import { writeReportFile } from "#server/application/report/write-report-file.ts";
import { coverIds } from "#server/domain/report/chapters.ts";
import { noFilter } from "#server/domain/report/report-filter.ts";
import { reportFormats } from "#server/domain/report/report-formats.ts";
import { yearPeriod } from "#server/domain/report/report-period.ts";
import { localDate } from "#server/domain/zoned-time.ts";
import type { ReportDocument } from "#server/protocol/report.ts";

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

  const document = await findDocument({ year, version, locale });
  const files = createReportFiles();
  try {
    const { bytes } = await writeReportFile(files.renderers, document, { format, cover });
    writeFileSync(out, bytes);
    console.log(`${out}: ${document.title}, ${Math.ceil(bytes.length / 1024)} KB`);
  } finally {
    await files.close();
  }
}

async function findDocument({ year, version, locale }: Wanted): Promise<ReportDocument> {
  const found: ReportDocument[] = [];
  await withOffice(async ({ env, database, officeId }) => {
    if (version !== "now") {
      const frozen = await createPrismaReportStore(database).readFrozen(officeId, year, version);
      const document = frozen?.documents[locale];
      if (!document)
        throw new Error(`The report of ${year} was not frozen${version === null ? "" : ` as version ${version}`}.`);
      found.push(document);
      return;
    }
    const reader = createReportReader(await openReadConnection({ url: env.databaseUrl, dataDir: env.dataDir }));
    const holidays = createHolidayCalendar();
    const office = await database.client.office.findUniqueOrThrow({ where: { id: officeId } });
    const { timeZone } = office.settings as { timeZone: string };
    const today = localDate(systemClock.now(), timeZone);
    const job = {
      officeId,
      period: yearPeriod(year),
      filter: noFilter,
      locales: [locale],
      withTexts: true,
      today,
      frozen: null,
    };
    const onFailure = (id: string, error: unknown) => console.error(`${id} could not be computed: ${String(error)}`);
    found.push(...(await makeReport({ reader, holidays, onFailure }, job)).documents);
    await reader.close();
  });
  const [document] = found;
  if (!document) throw new Error("no document was made");
  return document;
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
