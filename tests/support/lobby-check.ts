import BetterSqlite3 from "better-sqlite3";
import type { WorkerReport } from "./queue-worker.ts";

type TicketRow = { id: string; number: number; status: string; callCount: number };

/** What is wrong with a database file after its process was killed, beside what that process acknowledged. */
export function findDamage(file: string, acknowledged: readonly WorkerReport[]): string[] {
  const database = new BetterSqlite3(file);
  try {
    const one = (sql: string) => database.prepare(sql).pluck().get();
    const tickets = database.prepare('SELECT id, number, status, callCount FROM "Ticket"').all() as TicketRow[];
    const byId = new Map(tickets.map((ticket) => [ticket.id, ticket]));
    const damage: string[] = [];
    const expectThat = (is: boolean, otherwise: string) => {
      if (!is) damage.push(otherwise);
    };

    expectThat(one("PRAGMA integrity_check") === "ok", "the file is damaged");
    expectThat(new Set(tickets.map((t) => t.number)).size === tickets.length, "a number was given twice");
    expectThat(one('SELECT "drawnCount" FROM "Office"') === tickets.length, "drawn and stored numbers differ");
    expectThat(
      one('SELECT "revision" FROM "Office"') === one('SELECT coalesce(max("seq"), 0) FROM "TicketEvent"'),
      "the revision is not that of the last event",
    );
    const events = Number(one('SELECT count(*) FROM "TicketEvent"'));
    const span = Number(one('SELECT coalesce(max("seq") - min("seq") + 1, 0) FROM "TicketEvent"'));
    expectThat(events === span, "events have gaps");
    expectThat(
      one(`SELECT count(*) FROM "TicketEvent" WHERE "type" = 'ticket_drawn'`) === tickets.length,
      "events and tickets differ",
    );
    expectThat(
      one(`SELECT count(*) FROM "TicketEvent" WHERE "type" = 'ticket_completed'`) ===
        tickets.filter((ticket) => ticket.status === "completed").length,
      "a completion is half stored",
    );
    for (const report of acknowledged) {
      if ("drawn" in report && byId.get(report.drawn)?.number !== report.number)
        damage.push(`lost draw ${report.drawn}`);
      if ("called" in report) {
        expectThat(report.callCount === 1, `called twice ${report.called}`);
        expectThat(byId.get(report.called)?.callCount === 1, `lost call ${report.called}`);
      }
      if ("completed" in report && byId.get(report.completed)?.status !== "completed") {
        damage.push(`lost completion ${report.completed}`);
      }
    }
    return damage;
  } finally {
    database.close();
  }
}
