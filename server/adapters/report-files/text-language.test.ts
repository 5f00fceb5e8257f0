import { expect, test } from "vitest";
import { ar } from "#server/words/lobby/ar.ts";
import { de } from "#server/words/lobby/de.ts";
import { fa } from "#server/words/lobby/fa.ts";
import { ru } from "#server/words/lobby/ru.ts";
import { tr } from "#server/words/lobby/tr.ts";
import { uk } from "#server/words/lobby/uk.ts";
import { vi } from "#server/words/lobby/vi.ts";
import { isLeftward, languageOfText } from "./text-language.ts";

test.each([
  ["ar", ar.notReception],
  ["fa", fa.notReception],
  ["ru", ru.deadlineNote],
  ["uk", uk.deadlineNote],
  [null, de.notReception],
  [null, tr.notReception],
  [null, vi.notReception],
])("%s is told from its letters", (language, text) => {
  expect(languageOfText(text)).toBe(language);
  expect(isLeftward(text)).toBe(language === "ar" || language === "fa");
});

test("the first letter decides, whatever signs and numbers stand before it", () => {
  expect(languageOfText("(2) „شكرا“ hat sie gesagt.")).toBe("ar");
  expect(languageOfText("Sie hat „شكرا“ gesagt.")).toBeNull();
  expect(languageOfText("1.234 – 50 %")).toBeNull();
});
