/** Puts values into the braces of a text; what has no value stays as it is. */
export function fillWords(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replaceAll(/\{(\w+)\}/g, (all, key: string) => String(values[key] ?? all));
}
