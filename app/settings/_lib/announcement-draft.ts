import type { Announcement } from "#server/domain/announcement.ts";
import type { Instant, PlainDate, PlainTime } from "#server/domain/time.ts";
import { addDays, localDate, localTime, toInstant, weekdayOf } from "#server/domain/zoned-time.ts";
import { type LobbyLocale, lobbyLocales } from "#server/words/lobby-locales.ts";
import type { FieldProblem, FieldProblems } from "./field-problem.ts";

/** An announcement as it stands in the form; dates and times are those of the office. */
export type AnnouncementDraft = {
  id: string;
  texts: Record<LobbyLocale, string>;
  fromDate: PlainDate;
  fromTime: PlainTime;
  untilDate: PlainDate;
  untilTime: PlainTime;
};

/** As `announcement` in server/protocol/values.ts. */
export const maxWords = 160;
const datePattern = /^\d{4}-\d\d-\d\d$/;
const timePattern = /^([01][0-9]|2[0-3]):[0-5][0-9]$/;
const saturday = 6;

const noTexts = Object.fromEntries(lobbyLocales.map(({ code }) => [code, ""])) as Record<LobbyLocale, string>;

/** A new one, until the end of today. */
export function newAnnouncement(id: string, now: Instant, timeZone: string): AnnouncementDraft {
  return { id, texts: noTexts, ...untilEndOf(localDate(now, timeZone), now, timeZone) };
}

export function draftAnnouncement({ id, texts, from, until }: Announcement, timeZone: string): AnnouncementDraft {
  return {
    id,
    texts: { ...noTexts, ...texts },
    fromDate: localDate(from, timeZone),
    fromTime: localTime(from, timeZone),
    untilDate: localDate(until, timeZone),
    untilTime: localTime(until, timeZone),
  };
}

export type Preset = "today" | "tomorrow" | "week";
type Times = Pick<AnnouncementDraft, "fromDate" | "fromTime" | "untilDate" | "untilTime">;

/** `today`: from now on; `week`: until Friday, at the weekend until the next one. */
export function presetTimes(preset: Preset, now: Instant, timeZone: string): Times {
  const today = localDate(now, timeZone);
  switch (preset) {
    case "today":
      return untilEndOf(today, now, timeZone);
    case "tomorrow": {
      const date = addDays(today, 1);
      return { fromDate: date, fromTime: "00:00", untilDate: date, untilTime: "23:59" };
    }
    case "week": {
      const weekday = weekdayOf(today);
      const daysLeft = weekday < saturday ? 5 - weekday : 12 - weekday;
      return untilEndOf(addDays(today, daysLeft), now, timeZone);
    }
  }
}

function untilEndOf(date: PlainDate, now: Instant, timeZone: string): Times {
  return {
    fromDate: localDate(now, timeZone),
    fromTime: localTime(now, timeZone),
    untilDate: date,
    untilTime: "23:59",
  };
}

export function checkAnnouncement(draft: AnnouncementDraft, now: Instant, timeZone: string): FieldProblems {
  const problems = new Map<string, FieldProblem>();
  for (const { code } of lobbyLocales) {
    const text = draft.texts[code].trim();
    if (text === "" && code === "de") problems.set("texts.de", { code: "required" });
    else if (text.length > maxWords) problems.set(`texts.${code}`, { code: "tooLong", max: maxWords });
    // The joiners inside of Farsi words are no control characters to anybody who writes them.
    else if (/\p{C}/u.test(text.replace(/[\u200c\u200d]/g, ""))) problems.set(`texts.${code}`, { code: "characters" });
  }
  for (const end of ["from", "until"] as const) {
    if (!datePattern.test(draft[`${end}Date`])) problems.set(`${end}Date`, { code: "date" });
    if (!timePattern.test(draft[`${end}Time`])) problems.set(`${end}Time`, { code: "time" });
  }
  const times = ["fromDate", "fromTime", "untilDate", "untilTime"];
  if (times.some((path) => problems.has(path))) return problems;
  const { from, until } = instantsOf(draft, timeZone);
  if (until <= from) problems.set("untilTime", { code: "closesBeforeOpens" });
  else if (until <= now) problems.set("untilTime", { code: "isOver" });
  return problems;
}

/** What is stored; null while anything is wrong. Languages without a text are left out. */
export function finishAnnouncement(draft: AnnouncementDraft, now: Instant, timeZone: string) {
  if (checkAnnouncement(draft, now, timeZone).size > 0) return null;
  const texts = lobbyLocales
    .map(({ code }) => [code, draft.texts[code].trim()] as const)
    .filter(([, text]) => text !== "");
  return { id: draft.id, texts: Object.fromEntries(texts), ...instantsOf(draft, timeZone) };
}

function instantsOf(draft: AnnouncementDraft, timeZone: string): { from: Instant; until: Instant } {
  return {
    from: toInstant(draft.fromDate, draft.fromTime, timeZone),
    until: toInstant(draft.untilDate, draft.untilTime, timeZone),
  };
}
