type Values = Readonly<Record<string, unknown>>;

/** Languages written from right to left. */
const rightToLeft = /^(ar|fa)\b/;
/** U+2068 and U+2069: what is between them keeps its own direction. */
const isolate = { first: "\u2068", last: "\u2069" };

/**
 * Stands in the pages for use-intl's own formatter (next.config.mjs), whose parser of all of ICU's message syntax is
 * 9.5 KB on every first load. Ours knows what our words need: `{placeholder}` and
 * `{n, plural, =0 {none} one {# visit} other {# visits}}`. The test beside this file compares it with the original on
 * every sentence of every catalogue; one with other syntax fails there.
 *
 * In Arabic and Farsi everything filled in is isolated, so that `10–20` and `14:30` are not turned round (A47).
 */
export default function formatMessage(
  key: string,
  message: unknown,
  values: Values | undefined,
  { locale }: { locale: string },
): string {
  if (typeof message !== "string") throw new Error(`${key} is no sentence`);
  return message.includes("{") ? fill(message, values ?? {}, locale) : message;
}

/** Tells use-intl that catalogues hold sentences as they are written, not compiled ones. */
formatMessage.raw = true;

function fill(text: string, values: Values, locale: string, count: number | null = null): string {
  let filled = "";
  for (let at = 0; at < text.length; at += 1) {
    const letter = text[at];
    if (letter === "{") {
      const end = closingBrace(text, at);
      filled += fillOne(text.slice(at + 1, end), values, locale);
      at = end;
    } else if (letter === "#" && count !== null) {
      filled += new Intl.NumberFormat(locale).format(count);
    } else {
      filled += letter;
    }
  }
  return filled;
}

/** `name`, or `name, plural, =0 {…} one {…} other {…}`. */
function fillOne(placeholder: string, values: Values, locale: string): string {
  const [, name = "", choices] = /^\s*(\w+)\s*(?:,\s*plural\s*,(.*))?$/s.exec(placeholder) ?? [];
  const value = values[name];
  if (value === undefined) throw new Error(`{${placeholder}} cannot be filled`);
  if (choices === undefined) {
    return rightToLeft.test(locale) ? `${isolate.first}${value}${isolate.last}` : String(value);
  }
  const count = Number(value);
  const chosen = readChoices(choices);
  const text = chosen[`=${count}`] ?? chosen[new Intl.PluralRules(locale).select(count)] ?? chosen.other ?? "";
  return fill(text, values, locale, count);
}

function readChoices(text: string): Readonly<Record<string, string>> {
  const choices: Record<string, string> = {};
  for (let at = 0; at < text.length; ) {
    const start = text.indexOf("{", at);
    if (start < 0) break;
    const end = closingBrace(text, start);
    choices[text.slice(at, start).trim()] = text.slice(start + 1, end);
    at = end + 1;
  }
  return choices;
}

function closingBrace(text: string, from: number): number {
  let depth = 0;
  for (let at = from; at < text.length; at += 1) {
    if (text[at] === "{") depth += 1;
    if (text[at] === "}") depth -= 1;
    if (depth === 0) return at;
  }
  throw new Error(`a brace is not closed: ${text}`);
}
