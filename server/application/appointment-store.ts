import type { Appointment, AppointmentId } from "#server/domain/appointment.ts";
import type { CaseReference } from "#server/domain/case-reference.ts";
import type { TicketId } from "#server/domain/ticket.ts";
import type { PlainDate } from "#server/domain/time.ts";
import type { Trace } from "./case-store.ts";

export type ListedAppointment = Appointment & { reference: CaseReference | null };

/** `tests/integration/appointment-store.test.ts`. Throws `StorageUnavailableError` where the database does not serve. */
export type AppointmentStore = {
  find(officeId: string, id: AppointmentId): Promise<Appointment | null>;
  /** The one a number of that day was matched to. */
  ofTicket(officeId: string, date: PlainDate, ticketId: TicketId): Promise<Appointment | null>;
  /** False, and nothing stored: the id is taken, or its case is not there. */
  create(officeId: string, one: Appointment, trace: Trace): Promise<boolean>;
  /** False, and nothing stored: it is another one by now, its case is not there, or its ticket is gone (P7). */
  save(officeId: string, one: Appointment, trace: Trace): Promise<boolean>;
  /** By day and time. */
  list(
    officeId: string,
    query: { from: PlainDate; to: PlainDate; limit: number },
  ): Promise<readonly ListedAppointment[]>;
};
