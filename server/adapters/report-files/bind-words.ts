/** What a line never ends with: signs and short words that mean nothing without the number behind them, and `15.`. */
const before = /(?<=^|[\s(„“])(§§?|Abs\.|Nr\.|Satz|SGB|Art\.|Kapitel|Seite|z\.|u\.|\d{1,2}\.) /gu;

/** The text with spaces that hold together what is read together: `§ 22 Abs. 1`, `90. Perzentil`, `z. B.` */
export function bindWords(text: string): string {
  return text.replaceAll(before, "$1\u00a0");
}
