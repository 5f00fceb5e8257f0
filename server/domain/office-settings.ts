import { defaultReportSettings, type ReportSettings } from "./report/report-settings.ts";
import { defaultRetention, type RetentionSettings } from "./retention.ts";
import type { SlipLines } from "./slip-line.ts";
import type { PlainDate, PlainTime } from "./time.ts";

export type Hours = { opens: PlainTime; closes: PlainTime };

/** 1 Monday … 7 Sunday (ISO 8601). */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

/** One day that differs from the week; no hours: closed all day. */
export type OpeningException = { date: PlainDate; hours: readonly Hours[]; note: string };

/** How people sign in: set by administrators only. */
export type SignInRules = {
  /** Minutes without anybody there after which a session ends, also at a console (U6). */
  idleMinutes: number;
  /** From this day on administrators need a second factor (U5); null: nobody has to. */
  twoFactorFrom: PlainDate | null;
};

/** What an office decides for itself: data, not code. Every number carries its unit. */
export type OfficeSettings = {
  name: string;
  /** IANA zone, `Europe/Berlin`. */
  timeZone: string;
  /** State whose public holidays close the office, ISO 3166-2 without country: `SN` Saxony. */
  holidayRegion: string;
  weeklyHours: readonly ({ weekday: Weekday } & Hours)[];
  exceptions: readonly OpeningException[];
  /** Tickets a day; null: no limit (D1). */
  dailyLimit: number | null;
  /** No number is given in the last minutes before closing (D1). */
  lastTicketMarginMinutes: number;
  /** Recalls of one call (C3). */
  maxRecalls: number;
  /** Seconds between two announcements of one ticket (C3). */
  recallIntervalSeconds: number;
  /** Seconds from the call until "no-show" is offered without a recall (C4). */
  noShowAfterSeconds: number;
  /** The same for a visitor who asked for more time (C4). */
  noShowAfterSecondsMoreTime: number;
  /** Offered lengths of a break in minutes (C9). */
  breakMinutes: readonly number[];
  /** Length of a talk in minutes, until the office's own talks are known (W1). */
  presetTalkMinutes: number;
  /** The clock closes the day at this time (E1); later than every closing time. */
  dayEndsAt: PlainTime;
  signIn: SignInRules;
  /** For the administrator alone to change (X1). */
  retention: RetentionSettings;
  /** The console hides topics on machines on which nobody has chosen otherwise (P21). */
  discretionByDefault: boolean;
  /** A line of the office's own on every slip (K4, P4). */
  slipLines: SlipLines;
  /** Its records are made up (`npm run demo`): every page and document of the report says so. Nothing changes it. */
  isInvented: boolean;
  report: ReportSettings;
};

export const defaultOfficeSettings: OfficeSettings = {
  name: "Ombudsstelle im Jobcenter Dresden",
  timeZone: "Europe/Berlin",
  holidayRegion: "SN",
  weeklyHours: [
    { weekday: 1, opens: "08:00", closes: "12:00" },
    { weekday: 2, opens: "08:00", closes: "12:00" },
    { weekday: 4, opens: "08:00", closes: "12:00" },
    { weekday: 4, opens: "13:00", closes: "18:00" },
    { weekday: 5, opens: "08:00", closes: "12:00" },
  ],
  exceptions: [],
  dailyLimit: null,
  lastTicketMarginMinutes: 15,
  maxRecalls: 5,
  recallIntervalSeconds: 15,
  noShowAfterSeconds: 60,
  noShowAfterSecondsMoreTime: 180,
  breakMinutes: [10, 15, 30, 60],
  presetTalkMinutes: 20,
  dayEndsAt: "20:00",
  signIn: { idleMinutes: 30, twoFactorFrom: null },
  retention: defaultRetention,
  discretionByDefault: false,
  slipLines: {},
  isInvented: false,
  report: defaultReportSettings,
};
