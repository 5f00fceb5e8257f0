/** Three digits, 100–999: short enough to remember and to be read across a room (D3). */
const firstNumber = 100;
const seriesLength = 900;

/**
 * The number of the `ordinal`-th ticket of a day, counted from 0 (D3). The series starts at the day's random offset,
 * rises by one and wraps after 999. Once all 900 are given it goes on with 1000, 1001 …: no number comes twice, and
 * nobody is turned away for lack of numbers. Whether a day has room for more people is the office's decision
 * (`dailyLimit`), not that of the digits.
 */
export function numberFor(offset: number, ordinal: number): number {
  return ordinal < seriesLength ? firstNumber + ((offset + ordinal) % seriesLength) : firstNumber + ordinal;
}

/** The place of a number in the order of drawing: the inverse of `numberFor`. */
export function ordinalOf(offset: number, number: number): number {
  if (number >= firstNumber + seriesLength) return number - firstNumber;
  return (number - firstNumber - (offset % seriesLength) + seriesLength) % seriesLength;
}
