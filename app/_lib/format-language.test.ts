import { expect, test } from "vitest";
import { formatLanguage } from "./format-language.ts";

test("a language is named in the language of the screen", () => {
  expect(formatLanguage("ar", "de")).toBe("Arabisch");
  expect(formatLanguage("uk", "en")).toBe("Ukrainian");
});

test("plain German is not taken for a regional kind of German", () => {
  expect(formatLanguage("de-simple", "de")).toBe("Einfaches Deutsch");
  expect(formatLanguage("de-simple", "en")).toBe("Plain German");
});
