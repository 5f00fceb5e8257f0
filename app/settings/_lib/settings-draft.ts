import type { Hours, OfficeSettings, Weekday } from "#server/domain/office-settings.ts";
import { type LobbyLocale, lobbyLocales } from "#server/words/lobby-locales.ts";

export type DraftHours = { opens: string; closes: string };

/** The settings as they stand in the form: everything a text, so that nothing typed is lost by being wrong. */
export type SettingsDraft = {
  name: string;
  week: Record<Weekday, DraftHours[]>;
  exceptions: { date: string; isClosed: boolean; hours: DraftHours[]; note: string }[];
  isLimited: boolean;
  dailyLimit: string;
  lastTicketMarginMinutes: string;
  maxRecalls: string;
  recallIntervalSeconds: string;
  noShowAfterSeconds: string;
  noShowAfterSecondsMoreTime: string;
  breakMinutes: string;
  presetTalkMinutes: string;
  dayEndsAt: string;
  discretionByDefault: boolean;
  officialName: string;
  councilReferences: readonly string[];
  threshold: string;
  slipLines: Record<LobbyLocale, string>;
};

const noLines = Object.fromEntries(lobbyLocales.map(({ code }) => [code, ""])) as Record<LobbyLocale, string>;

export const weekdays = [1, 2, 3, 4, 5, 6, 7] as const satisfies readonly Weekday[];

/** What stands in the field when a limit is switched on for the first time. */
const suggestedLimit = 40;

export function draftSettings(settings: OfficeSettings): SettingsDraft {
  const hoursOf = (weekday: Weekday) => settings.weeklyHours.filter((h) => h.weekday === weekday).map(copyHours);
  return {
    name: settings.name,
    week: {
      1: hoursOf(1),
      2: hoursOf(2),
      3: hoursOf(3),
      4: hoursOf(4),
      5: hoursOf(5),
      6: hoursOf(6),
      7: hoursOf(7),
    },
    exceptions: settings.exceptions.map((exception) => ({
      date: exception.date,
      isClosed: exception.hours.length === 0,
      hours: exception.hours.map(copyHours),
      note: exception.note,
    })),
    isLimited: settings.dailyLimit !== null,
    dailyLimit: String(settings.dailyLimit ?? suggestedLimit),
    lastTicketMarginMinutes: String(settings.lastTicketMarginMinutes),
    maxRecalls: String(settings.maxRecalls),
    recallIntervalSeconds: String(settings.recallIntervalSeconds),
    noShowAfterSeconds: String(settings.noShowAfterSeconds),
    noShowAfterSecondsMoreTime: String(settings.noShowAfterSecondsMoreTime),
    breakMinutes: settings.breakMinutes.join(", "),
    presetTalkMinutes: String(settings.presetTalkMinutes),
    dayEndsAt: settings.dayEndsAt,
    discretionByDefault: settings.discretionByDefault,
    officialName: settings.report.officialName,
    councilReferences: settings.report.councilReferences,
    threshold: String(settings.report.threshold),
    slipLines: { ...noLines, ...settings.slipLines },
  };
}

/** A time to begin with: after the last one of the day, within it. */
export function suggestHours(list: readonly DraftHours[]): DraftHours {
  const last = list
    .map((h) => h.closes)
    .toSorted()
    .at(-1);
  if (last === undefined || !/^\d\d:\d\d$/.test(last)) return { opens: "08:00", closes: "12:00" };
  const from = Math.min(21, Number(last.slice(0, 2)) + 1);
  return { opens: toTime(from), closes: toTime(Math.min(23, from + 3)) };
}

function toTime(hour: number): string {
  return `${String(hour).padStart(2, "0")}:00`;
}

function copyHours({ opens, closes }: Hours): DraftHours {
  return { opens, closes };
}
