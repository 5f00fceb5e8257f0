import * as z from "zod";
import { type AppointmentId, appointmentStates } from "#server/domain/appointment.ts";
import { type CaseId, interpreters } from "#server/domain/visit.ts";
import { languageTag, plainDate, plainTime, ticketId } from "./values.ts";

const appointmentId = z.uuid().transform((v) => v as AppointmentId);
const caseId = z.uuid().transform((v) => v as CaseId);
const revision = z.int().min(0).max(1_000_000_000);

/** What is agreed on. Day and time are judged by `checkAppointmentTime` of server/domain/appointment.ts. */
const agreed = {
  id: appointmentId,
  date: plainDate,
  time: plainTime,
  minutes: z.int().min(5).max(480),
  language: languageTag,
  interpreter: z.enum(interpreters).nullable(),
  caseId: caseId.nullable(),
};

export const appointmentInputs = {
  /** `baseRevision` null: a new one. The id is made by the client: the same again is the same appointment (F7). */
  "appointment:save": z.strictObject({ appointment: z.strictObject(agreed), baseRevision: revision.nullable() }),
  /** What became of it; with `arrived`, the number the visitor drew, if they drew one (F8). */
  "appointment:settle": z
    .strictObject({
      appointmentId,
      baseRevision: revision,
      state: z.enum(appointmentStates),
      ticketId: ticketId.nullable(),
    })
    .refine((one) => one.ticketId === null || one.state === "arrived"),
  "appointment:list": z.strictObject({ from: plainDate, to: plainDate }),
} as const;

const ombudsperson = ["staff:ombudsperson"] as const;

export const appointmentActors = {
  "appointment:save": ombudsperson,
  "appointment:settle": ombudsperson,
  "appointment:list": ombudsperson,
} as const;

/** By day and time, at most 200. */
export const appointmentListReply = z.strictObject({
  appointments: z.array(
    z.strictObject({
      ...agreed,
      revision: z.int(),
      state: z.enum(appointmentStates),
      ticketId: ticketId.nullable(),
      /** Of its case. */
      reference: z.string().nullable(),
    }),
  ),
});
export type AppointmentListReply = z.output<typeof appointmentListReply>;

export type AppointmentReplies = {
  "appointment:save": null;
  "appointment:settle": null;
  "appointment:list": AppointmentListReply;
};
