/** A line of the office's own on every slip, by language; a language without one gets none (K4). */
export type SlipLines = Readonly<Record<string, string>>;

/** Characters of one line. */
export const maxSlipLine = 80;

/** What a printer has letters for: no pictures, no control characters. */
export const slipLetters = /^(?:[\p{L}\p{M}\p{N}\p{P}\p{Zs}+=€°]|\u200c|\u200d)+$/u;

/** Beginnings of words that name the office or an authority, as they are written in the languages of the kiosk. */
const telling = [
  "ombud",
  "омбуд",
  "jobcent",
  "job center",
  "beschwerde",
  "complaint",
  "скарг",
  "жалоб",
  "شكو",
  "شکای",
  "khiếu nại",
  "şikayet",
  "skarg",
  "plainte",
];

/** Shorter ones are parts of too many innocent words. */
const minLabel = 4;

/** P4: a slip is carried through the street. It tells neither the office nor what anybody came for. */
export function tellsTooMuch(line: string, concerns: readonly { labels: Readonly<Record<string, string>> }[]): boolean {
  const text = line.toLowerCase();
  const labels = concerns.flatMap((concern) => Object.values(concern.labels)).filter((one) => one.length >= minLabel);
  return [...telling, ...labels.map((label) => label.toLowerCase())].some((word) => text.includes(word));
}
