/** Three digits, 100–999: short enough to remember and to be read across a room (D3). */
const firstNumber = 100;
const firstOfFourDigits = 1_000;
/** Police, fire brigade and the authorities' own number: words on the same screens tell people to dial them (D3). */
const kept = [110, 112, 115];

/** How many numbers of three digits a day has (D3). */
export const seriesLength = firstOfFourDigits - firstNumber - kept.length;

/**
 * The number of the `ordinal`-th ticket of a day, counted from 0 (D3). The series starts at the day's random offset,
 * rises, leaves out the numbers of emergency, and wraps after 999. Once all are given it goes on with 1000, 1001 …: no
 * number comes twice, and nobody is turned away for lack of numbers. Whether a day has room for more people is the
 * office's decision (`dailyLimit`), not that of the digits.
 */
export function numberFor(offset: number, ordinal: number): number {
  if (ordinal >= seriesLength) return firstOfFourDigits + ordinal - seriesLength;
  return kept.reduce(
    (number, left) => (number >= left ? number + 1 : number),
    firstNumber + ((offset + ordinal) % seriesLength),
  );
}

/** The place of a number in the order of drawing: the inverse of `numberFor`. */
export function ordinalOf(offset: number, number: number): number {
  if (number >= firstOfFourDigits) return seriesLength + number - firstOfFourDigits;
  const place = number - firstNumber - kept.filter((left) => left < number).length;
  return (place - (offset % seriesLength) + seriesLength) % seriesLength;
}
