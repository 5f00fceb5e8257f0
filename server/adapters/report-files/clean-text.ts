/** Without what XML 1.0 forbids: control characters and halves of surrogate pairs. Lines end with a line feed. */
export function cleanText(text: string): string {
  return text.replaceAll(/\r\n?/g, "\n").replaceAll(forbidden, "");
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is taken out.
const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu;
