import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { de } from "#app/_i18n/staff/de.ts";

/** `console.visit.heading`, one for each sentence. */
function keysOf(words: object, prefix = ""): string[] {
  return Object.entries(words).flatMap(([name, value]) =>
    typeof value === "string" ? [prefix + name] : keysOf(value as object, `${prefix}${name}.`),
  );
}

/** What stands for a key: a text in quotes, the name of a property, a template whose gaps are one part of a key each. */
function namesIn(source: string): string[] {
  const quoted = [...source.matchAll(/"([\w.-]+)"/g), ...source.matchAll(/\b(\w+):/g)].map(([, name = ""]) => name);
  const gap = /\$\{[^}]*\}/g;
  const templates = [...source.matchAll(/`((?:[\w.]|\$\{[^}]*\})+)`/g)]
    .map(([, template = ""]) => template)
    // Nothing but gaps names nothing.
    .filter((template) => template.replaceAll(gap, "") !== "")
    .map((template) => template.replaceAll(gap, "*"));
  return [...quoted, ...templates].map((name) => name.replaceAll(".", "\\.").replaceAll("*", "[^.]+"));
}

/** What may show a sentence: everything but the catalogues themselves and tests. */
function screens(): string[] {
  return readdirSync("app", { withFileTypes: true, recursive: true })
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => /\.tsx?$/.test(file) && !/\.test\.ts$|_i18n\/(staff|entry|lobby)\//.test(file));
}

test("every sentence of the staff screens is shown by some screen", () => {
  const sources = screens().map((file) => readFileSync(file, "utf8"));
  const shown = new Set<string>();
  for (const source of sources) {
    const places = source.matchAll(/(?:useTranslations|createTranslator)\("staff(?:\.([\w.]+))?"/g);
    const names = namesIn(source);
    for (const [, place] of places) {
      const prefix = place === undefined ? "" : `${place.replaceAll(".", "\\.")}\\.`;
      for (const name of names) shown.add(`^${prefix}${name}$`);
    }
  }
  const patterns = [...shown].map((pattern) => new RegExp(pattern));
  const unused = keysOf(de).filter((key) => !patterns.some((pattern) => pattern.test(key)));
  expect(unused).toEqual([]);
});
