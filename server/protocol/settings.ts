import * as z from "zod";
import type { OfficeSettings, Weekday } from "#server/domain/office-settings.ts";
import { maxSlipLine, slipLetters } from "#server/domain/slip-line.ts";
import { reportSettings } from "./report-settings.ts";
import { retentionSettings } from "./retention.ts";
import { languageTag, plainDate, plainTime, shortName } from "./values.ts";

const slipLine = z.string().trim().min(1).max(maxSlipLine).regex(slipLetters);

const hours = z
  .strictObject({ opens: plainTime, closes: plainTime })
  .refine((h) => h.opens < h.closes, { path: ["closes"], message: "closes_before_opens" });

/** Hours of one day do not overlap. */
function apart(list: readonly { opens: string; closes: string }[]): boolean {
  const sorted = list.toSorted((a, b) => a.opens.localeCompare(b.opens));
  return sorted.every((h, i) => i === 0 || (sorted[i - 1]?.closes ?? "") <= h.opens);
}

function isTimeZone(value: string): boolean {
  try {
    new Intl.DateTimeFormat("de", { timeZone: value });
    return true;
  } catch {
    return false;
  }
}

const weekdayHours = z
  .strictObject({
    weekday: z
      .int()
      .min(1)
      .max(7)
      .transform((v) => v as Weekday),
    opens: plainTime,
    closes: plainTime,
  })
  .refine((h) => h.opens < h.closes, { path: ["closes"], message: "closes_before_opens" });

/** How people sign in; `settings:save` leaves it as it is (U5, U6). */
export const signInRules = z.strictObject({
  idleMinutes: z.int().min(15).max(240),
  twoFactorFrom: plainDate.nullable(),
});

/** What an office decides for itself. Units stand in `domain/office-settings.ts`. */
export const officeSettings = z
  .strictObject({
    name: z
      .string()
      .trim()
      .min(1)
      .max(80)
      .regex(/^[^\p{C}]+$/u),
    timeZone: z.string().max(40).refine(isTimeZone, { message: "unknown_time_zone" }),
    holidayRegion: z.string().regex(/^[A-Z]{2}$/),
    weeklyHours: z.array(weekdayHours).max(28),
    exceptions: z
      .array(
        z.strictObject({
          date: plainDate,
          hours: z.array(hours).max(4).refine(apart, { message: "hours_overlap" }),
          note: z.string().trim().max(80),
        }),
      )
      // As many as fit into one message of 16 KB with room to spare; past ones are taken off by staff.
      .max(80)
      .refine((list) => new Set(list.map((e) => e.date)).size === list.length, { message: "date_twice" }),
    dailyLimit: z.int().min(1).max(900).nullable(),
    lastTicketMarginMinutes: z.int().min(0).max(240),
    maxRecalls: z.int().min(1).max(20),
    recallIntervalSeconds: z.int().min(5).max(300),
    noShowAfterSeconds: z.int().min(30).max(900),
    noShowAfterSecondsMoreTime: z.int().min(30).max(1800),
    breakMinutes: z.array(z.int().min(1).max(240)).min(1).max(6),
    presetTalkMinutes: z.int().min(5).max(120),
    dayEndsAt: plainTime,
    signIn: signInRules,
    /** Changed by `retention:save` alone. */
    retention: retentionSettings,
    discretionByDefault: z.boolean(),
    /** By language; what they may not say is checked against the catalogue (P4). */
    slipLines: z.record(languageTag, slipLine).refine((lines) => Object.keys(lines).length <= 11),
    /** Stays as it is, whatever is saved. */
    isInvented: z.boolean(),
    report: reportSettings,
  })
  .refine((s) => [1, 2, 3, 4, 5, 6, 7].every((d) => apart(s.weeklyHours.filter((h) => h.weekday === d))), {
    path: ["weeklyHours"],
    message: "hours_overlap",
  })
  .refine((s) => [...s.weeklyHours, ...s.exceptions.flatMap((e) => e.hours)].every((h) => h.closes <= s.dayEndsAt), {
    path: ["dayEndsAt"],
    message: "day_ends_before_closing",
  })
  .transform((s): OfficeSettings => s);

/** A desk as the settings page edits it; its state of the day is not touched. */
export const deskDraft = z.strictObject({
  id: z.uuid(),
  room: shortName.max(12),
  active: z.boolean(),
  order: z.int().min(0).max(99),
});
