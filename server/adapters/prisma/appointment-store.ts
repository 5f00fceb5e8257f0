import type { Appointment as AppointmentRow } from "#generated/sqlite/client.ts";
import type { AppointmentStore } from "#server/application/appointment-store.ts";
import type { Trace } from "#server/application/case-store.ts";
import { type Appointment, type AppointmentId, appointmentStates } from "#server/domain/appointment.ts";
import type { TicketId } from "#server/domain/ticket.ts";
import { type CaseId, interpreters } from "#server/domain/visit.ts";
import { writeAudit } from "./audit-statements.ts";
import { commitRecord } from "./commit-record.ts";
import type { Database, Statement } from "./database.ts";
import { findReferences } from "./find-references.ts";
import { oneOf, oneOfOrNull } from "./rows.ts";
import { insertRow, updateRow } from "./statements.ts";
import { guardStorage } from "./storage-guard.ts";

export function createPrismaAppointmentStore(database: Database): AppointmentStore {
  const { client } = database;
  return {
    find: (officeId, id) =>
      guardStorage(async () => {
        const row = await client.appointment.findFirst({ where: { id, officeId } });
        return row && rowToAppointment(row);
      }),
    ofTicket: (officeId, date, ticketId) =>
      guardStorage(async () => {
        const row = await client.appointment.findFirst({ where: { officeId, date, ticketId } });
        return row && rowToAppointment(row);
      }),
    create: (officeId, one, trace) =>
      commitRecord(database, [
        ...belongings(officeId, one),
        insertRow("Appointment", { ...appointmentToRow(one), officeId }),
        ...auditOf(officeId, trace),
      ]),
    save: (officeId, one, trace) => {
      const { id, ...row } = appointmentToRow(one);
      return commitRecord(database, [
        ...belongings(officeId, one),
        updateRow("Appointment", row, { id, officeId, revision: one.revision - 1 }),
        ...auditOf(officeId, trace),
      ]);
    },
    list: (officeId, { from, to, limit }) =>
      guardStorage(async () => {
        const rows = await client.appointment.findMany({
          where: { officeId, date: { gte: from, lte: to } },
          orderBy: [{ date: "asc" }, { time: "asc" }, { id: "asc" }],
          take: limit,
        });
        const ids = rows.flatMap(({ caseId }) => caseId ?? []);
        const references = await findReferences(client, officeId, ids);
        return rows.map((row) => ({
          ...rowToAppointment(row),
          reference: references.get(row.caseId ?? "") ?? null,
        }));
      }),
  };
}

/**
 * Touches its case and its ticket without changing them: they are there and of this office when it is committed, or it
 * fails. So no link to a ticket outlives the closing of the day (P7).
 */
function belongings(officeId: string, { caseId, ticketId }: Appointment): Statement[] {
  const named = [
    { table: "Case", id: caseId },
    { table: "Ticket", id: ticketId },
  ];
  return named
    .filter(({ id }) => id !== null)
    .map(({ table, id }) => ({
      sql: `UPDATE "${table}" SET "id" = "id" WHERE "id" = ? AND "officeId" = ?`,
      args: [id, officeId],
      expect: 1,
    }));
}

function auditOf(officeId: string, { actor, at, audit }: Trace): Statement[] {
  return writeAudit(officeId, actor, at, audit);
}

function appointmentToRow(one: Appointment) {
  const { id, revision, date, time, minutes, language, interpreter, caseId, state, ticketId } = one;
  return { id, revision, date, time, minutes, language, interpreter, caseId, state, ticketId };
}

function rowToAppointment(row: AppointmentRow): Appointment {
  return {
    id: row.id as AppointmentId,
    revision: row.revision,
    date: row.date,
    time: row.time,
    minutes: row.minutes,
    language: row.language,
    interpreter: oneOfOrNull(interpreters, row.interpreter),
    caseId: row.caseId as CaseId | null,
    state: oneOf(appointmentStates, row.state),
    ticketId: row.ticketId as TicketId | null,
  };
}
