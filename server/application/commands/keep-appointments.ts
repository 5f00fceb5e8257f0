import { type Appointment, checkAppointmentTime, contentFromAppointment } from "#server/domain/appointment.ts";
import { auditOf, changedFields } from "#server/domain/audit.ts";
import { saveVisit } from "#server/domain/recording.ts";
import { err, ok, type Result } from "#server/domain/result.ts";
import { getTicket } from "#server/domain/ticket-index.ts";
import { appointmentListReply } from "#server/protocol/appointments.ts";
import type { ErrorCode } from "#server/protocol/errors.ts";
import { type StaffActor, toActorRef } from "../actor.ts";
import type { CommandHandlers } from "../command-handlers.ts";
import type { Dependencies } from "../dependencies.ts";

type KeepAppointments = Pick<CommandHandlers, "appointment:save" | "appointment:settle" | "appointment:list">;

/** A day list: more than these have no place in it. */
const maxListed = 200;

/** Talks agreed on (F7, F8): for the ombudsperson alone (P13). */
export function createKeepAppointments(deps: Dependencies): KeepAppointments {
  const { store, appointments, clock, signals } = deps;

  /** F6: null `before` stores a new one. The same again, its answer lost, is done already. */
  async function write(
    actor: StaffActor,
    before: Appointment | null,
    next: Appointment,
    action: string,
  ): Promise<Result<null, ErrorCode>> {
    const { officeId } = actor;
    if (before && changedFields(before, next).length === 0) return ok(null);
    if (before && before.revision !== next.revision - 1) return err("record_conflict");
    const { revision: _, ...kept } = next;
    const fields = before === null ? [] : changedFields(before, kept);
    const audit = [auditOf(action, { kind: "appointment", id: next.id }, fields)];
    const trace = { actor: toActorRef(actor), at: clock.now(), audit };
    if (!(await appointments[before === null ? "create" : "save"](officeId, next, trace))) {
      return err("record_conflict");
    }
    signals.send({ type: "records_changed", officeId, what: "appointments" });
    return ok(null);
  }

  return {
    "appointment:save": async (actor, { appointment, baseRevision }) => {
      const { officeId } = actor;
      const before = await appointments.find(officeId, appointment.id);
      if (before === null && baseRevision !== null) return err("record_not_found");
      const state = before ? { state: before.state, ticketId: before.ticketId } : newState;
      const next: Appointment = { ...appointment, ...state, revision: baseRevision === null ? 0 : baseRevision + 1 };
      const isMoved = before === null || before.date !== next.date || before.time !== next.time;
      const { timeZone } = (await store.read(officeId)).settings;
      const problem = isMoved ? checkAppointmentTime(next, clock.now(), timeZone) : null;
      return problem ? err(problem) : write(actor, before, next, "appointment_saved");
    },
    "appointment:settle": async (actor, { appointmentId, baseRevision, state, ticketId }) => {
      const { officeId } = actor;
      const before = await appointments.find(officeId, appointmentId);
      if (before === null) return err("record_not_found");
      const { tickets, day } = await store.read(officeId);
      if (ticketId !== null) {
        if (!getTicket(tickets, ticketId) || before.date !== day.date) return err("ticket_not_found");
        const taken = await appointments.ofTicket(officeId, day.date, ticketId);
        if (taken && taken.id !== before.id) return err("record_conflict");
      }
      const next: Appointment = { ...before, state, ticketId, revision: baseRevision + 1 };
      const written = await write(actor, before, next, "appointment_settled");
      if (!written.ok) return written;
      return ticketId === null ? ok(null) : fillRecord(deps, actor, next);
    },
    "appointment:list": async (actor, { from, to }) => {
      const list = await appointments.list(actor.officeId, { from, to, limit: maxListed });
      return ok(
        appointmentListReply.parse({
          appointments: list.map((one) => ({
            id: one.id,
            revision: one.revision,
            date: one.date,
            time: one.time,
            minutes: one.minutes,
            language: one.language,
            interpreter: one.interpreter,
            caseId: one.caseId,
            state: one.state,
            ticketId: one.ticketId,
            reference: one.reference,
          })),
        }),
      );
    },
  };
}

const newState = { state: "planned", ticketId: null } as const;

/** F8: a talk that has begun already gets channel and case now; one that has not gets them when it begins. */
async function fillRecord(
  { queue, store, catalogue, signals }: Dependencies,
  actor: StaffActor,
  appointment: Appointment,
): Promise<Result<null, ErrorCode>> {
  const { tickets } = await store.read(actor.officeId);
  const visitId = appointment.ticketId && getTicket(tickets, appointment.ticketId)?.visitId;
  if (!visitId) return ok(null);
  const result = await queue.run(
    actor,
    (current, now, visit) => {
      if (visit === null) return ok(null);
      const edit = { baseRevision: visit.revision, changes: contentFromAppointment(appointment, visit) };
      return saveVisit(current, visit, edit, catalogue.current(), now);
    },
    visitId,
  );
  if (!result.ok) return result;
  signals.send({ type: "records_changed", officeId: actor.officeId, what: "visits" });
  return ok(null);
}
