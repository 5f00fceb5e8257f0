import { de } from "./lobby/de.ts";
import { type LobbyLocale, lobbyLocales } from "./lobby-locales.ts";
import type { Saying, SayingToken, SpokenValue } from "./saying.ts";

const maxLength = 600;
const maxTokens = 12;
/** What `{when}` may be: another word, with its own placeholders beside it. */
const whenWords: readonly Word[] = ["whenToday", "whenTomorrow", "whenOn"];

type Word = keyof typeof de;

/** Placeholder → its value, or null where it is none. A placeholder without a line here cannot be spoken. */
const readers: Readonly<Record<string, (text: string) => SpokenValue | null>> = {
  n: (text) => readInteger(text) ?? readRange(text),
  count: readInteger,
  number: readInteger,
  room: readRoom,
  time: readTime,
  from: readTime,
  to: readTime,
  day: readDate,
  when: (text) => whenWords.find((word) => word === text) ?? null,
};

/**
 * Reads what `serialiseSaying` wrote, strictly: known words with exactly their placeholders, whole numbers from 0 to
 * 9999, times, dates. Whether a concern or a room exists is for the caller to know. @returns null: not a saying.
 */
export function parseSaying(text: string): Saying | null {
  if (text === "" || text.length > maxLength) return null;
  const parts = text.split(";");
  if (parts.length > maxTokens) return null;
  const tokens = parts.map(parseToken);
  return tokens.every((token) => token !== null) ? tokens : null;
}

function parseToken(text: string): SayingToken | null {
  const [kind = "", value = "", ...rest] = text.split("=");
  if (rest.length > 0 || text.includes(",") || !text.includes("=")) return parseWord(text);
  switch (kind) {
    case "concern":
      return /^[A-Z]{3}(-\d{2})?$/.test(value) ? { concern: value } : null;
    case "language":
      return isLobbyLocale(value) ? { language: value } : null;
    case "number":
    case "digits": {
      const number = readInteger(value);
      if (number === null) return null;
      return kind === "number" ? { number } : { digits: number };
    }
    default:
      return null;
  }
}

function parseWord(text: string): SayingToken | null {
  const [name = "", ...assignments] = text.split(",");
  if (!isWord(name)) return null;
  const values = new Map<string, SpokenValue>();
  for (const assignment of assignments) {
    const [placeholder = "", escaped = "", ...rest] = assignment.split("=");
    const value = rest.length > 0 || values.has(placeholder) ? null : readValue(placeholder, escaped);
    if (value === null) return null;
    values.set(placeholder, value);
  }
  const needed = placeholdersOf(name, values.get("when"));
  if (needed.length !== values.size || !needed.every((placeholder) => values.has(placeholder))) return null;
  return needed.length === 0 ? { word: name } : { word: name, with: Object.fromEntries(values) };
}

/** Names of a word's placeholders, and of those of the word that stands in for its `{when}`. */
function placeholdersOf(word: Word, when: SpokenValue | undefined): string[] {
  const own = [...de[word].matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? "");
  const whenWord = whenWords.find((one) => one === when);
  return whenWord === undefined ? own : [...own, ...placeholdersOf(whenWord, undefined)];
}

function readValue(placeholder: string, escaped: string): SpokenValue | null {
  const reader = Object.hasOwn(readers, placeholder) ? readers[placeholder] : undefined;
  const text = unescapeMarks(escaped);
  return reader && text !== null ? reader(text) : null;
}

function unescapeMarks(escaped: string): string | null {
  try {
    return decodeURIComponent(escaped);
  } catch {
    return null;
  }
}

function readInteger(text: string): number | null {
  return /^(0|[1-9]\d{0,3})$/.test(text) ? Number(text) : null;
}

function readRange(text: string): string | null {
  const [low, high, ...rest] = text.split("–").map(readInteger);
  return rest.length === 0 && typeof low === "number" && typeof high === "number" ? text : null;
}

function readTime(text: string): string | null {
  return /^([01]\d|2[0-3]):[0-5]\d$/.test(text) ? text : null;
}

function readDate(text: string): string | null {
  const isDate = /^20\d\d-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(text));
  // The engine takes 31 February for a day of March.
  return isDate && new Date(text).toISOString().startsWith(text) ? text : null;
}

/** Free text as far as this file can tell: the server compares it with the labels of its desks. */
function readRoom(text: string): string | null {
  return text.length <= 40 && /^[^\p{C}]+$/u.test(text) ? text : null;
}

function isWord(text: string): text is Word {
  return Object.hasOwn(de, text);
}

export function isLobbyLocale(text: string): text is LobbyLocale {
  return lobbyLocales.some(({ code }) => code === text);
}
