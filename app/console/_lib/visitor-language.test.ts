import { expect, test } from "vitest";
import { describeVisitorLanguage } from "./visitor-language.ts";

test("a language by the name its readers know and the name staff know", () => {
  expect(describeVisitorLanguage("ar", "de")).toEqual({ native: "العربية", lang: "ar", dir: "rtl", name: "Arabisch" });
  expect(describeVisitorLanguage("uk", "en")).toMatchObject({ native: "Українська", name: "Ukrainian" });
});

test("the same word is said once, German not at all", () => {
  expect(describeVisitorLanguage("en", "en")?.name).toBeNull();
  expect(describeVisitorLanguage("de-simple", "de")).toMatchObject({
    native: "Einfaches Deutsch",
    lang: "de",
    name: null,
  });
  expect(describeVisitorLanguage("de-simple", "en")).toMatchObject({ name: "Plain German" });
  expect(describeVisitorLanguage("de", "de")).toBeNull();
});

test("a language the lobby no longer offers has its name", () => {
  expect(describeVisitorLanguage("es", "de")).toEqual({ native: "Spanisch", lang: "de", dir: "ltr", name: null });
});
