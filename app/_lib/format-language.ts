/** Name of a language in a language: `Arabisch`. Plain German has a tag of its own in the domain catalogue. */
export function formatLanguage(tag: string, locale: string): string {
  const [base = tag, variant] = tag.split("-");
  const name = new Intl.DisplayNames(locale, { type: "language" }).of(base) ?? base;
  if (variant !== "simple") return name;
  return locale === "de" ? `Einfaches ${name}` : `Plain ${name}`;
}
