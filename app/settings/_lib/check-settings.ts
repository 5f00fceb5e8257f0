import type { Hours, OfficeSettings, Weekday } from "#server/domain/office-settings.ts";
import { thresholdLimits } from "#server/domain/report/report-settings.ts";
import { maxSlipLine, slipLetters } from "#server/domain/slip-line.ts";
import { lobbyLocales } from "#server/words/lobby-locales.ts";
import type { FieldProblem, FieldProblems } from "./field-problem.ts";
import { type DraftHours, type SettingsDraft, weekdays } from "./settings-draft.ts";

/** The limits of `officeSettings` in server/protocol/settings.ts; a test holds the two together. */
export const numberLimits = {
  dailyLimit: [1, 900],
  lastTicketMarginMinutes: [0, 240],
  maxRecalls: [1, 20],
  recallIntervalSeconds: [5, 300],
  noShowAfterSeconds: [30, 900],
  noShowAfterSecondsMoreTime: [30, 1_800],
  presetTalkMinutes: [5, 120],
} as const;
export type NumberField = keyof typeof numberLimits;

const maxTextLength = 80;
const maxOfficialName = 160;
const maxReferences = 6;
const timePattern = /^([01][0-9]|2[0-3]):[0-5][0-9]$/;

/** Everything that is wrong, before the server is asked: it answers only "not valid" (docs/protocol.md). */
export function checkSettings(draft: SettingsDraft): FieldProblems {
  const problems = new Map<string, FieldProblem>();
  checkLine("name", draft.name, maxTextLength, problems);
  checkLine("officialName", draft.officialName, maxOfficialName, problems);
  checkReferences(draft.councilReferences, problems);
  for (const weekday of weekdays) checkHours(draft.week[weekday], `week.${weekday}`, problems);
  draft.exceptions.forEach((exception, at) => {
    const path = `exceptions.${at}`;
    if (!/^\d{4}-\d\d-\d\d$/.test(exception.date)) problems.set(`${path}.date`, { code: "date" });
    else if (draft.exceptions.findIndex((other) => other.date === exception.date) < at) {
      problems.set(`${path}.date`, { code: "dateTwice" });
    }
    if (!exception.isClosed) checkHours(exception.hours, path, problems);
    if (exception.note.trim().length > maxTextLength) {
      problems.set(`${path}.note`, { code: "tooLong", max: maxTextLength });
    }
  });
  for (const field of Object.keys(numberLimits) as NumberField[]) {
    if (field === "dailyLimit" && !draft.isLimited) continue;
    const [min, max] = numberLimits[field];
    if (readWhole(draft[field], min, max) === null) problems.set(field, { code: "range", min, max });
  }
  for (const { code } of lobbyLocales) {
    const line = draft.slipLines[code].trim();
    if (line.length > maxSlipLine) problems.set(`slipLines.${code}`, { code: "tooLong", max: maxSlipLine });
    else if (line !== "" && !slipLetters.test(line)) problems.set(`slipLines.${code}`, { code: "characters" });
  }
  const { min, max } = thresholdLimits;
  if (readWhole(draft.threshold, min, max) === null) problems.set("threshold", { code: "range", min, max });
  if (readBreaks(draft.breakMinutes) === null) problems.set("breakMinutes", { code: "breakList" });
  if (!timePattern.test(draft.dayEndsAt)) problems.set("dayEndsAt", { code: "time" });
  else if (latestClosing(draft) > draft.dayEndsAt) problems.set("dayEndsAt", { code: "dayEndsTooEarly" });
  return problems;
}

/** As it goes over the wire: lists that are nobody else's. */
export type FinishedSettings = Omit<OfficeSettings, "weeklyHours" | "exceptions" | "breakMinutes" | "report"> & {
  weeklyHours: ({ weekday: Weekday } & Hours)[];
  exceptions: { date: string; hours: Hours[]; note: string }[];
  breakMinutes: number[];
  report: { officialName: string; councilReferences: string[]; threshold: number };
};

/** The settings to store; null while anything is wrong. What the form does not show stays as it was. */
export function finishSettings(draft: SettingsDraft, stored: OfficeSettings): FinishedSettings | null {
  if (checkSettings(draft).size > 0) return null;
  return {
    ...stored,
    name: draft.name.trim(),
    weeklyHours: weekdays.flatMap((weekday) => sortHours(draft.week[weekday]).map((hours) => ({ weekday, ...hours }))),
    exceptions: draft.exceptions
      .map(({ date, isClosed, hours, note }) => ({ date, hours: isClosed ? [] : sortHours(hours), note: note.trim() }))
      .toSorted((a, b) => a.date.localeCompare(b.date)),
    dailyLimit: draft.isLimited ? Number(draft.dailyLimit) : null,
    lastTicketMarginMinutes: Number(draft.lastTicketMarginMinutes),
    maxRecalls: Number(draft.maxRecalls),
    recallIntervalSeconds: Number(draft.recallIntervalSeconds),
    noShowAfterSeconds: Number(draft.noShowAfterSeconds),
    noShowAfterSecondsMoreTime: Number(draft.noShowAfterSecondsMoreTime),
    breakMinutes: readBreaks(draft.breakMinutes) ?? [],
    presetTalkMinutes: Number(draft.presetTalkMinutes),
    dayEndsAt: draft.dayEndsAt,
    discretionByDefault: draft.discretionByDefault,
    report: {
      officialName: draft.officialName.trim(),
      councilReferences: readReferences(draft.councilReferences),
      threshold: Number(draft.threshold),
    },
    slipLines: Object.fromEntries(
      Object.entries(draft.slipLines)
        .map(([language, line]) => [language, line.trim()])
        .filter(([, line]) => line !== ""),
    ),
  };
}

function checkLine(field: string, text: string, max: number, problems: Map<string, FieldProblem>): void {
  if (text.trim() === "") problems.set(field, { code: "required" });
  else if (text.trim().length > max) problems.set(field, { code: "tooLong", max });
  else if (/\p{C}/u.test(text)) problems.set(field, { code: "characters" });
}

function checkReferences(lines: readonly string[], problems: Map<string, FieldProblem>): void {
  const references = readReferences(lines);
  if (references.length > maxReferences) problems.set("councilReferences", { code: "tooMany", max: maxReferences });
  for (const one of references) checkLine("councilReferences", one, maxTextLength, problems);
}

/** Without the empty lines. */
function readReferences(lines: readonly string[]): string[] {
  return lines.map((line) => line.trim()).filter((line) => line !== "");
}

function checkHours(list: readonly DraftHours[], path: string, problems: Map<string, FieldProblem>): void {
  list.forEach(({ opens, closes }, at) => {
    if (!timePattern.test(opens) || !timePattern.test(closes)) problems.set(`${path}.${at}`, { code: "time" });
    else if (opens >= closes) problems.set(`${path}.${at}`, { code: "closesBeforeOpens" });
    else if (list.some((other, before) => before < at && opens < other.closes && other.opens < closes)) {
      problems.set(`${path}.${at}`, { code: "hoursOverlap" });
    }
  });
  // A day with other hours that has none is one of the closed ones.
  if (path.startsWith("exceptions") && list.length === 0) problems.set(`${path}.0`, { code: "time" });
}

function sortHours(list: readonly DraftHours[]): DraftHours[] {
  return list.toSorted((a, b) => a.opens.localeCompare(b.opens));
}

function latestClosing(draft: SettingsDraft): string {
  const exceptional = draft.exceptions.flatMap((exception) => (exception.isClosed ? [] : exception.hours));
  const all = [...weekdays.flatMap((weekday) => draft.week[weekday]), ...exceptional];
  return (
    all
      .map((hours) => hours.closes)
      .filter((time) => timePattern.test(time))
      .toSorted()
      .at(-1) ?? "00:00"
  );
}

function readWhole(text: string, min: number, max: number): number | null {
  if (!/^\d{1,5}$/.test(text.trim())) return null;
  const value = Number(text);
  return value >= min && value <= max ? value : null;
}

function readBreaks(text: string): number[] | null {
  const values = text
    .split(/[,;\s]+/)
    .filter((part) => part !== "")
    .map((part) => readWhole(part, 1, 240));
  const known = values.filter((value) => value !== null);
  return known.length === values.length && known.length >= 1 && known.length <= 6 ? known : null;
}
