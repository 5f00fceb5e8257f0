import { createHolidayCalendar } from "#server/adapters/holidays/holiday-calendar.ts";
import type { DatabaseLocation } from "#server/adapters/prisma/database.ts";
import { openReadConnection } from "#server/adapters/prisma/read-connection.ts";
import { createReportReader } from "#server/adapters/prisma/report-reader.ts";
import { drawChart } from "#server/adapters/report-files/draw-chart.ts";
import { reportRenderers } from "#server/adapters/report-files/report-renderers.ts";
import { serveProcess, tellOfFigure } from "#server/adapters/report-process/serve-process.ts";
import { createReportWork } from "#server/application/report/create-report-work.ts";

/** Puts the report's process together: a connection that only reads, the rules, and the forms. */
serveProcess(async (location: DatabaseLocation) =>
  createReportWork({
    reader: createReportReader(await openReadConnection(location)),
    holidays: createHolidayCalendar(),
    draw: drawChart,
    renderers: reportRenderers,
    onFailure: tellOfFigure,
  }),
);
