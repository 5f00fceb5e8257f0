import { createHolidayCalendar } from "#server/adapters/holidays/holiday-calendar.ts";
import { openReadConnection } from "#server/adapters/prisma/read-connection.ts";
import { createReportReader } from "#server/adapters/prisma/report-reader.ts";
import { makeReport } from "#server/application/report/make-report.ts";
import type { ReportStep } from "#server/application/report/report-work.ts";
import { noFilter } from "#server/domain/report/report-filter.ts";
import type { ReportPeriod } from "#server/domain/report/report-period.ts";
import type { ReportDocument } from "#server/protocol/report.ts";

/** A report to make, several times over: what is measured is the last time, when nothing is cold. */
export type ReportPlan = { dataDir: string; officeId: string; period: ReportPeriod; times: number };

export type ReportMade = {
  contacts: number;
  document: ReportDocument;
  /** Milliseconds: of each step, and of all of it. */
  ms: Record<"reading" | "computing" | "protecting" | "all" | "cold", number>;
  /** Most resident memory of the process. */
  peakMb: number;
};

process.on("message", (plan: ReportPlan) => {
  make(plan).then(
    (made) => process.send?.(made, () => process.exit(0)),
    (error) => {
      console.error(error);
      process.exit(1);
    },
  );
});

/** All tables of a period with the server's own code. */
async function make({ dataDir, officeId, period, times }: ReportPlan): Promise<ReportMade> {
  const reader = createReportReader(await openReadConnection({ url: null, dataDir }));
  const counted = { contacts: 0 };
  const ports = {
    reader: {
      ...reader,
      async read(...place: Parameters<typeof reader.read>) {
        const records = await reader.read(...place);
        counted.contacts = records.source.visits.length;
        return records;
      },
    },
    holidays: createHolidayCalendar(),
    onFailure: (_id: string, error: unknown) => {
      throw error;
    },
  };
  const job = { officeId, period, filter: noFilter, locales: ["de"] as const, withTexts: true, today: period.to };
  const runs: Pick<ReportMade, "document" | "ms">[] = [];
  for (let run = 0; run < times; run += 1) {
    const steps = new Map<ReportStep, number>();
    const startedAt = performance.now();
    const { documents } = await makeReport(ports, { ...job, frozen: null }, ({ step }) =>
      steps.set(step, performance.now()),
    );
    const endedAt = performance.now();
    const [document] = documents;
    if (!document) throw new Error("no document was made");
    const at = (step: ReportStep) => steps.get(step) ?? Number.NaN;
    const ms = {
      reading: at("computing") - at("reading"),
      computing: at("protecting") - at("computing"),
      protecting: endedAt - at("protecting"),
      all: endedAt - startedAt,
    };
    runs.push({ document, ms: { ...ms, cold: runs[0]?.ms.all ?? ms.all } });
  }
  await reader.close();
  const last = runs.at(-1);
  if (!last) throw new Error("no report was made");
  return { contacts: counted.contacts, ...last, peakMb: process.resourceUsage().maxRSS / 1024 };
}
