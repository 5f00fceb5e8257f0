import { auditOf, changedFields } from "./audit.ts";
import type { Queue, QueueChange } from "./queue.ts";
import { ok, type Result } from "./result.ts";
import type { Instant } from "./time.ts";

/** How long an office keeps what is not kept for good, and whether it lets notes be written at all (X1). */
export type RetentionSettings = {
  /** Months: entries of the log of changes, and the list of what the nights deleted. */
  auditMonths: number;
  /** Days after its date: a record that nobody finished (X3). */
  draftDays: number;
  /** Days after its date: an appointment. */
  appointmentDays: number;
  /** Notes and contacts for call-backs may be written (P14). */
  notesAllowed: boolean;
  /** Days after it was last written: a note, or how to call somebody back, unless its case is closed before. */
  noteDays: number;
};

export const defaultRetention: RetentionSettings = {
  auditMonths: 12,
  draftDays: 30,
  appointmentDays: 90,
  notesAllowed: false,
  noteDays: 90,
};

/** What screen and server accept, both ends included. */
export const retentionLimits = {
  auditMonths: { min: 6, max: 60 },
  draftDays: { min: 21, max: 365 },
  appointmentDays: { min: 1, max: 365 },
  noteDays: { min: 1, max: 365 },
} as const;

export function saveRetention(queue: Queue, retention: RetentionSettings, now: Instant): Result<QueueChange, never> {
  const fields = changedFields(queue.settings.retention, retention);
  return ok({
    event: { type: "settings_saved", at: now },
    settings: { ...queue.settings, retention },
    audit: [auditOf("retention_saved", null, fields)],
  });
}
