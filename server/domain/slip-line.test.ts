import { expect, test } from "vitest";
import { buildCatalogue } from "#tests/support/builders.ts";
import { tellsTooMuch } from "./slip-line.ts";

const { concerns } = buildCatalogue();

test.each(["Bitte warten Sie im 2. Stock.", "Getränke gibt es am Eingang.", ""])(
  "[P4] %j may stand on a slip",
  (line) => {
    expect(tellsTooMuch(line, concerns)).toBe(false);
  },
);

test.each([
  "Ihre Ombudsstelle wünscht einen guten Tag.",
  "OMBUDSFRAU im Haus",
  "Jobcenter, 1. Stock",
  "Beschwerden: Raum 3",
  "Thema: wohnung und miete",
  "EMERGENCY only",
  "Скарги: кабінет 3",
])("[P4] %j names the office or a concern, and may not", (line) => {
  expect(tellsTooMuch(line, concerns)).toBe(true);
});
