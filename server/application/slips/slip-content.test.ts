import { describe, expect, test } from "vitest";
import { lobbyCatalogues } from "#server/words/lobby/lobby-catalogues.ts";
import { lobbyLocales } from "#server/words/lobby-locales.ts";
import { testNow } from "#tests/support/builders.ts";
import { composeSlip } from "./slip-content.ts";

const facts = { number: 507, drawnAt: testNow, phoneToken: "A".repeat(22) };
const where = { settings: { timeZone: "Europe/Berlin", slipLines: {} }, phoneUrl: "https://warte.example" };

/** What would tell a finder of the paper where its owner was, and why: the office, the authority, the complaint. */
const telling = [
  /ombuds|омбуд|jobcenter|job-center|krm/i,
  /beschwer|complain|grievance|скарг|жалоб|شكاو|شکای|شكوى|khiếu nại|şikâyet|şikayet|skarg|zażal|réclam|plainte/i,
  /médiat|mediat|посеред|посредн|وساط|میانجی|hòa giải|arabulu/i,
];

describe("[K4] what stands on a slip", () => {
  test.each(lobbyLocales)("P4: in $code neither office nor authority nor complaint", ({ code }) => {
    const { phone, language, dir, ...texts } = composeSlip({ ...facts, language: code }, where);
    const printed = [...Object.values(texts), phone?.caption].join("\n");
    for (const word of telling) expect(printed).not.toMatch(word);
    // The words would find the office where it is named.
    expect(telling.some((word) => word.test(lobbyCatalogues[code].appTitle))).toBe(true);
  });

  test("it is made of number, instant, language and token alone: there is nothing a concern could come from", () => {
    const slip = composeSlip({ ...facts, language: "de", concern: "KDU", urgency: 2 } as never, where);
    expect(slip).toEqual({
      language: "de",
      dir: "ltr",
      testNote: null,
      heading: "Ihre Nummer",
      number: "507",
      date: "Montag, 23. November 2026",
      whereToWait: "Bitte nehmen Sie Platz. Sie werden aufgerufen.",
      ownLine: null,
      deadlineNote: "Wichtig: Das Gespräch ersetzt keinen Widerspruch. Fristen laufen weiter.",
      phone: {
        url: `https://warte.example/t/${facts.phoneToken}`,
        caption: "Auf dem Handy verfolgen: Code scannen",
      },
    });
  });

  test("the office's own line stands there in its language, and in no other", () => {
    const settings = { ...where.settings, slipLines: { de: "Bitte im 2. Stock warten" } };
    expect(composeSlip({ ...facts, language: "de" }, { ...where, settings }).ownLine).toBe("Bitte im 2. Stock warten");
    expect(composeSlip({ ...facts, language: "ar" }, { ...where, settings }).ownLine).toBeNull();
  });

  test("the date is that of the office, not that of UTC", () => {
    const late = composeSlip({ ...facts, drawnAt: "2026-11-23T23:30:00.000Z", language: "en" }, where);
    expect(late.date).toMatch(/^Tuesday,? 24 November 2026$/);
  });

  test("no code where no phone reaches the server", () => {
    expect(composeSlip({ ...facts, language: "de" }, { ...where, phoneUrl: null }).phone).toBeNull();
  });

  test("a language nobody knows is German", () => {
    expect(composeSlip({ ...facts, language: "xx" }, where).heading).toBe("Ihre Nummer");
  });

  test("a test slip says so, and carries nobody's number", () => {
    const slip = composeSlip({ ...facts, language: "fr" }, { ...where, isTest: true });
    expect(slip).toMatchObject({ number: "000", testNote: lobbyCatalogues.fr.testCall });
  });
});
