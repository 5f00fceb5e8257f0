/**
 * Breaks a text between words: every sentence begins a line of its own, and the lines of a sentence are of about the
 * same length. A word that does not fit stands alone.
 *
 * @param widthOf Of a line, in any unit.
 */
export function breakLines(text: string, maxWidth: number, widthOf: (line: string) => number): string[] {
  // French signs stand apart from their word, and stay with it.
  const glued = text.replace(/ (?=[:;!?»])/g, "\u00a0");
  return glued
    .split(/(?<=[\p{L})][.!?؟]) (?=\p{L})/u)
    .flatMap((sentence) => balance(sentence.split(" "), maxWidth, widthOf));
}

/** As few lines as fit, and then as narrow as that many lines can be. */
function balance(words: readonly string[], maxWidth: number, widthOf: (line: string) => number): string[] {
  const widest = fill(words, maxWidth, widthOf);
  let low = 0;
  let high = maxWidth;
  let best = widest;
  // A hundredth of the line is nothing an eye sees.
  while (high - low > maxWidth / 100) {
    const middle = (low + high) / 2;
    const lines = fill(words, middle, widthOf);
    const isAsGood = lines.length === widest.length && lines.every((line) => widthOf(line) <= middle);
    if (isAsGood) best = lines;
    if (isAsGood) high = middle;
    else low = middle;
  }
  return best;
}

function fill(words: readonly string[], maxWidth: number, widthOf: (line: string) => number): string[] {
  const lines: string[] = [];
  for (const word of words) {
    const last = lines.at(-1);
    if (last !== undefined && widthOf(`${last} ${word}`) <= maxWidth) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
