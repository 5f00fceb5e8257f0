import type { TicketStatistic } from "#server/domain/queue.ts";
import { joinPeriods, type ReportPeriod } from "#server/domain/report/report-period.ts";
import type { ConcernCode } from "#server/domain/ticket.ts";
import type { Moment } from "./read-connection.ts";
import { oneOf } from "./rows.ts";

const endings = ["completed", "no_show", "cancelled", "expired"] as const;

/** One row a number of both periods, by day. */
export async function readReportTickets(
  moment: Moment,
  officeId: string,
  periods: readonly [ReportPeriod, ReportPeriod],
): Promise<TicketStatistic[]> {
  const tickets: TicketStatistic[] = [];
  const sql = `SELECT "date", "hour", "tile", "waitMinutes", "wayMinutes", "talkMinutes", "calls", "promisedLow",
                      "promisedHigh", "ending"
               FROM "TicketStatistic" WHERE "officeId" = ? AND "date" >= ? AND "date" <= ? ORDER BY "date", "id"`;
  const read = ({ from, to }: ReportPeriod) =>
    moment.each(sql, [officeId, from, to], (row) => {
      const number = (column: string) => (row[column] === null ? null : Number(row[column]));
      const [lowMinutes, highMinutes] = [number("promisedLow"), number("promisedHigh")];
      tickets.push({
        date: String(row.date),
        hour: Number(row.hour),
        tile: row.tile as ConcernCode | null,
        waitMinutes: number("waitMinutes"),
        wayMinutes: number("wayMinutes"),
        talkMinutes: number("talkMinutes"),
        calls: Number(row.calls),
        promisedWait: lowMinutes === null || highMinutes === null ? null : { lowMinutes, highMinutes },
        ending: oneOf(endings, String(row.ending)),
      });
    });
  for (const stretch of joinPeriods(periods)) await read(stretch);
  return tickets;
}
