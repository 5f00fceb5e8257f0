import * as z from "zod";
import type { SlipState } from "#server/domain/slip.ts";
import { type ConcernCode, type DeskId, type TicketId, ticketStatuses } from "#server/domain/ticket.ts";
import { channels, type OutcomeCode, type VisitId } from "#server/domain/visit.ts";

/** Values that occur in several messages. Brands are applied here, so nothing unparsed can carry one. */
export const ticketId = z.uuidv7().transform((v) => v as TicketId);
export const deskId = z.uuid().transform((v) => v as DeskId);
export const visitId = z.uuid().transform((v) => v as VisitId);
export const deviceId = z.uuid();
export const concernCode = z
  .string()
  .regex(/^[A-Z]{3}(-[0-9]{2})?$/)
  .transform((v) => v as ConcernCode);
export const outcomeCode = z
  .string()
  .regex(/^[A-Z]{3,8}(-[A-Z]{2,8})?$/)
  .transform((v) => v as OutcomeCode);
export const languageTag = z.string().regex(/^[a-z]{2}(-[a-z]{2,8})?$/);
export const instant = z.iso.datetime({ precision: 3 });
export const plainDate = z.iso.date();
export const plainTime = z.string().regex(/^([01][0-9]|2[0-3]):[0-5][0-9]$/);
export const waitRange = z.strictObject({ lowMinutes: z.int().min(0), highMinutes: z.int().min(5) });
export const ticketStatus = z.enum(ticketStatuses);
export const channel = z.enum(channels);
export const deviceKind = z.enum(["kiosk", "display"]);
export type DeviceKind = z.output<typeof deviceKind>;
/** What a device says is wrong with it (E3). */
export const deviceProblem = z.enum(["sound_blocked", "sound_muted"]);
export type DeviceProblem = z.output<typeof deviceProblem>;
export const deviceOrder = z.enum(["reload", "identify", "test_call"]);
export type DeviceOrder = z.output<typeof deviceOrder>;
/** The state of a kiosk's slip printer; `unknown`: not asked yet, or it tells nothing. */
export const printerState = z.enum(["unknown", "ready", "paper_out", "cover_open", "offline", "no_answer"]);
/** How the slip of one ticket stands; told to its kiosk only. */
export type SlipNews = { ticketId: string; state: SlipState };
/** What staff should ask for again, because somebody changed it. */
export type StaffChange =
  | "visits"
  | "cases"
  | "follow_ups"
  | "appointments"
  | "registers"
  | "catalogue"
  | "users"
  | "notes"
  | "reports";
/** No control characters; Farsi needs the two joiners inside of words. */
const words = z
  .string()
  .trim()
  .min(1)
  .max(160)
  .regex(/^(?:[^\p{C}]|[\u200c\u200d])+$/u);
/** A word of staff to the waiting room; German is always there. */
export const announcement = z
  .strictObject({
    id: z.uuid(),
    texts: z.record(languageTag, words).refine((texts) => texts.de !== undefined && Object.keys(texts).length <= 11),
    from: instant,
    until: instant,
  })
  .refine((one) => one.from < one.until, { path: ["until"], message: "ends_before_start" });
export const shortName = z
  .string()
  .trim()
  .min(1)
  .max(40)
  .regex(/^[^\p{C}]+$/u);
