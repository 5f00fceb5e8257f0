import type { TicketId } from "./ticket.ts";
import type { Instant, PlainDate, PlainTime } from "./time.ts";
import type { CaseId, Interpreter, Visit, VisitContent } from "./visit.ts";
import { addDays, clockReading, localDate, toInstant } from "./zoned-time.ts";

export type AppointmentId = string & { readonly __brand: "AppointmentId" };

export const appointmentStates = ["planned", "arrived", "no_show", "cancelled"] as const;
export type AppointmentState = (typeof appointmentStates)[number];

/** A talk agreed on; no name, at most the case it belongs to. */
export type Appointment = {
  id: AppointmentId;
  /** Grows by one with every change: who writes names the one it read. */
  revision: number;
  date: PlainDate;
  time: PlainTime;
  minutes: number;
  /** BCP 47 tag. */
  language: string;
  interpreter: Interpreter | null;
  caseId: CaseId | null;
  state: AppointmentState;
  /** Of the day itself only (P7). */
  ticketId: TicketId | null;
};

export type AppointmentProblem = "appointment_in_past" | "date_invalid" | "time_skipped" | "time_twice";

/** Longer ahead nothing is agreed on; a year typed wrong is caught. */
const maxDaysAhead = 366;

/**
 * Whether somebody can be asked to come then (F7): not in the past, within a year, and at a time the clock shows once:
 * in spring an hour is left out, in autumn one comes twice.
 */
export function checkAppointmentTime(
  { date, time }: Pick<Appointment, "date" | "time">,
  now: Instant,
  timeZone: string,
): AppointmentProblem | null {
  const reading = clockReading(date, time, timeZone);
  if (reading === "skipped") return "time_skipped";
  if (reading === "twice") return "time_twice";
  if (toInstant(date, time, timeZone) < now) return "appointment_in_past";
  return date > addDays(localDate(now, timeZone), maxDaysAhead) ? "date_invalid" : null;
}

/** What the record of a talk knows from its appointment (F8); what somebody has recorded already stays. */
export function contentFromAppointment(
  { caseId, interpreter }: Pick<Appointment, "caseId" | "interpreter">,
  visit: Pick<Visit, "caseId" | "interpreter">,
): Pick<VisitContent, "channel" | "caseId" | "interpreter"> {
  return {
    channel: "appointment",
    caseId: visit.caseId ?? caseId,
    interpreter: visit.interpreter ?? interpreter,
  };
}
