const [narrow, wide] = [/[ijlftrI.,:;'’!|()[\]/ ]/, /[mwMW@%–—]/];

/**
 * How wide a text is in letters without serifs, in average characters: near enough to see whether a word fits its column.
 */
export function letterWidth(text: string): number {
  let width = 0;
  for (const letter of text)
    width += narrow.test(letter) ? 0.6 : wide.test(letter) ? 1.55 : /\p{Lu}/u.test(letter) ? 1.2 : 1.03;
  return width;
}
