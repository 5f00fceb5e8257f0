/** Every reason a command can be refused. Closed on purpose: each screen maps each one to a sentence. */
export const errorCodes = [
  // Drawing (D1, D2)
  "office_closed",
  "drawing_stopped",
  "daily_limit_reached",
  "ticket_id_reused",
  "unknown_concern",
  // Tickets and desks (T1, C1–C10)
  "ticket_not_found",
  "desk_not_found",
  "invalid_transition",
  "queue_empty",
  "desk_busy",
  "desk_taken",
  "desk_on_break",
  "called_too_soon",
  "recalled_too_soon",
  "recall_limit_reached",
  "no_show_too_soon",
  "undo_too_late",
  "postponed_already",
  "nobody_behind",
  // Day and settings (E1)
  "day_over",
  "settings_invalid",
  "too_many_announcements",
  // Records (V2, V3, V5)
  "unknown_outcome",
  "unknown_referral",
  "record_conflict",
  "record_not_found",
  "record_incomplete",
  "date_invalid",
  "appointment_in_past",
  "time_skipped",
  "time_twice",
  // People (U2, U3)
  "username_taken",
  "last_administrator",
  "not_yourself",
  // Notes (P14)
  "notes_not_allowed",
  "note_key_missing",
  "note_key_wrong",
  "note_unreadable",
  // Devices (R29)
  "device_not_found",
  "pairing_code_unknown",
  "too_many_attempts",
  // Everywhere
  "invalid_input",
  "forbidden",
  "rate_limited",
  "storage_unavailable",
  "internal",
] as const;
export type ErrorCode = (typeof errorCodes)[number];

/** Why a socket is not let in; the message of Socket.IO's `connect_error`. */
export const connectErrors = [
  "client_outdated",
  "not_paired",
  "not_signed_in",
  /** Signed in, but as somebody else than the page was opened for. */
  "other_person",
  "account_incomplete",
  "forbidden",
  "too_many_attempts",
] as const;
export type ConnectError = (typeof connectErrors)[number];
