import * as z from "zod";
import type { Announcement } from "#server/domain/announcement.ts";
import type { OfficeSettings } from "#server/domain/office-settings.ts";
import { reactionKinds, visitStates } from "#server/domain/visit.ts";
import type { DeviceSetup } from "./device-config.ts";
import { channel, concernCode, instant, languageTag, outcomeCode, plainDate, visitId } from "./values.ts";
import { referralCode } from "./visit.ts";

const labels = z.record(z.string(), z.string());

/** Lists for coding and choosing. A kiosk gets no legal references, no outcomes and no entries that are not for it. */
/** To staff only: cannot be chosen today, and names what was chosen when it could. */
const ended = z.literal(true).optional();

export const catalogueReply = z.strictObject({
  version: z.string(),
  concerns: z.array(
    z.strictObject({
      code: concernCode,
      parent: concernCode.nullable(),
      order: z.int(),
      labels,
      hint: labels.nullable(),
      icon: z.string().nullable(),
      legalRefs: z.array(z.string()),
      urgency: z.union([z.literal(0), z.literal(1), z.literal(2)]),
      municipal: z.boolean(),
      /** To staff only: whether a kiosk offers it. */
      kiosk: z.boolean().optional(),
      /** To staff only: the kind of reaction it usually is. */
      krmDefault: z.enum(reactionKinds).optional(),
      ended,
    }),
  ),
  outcomeGroups: z.array(z.strictObject({ code: z.string(), labels })),
  outcomes: z.array(
    z.strictObject({
      code: outcomeCode,
      group: z.string(),
      labels,
      definition: z.string(),
      final: z.boolean(),
      /** One half of what makes a lawsuit potentially avoided (V1). */
      countsForLawsuitAvoided: z.boolean(),
      ended,
    }),
  ),
  /** Where people are referred; offices, never persons. */
  referralTargets: z.array(
    z.strictObject({
      code: referralCode,
      label: z.string(),
      contact: z.string().nullable(),
      verify: z.boolean(),
      ended,
    }),
  ),
});
export type CatalogueReply = z.output<typeof catalogueReply>;

export const visitListReply = z.strictObject({
  /** At most 1,000. */
  total: z.int(),
  /** There are more than were counted. */
  hasMore: z.boolean(),
  /** Newest first, at most 100 from `offset`. */
  visits: z.array(
    z.strictObject({
      id: visitId,
      state: z.enum(visitStates),
      date: plainDate,
      channel,
      statedConcern: concernCode.nullable(),
      foundConcerns: z.array(concernCode),
      outcome: outcomeCode.nullable(),
      language: languageTag,
      talkMinutes: z.int().nullable(),
      /** Only on the day itself (P7). */
      ticketNumber: z.int().nullable(),
    }),
  ),
});
export type VisitListReply = z.output<typeof visitListReply>;

/** The settings page: what is stored, and how often the promised wait was kept (W1). */
export type SettingsReply = {
  settings: OfficeSettings;
  desks: { id: string; room: string; active: boolean; order: number }[];
  /** Public holidays of this and the next year that close the office. */
  holidays: { date: string; name: string }[];
  /** Over the last 200 called tickets with a promise; null: none yet. */
  promise: { kept: number; of: number } | null;
};

/** Set-up and past of every paired device, and what staff tells the waiting room. */
export type DeviceListReply = {
  devices: { id: string; name: string; pairedAt: string; setup: DeviceSetup }[];
  announcements: Announcement[];
};

/** Answers of the pairing endpoints (R29). */
export const pairingStart = z.strictObject({
  /** Eight letters in two groups, shown on the device: `BCDF-GHJK`. */
  userCode: z.string(),
  /** Secret of the device, to ask with. */
  deviceCode: z.string(),
  expiresAt: instant,
  /** Seconds between two questions. */
  interval: z.int(),
});
export type PairingStart = z.output<typeof pairingStart>;
export type PairingPoll = { status: "pending" | "slow_down" | "approved" | "expired" };
