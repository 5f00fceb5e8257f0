import { intlLocaleOf, type LobbyLocale } from "./lobby-locales.ts";
import type { SpokenValue } from "./saying.ts";

/** Between the two ends of a range: a dash is silent. */
const until: Record<LobbyLocale, string> = {
  de: "bis",
  "de-simple": "bis",
  en: "to",
  uk: "до",
  ar: "إلى",
  ru: "до",
  fa: "تا",
  vi: "đến",
  tr: "ila",
  pl: "do",
  fr: "à",
};

/** 137 → "1, 3, 7": each digit a word of its own (A55), with the small pause of a list. */
export function spellOut(number: number): string {
  return [...String(number)].join(", ");
}

/** `{from}–{to}` with a word for the dash, and without the "Uhr" that a German time brings itself. */
export function bridgeRanges(template: string, locale: LobbyLocale): string {
  const bridged = template.replaceAll(/\}\s*[–-]\s*\{/g, `} ${until[locale]} {`);
  return isGerman(locale) ? bridged.replaceAll(/\{(time|to)\} Uhr/g, "{$1}") : bridged;
}

export function spokenValue(placeholder: string, value: SpokenValue, locale: LobbyLocale): string {
  const text = String(value);
  switch (placeholder) {
    case "time":
    case "from":
    case "to":
      return spokenTime(text, locale);
    case "day":
      return spokenDay(new Date(text), locale);
    case "n":
      return text.replace("–", ` ${until[locale]} `);
    default:
      return text;
  }
}

/** `Freitag, siebenundzwanzigster November`: the voice takes the point of "27." for the end of a sentence. */
function spokenDay(date: Date, locale: LobbyLocale): string {
  const options = { weekday: "long", day: "numeric", month: "long", timeZone: "UTC" } as const;
  const written = new Intl.DateTimeFormat(intlLocaleOf(locale), options).format(date);
  return isGerman(locale) ? written.replace(/\d+\./, germanOrdinal(date.getUTCDate())) : written;
}

const germanOnes = [
  "",
  "ein",
  "zwei",
  "drei",
  "vier",
  "fünf",
  "sechs",
  "sieben",
  "acht",
  "neun",
  "zehn",
  "elf",
  "zwölf",
];
const germanOrdinals: Readonly<Record<number, string>> = { 1: "erster", 3: "dritter", 7: "siebter", 8: "achter" };

/** 1 to 31. */
function germanOrdinal(day: number): string {
  const ones = germanOnes[day % 10] ?? "";
  if (day >= 30) return `${ones}${ones && "und"}dreißigster`;
  if (day >= 20) return `${ones}${ones && "und"}zwanzigster`;
  if (day === 16) return "sechzehnter";
  if (day === 17) return "siebzehnter";
  if (day > 12) return `${ones}zehnter`;
  return germanOrdinals[day] ?? `${germanOnes[day]}ter`;
}

/** Times as the voices of eSpeak NG say them right: a colon is "two dots" in Farsi, and nothing in others. */
const clocks: Record<LobbyLocale, (hour: number, minute: string) => string> = {
  de: germanClock,
  "de-simple": germanClock,
  en: (hour, minute) => (minute === "00" ? `${hour} o'clock` : `${hour} ${minute}`),
  uk: (hour, minute) => `${hour} ${minute}`,
  ar: (hour, minute) => (minute === "00" ? `${hour}` : `${hour} و ${Number(minute)} دقيقة`),
  ru: (hour, minute) => `${hour} ${minute}`,
  fa: (hour, minute) => (minute === "00" ? `${hour}` : `${hour} و ${Number(minute)} دقیقه`),
  vi: (hour, minute) => (minute === "00" ? `${hour} giờ` : `${hour} giờ ${Number(minute)}`),
  tr: (hour, minute) => (minute === "00" ? `${hour}` : `${hour} ${minute}`),
  pl: (hour, minute) => (minute === "00" ? `${hour}` : `${hour} ${minute}`),
  fr: (hour, minute) => `${hour} ${hour < 2 ? "heure" : "heures"}${minute === "00" ? "" : ` ${Number(minute)}`}`,
};

function germanClock(hour: number, minute: string): string {
  return minute === "00" ? `${hour} Uhr` : `${hour} Uhr ${Number(minute)}`;
}

function spokenTime(time: string, locale: LobbyLocale): string {
  const [hour = "", minute = ""] = time.split(":");
  return clocks[locale](Number(hour), minute);
}

function isGerman(locale: LobbyLocale): boolean {
  return locale === "de" || locale === "de-simple";
}
