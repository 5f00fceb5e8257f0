import { parentPort, workerData } from "node:worker_threads";
import { createHolidayCalendar } from "#server/adapters/holidays/holiday-calendar.ts";
import type { DatabaseLocation } from "#server/adapters/prisma/database.ts";
import { openReadConnection } from "#server/adapters/prisma/read-connection.ts";
import { createReportReader } from "#server/adapters/prisma/report-reader.ts";
import { drawChart } from "#server/adapters/report-files/draw-chart.ts";
import { serveThread } from "#server/adapters/report-thread/serve-thread.ts";
import { createReportWork } from "#server/application/report/create-report-work.ts";

/** Puts the report's thread together: a connection that only reads, and the rules. */
async function run(): Promise<void> {
  const port = parentPort;
  if (!port) throw new Error("this program is a thread of the server");
  const connection = await openReadConnection(workerData as DatabaseLocation);
  serveThread(
    port,
    createReportWork({
      reader: createReportReader(connection),
      holidays: createHolidayCalendar(),
      draw: drawChart,
      onFailure: (id, error) => port.postMessage({ id: 0, kind: "figure_failed", failure: `${id}: ${String(error)}` }),
    }),
  );
}

await run();
