import { randomBytes, randomUUID } from "node:crypto";
import Database from "better-sqlite3";
import { createUuidV7 } from "#app/_lib/uuid-v7.ts";

type Day = { finishedTickets: number; waitingTickets: number };

/** Puts a busy day into the office, written straight into the tables: drawing it would take minutes. */
export function fillDay(file: string, { finishedTickets, waitingTickets }: Day): void {
  const total = finishedTickets + waitingTickets;
  if (total === 0) return;
  const database = new Database(file);
  const office = database.prepare('SELECT id, "revision" FROM "Office"').get() as { id: string; revision: number };
  const at = new Date();
  const startedAt = at.getTime() - 3_600_000;
  const ticket = {
    officeId: office.id,
    urgency: 0,
    language: "de",
    wantsMoreTime: 0,
    wantsFetching: 0,
    wantsInterpreter: 0,
    hasAppointment: 0,
    placement: "line",
    interruptedMs: 0,
  };
  database.transaction(() => {
    for (let i = 0; i < total; i += 1) {
      const isFinished = i < finishedTickets;
      const drawnAt = new Date(startedAt + (i * 3_000_000) / total).toISOString();
      insert(database, "Ticket", {
        ...ticket,
        id: createUuidV7(Date.parse(drawnAt)),
        number: 100 + i,
        phoneToken: randomBytes(16).toString("base64url"),
        drawnAt: toStored(drawnAt),
        queuedAt: toStored(drawnAt),
        status: isFinished ? "completed" : "waiting",
        callCount: isFinished ? 1 : 0,
        recallCount: 0,
        ...(isFinished ? { firstCalledAt: toStored(drawnAt), closedAt: toStored(drawnAt) } : {}),
      });
      insert(database, "TicketEvent", {
        officeId: office.id,
        seq: office.revision + 1 + i,
        changeId: randomUUID(),
        at: toStored(drawnAt),
        type: "ticket_drawn",
        actorKind: "kiosk",
      });
    }
    database
      .prepare('UPDATE "Office" SET "revision" = "revision" + ?, "drawnCount" = ?, "numberOffset" = 0 WHERE "id" = ?')
      .run(total, total, office.id);
  })();
  database.close();
}

/** Years of closed days: one anonymous row a ticket. */
export function fillStatistics(file: string, rows: number): void {
  if (rows === 0) return;
  const database = new Database(file);
  const { id } = database.prepare('SELECT id FROM "Office"').get() as { id: string };
  database
    .prepare(
      `WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ?)
       INSERT INTO "TicketStatistic"
         ("officeId", "date", "hour", "waitMinutes", "wayMinutes", "talkMinutes", "calls", "promisedLow", "promisedHigh", "ending")
       SELECT ?, date('2016-01-01', '+' || (i / 300) || ' days'), 8 + i % 4, i % 60, 1, i % 40, 1, 10, 30, 'completed' FROM n`,
    )
    .run(rows, id);
  database.close();
}

type Value = string | number | null;

function insert(database: Database.Database, table: string, row: Readonly<Record<string, Value>>): void {
  const columns = Object.keys(row);
  const sql = `INSERT INTO "${table}" (${columns.map((c) => `"${c}"`).join(", ")}) VALUES (${columns.map(() => "?").join(", ")})`;
  database.prepare(sql).run(...Object.values(row));
}

/** How the store writes an instant into SQLite. */
function toStored(instant: string): string {
  return instant.replace("Z", "+00:00");
}
