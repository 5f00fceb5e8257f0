import { describe, expect, test } from "vitest";
import { composeSlip } from "#server/application/slips/slip-content.ts";
import { lobbyLocales } from "#server/words/lobby-locales.ts";
import { testNow } from "#tests/support/builders.ts";
import { blackHeight, describePrintout, type Printed, readPrintout } from "#tests/support/slip-printout.ts";
import { drawBitmap, encodePng } from "./bitmap.ts";
import { dotsPerMm, numberHeightMm } from "./slip-blocks.ts";
import { createSlipRenderer } from "./slip-renderer.ts";

const renderer = createSlipRenderer();
const paper = { paperMm: 80, codePage: "cp858", cut: true, logo: null } as const;
const narrow = { ...paper, paperMm: 58 } as const;

function slipIn(language: string, number = 507) {
  const facts = { number, drawnAt: testNow, language, phoneToken: "A".repeat(22) };
  return composeSlip(facts, {
    settings: { timeZone: "Europe/Berlin", slipLines: {} },
    phoneUrl: "https://warte.example",
  });
}

const pictures = (bytes: Uint8Array) =>
  readPrintout(bytes).filter((one): one is Extract<Printed, { kind: "picture" }> => one.kind === "picture");
const textOf = (bytes: Uint8Array) =>
  readPrintout(bytes).flatMap((one) => (one.kind === "text" ? [Buffer.from(one.text, "latin1")] : []));

describe("[K4] the slip on paper", () => {
  // The files beside this test are what a printer is sent, in words and small pictures: look at them when they change.
  test.each([
    ["de", paper],
    ["de", narrow],
    ["ar", paper],
    ["uk", narrow],
  ] as const)("P4: golden file of %s on %o", async (language, form) => {
    const bytes = await renderer.toBytes(slipIn(language), form);
    await expect(describePrintout(bytes)).toMatchFileSnapshot(`golden/slip-${language}-${form.paperMm}.txt`);
  });

  test.each([
    [paper, 507],
    [narrow, 507],
    [narrow, 1008],
  ])("the number is at least 20 mm high: %o, %i", async (form, number) => {
    const heights = pictures(await renderer.toBytes(slipIn("de", number), form)).map(blackHeight);
    expect(heights.some((height) => height >= numberHeightMm * dotsPerMm && height < 25 * dotsPerMm)).toBe(true);
  });

  test.each(["de", "de-simple", "en", "fr"])("%s is left to the printer's own letters", async (language) => {
    expect(textOf(await renderer.toBytes(slipIn(language), paper)).length).toBeGreaterThan(4);
  });

  test.each(["uk", "ar", "ru", "fa", "vi", "tr", "pl"])("%s is drawn, every text of it", async (language) => {
    expect(textOf(await renderer.toBytes(slipIn(language), paper))).toEqual([]);
  });

  test("the office's own line stands below where to wait; a letter the printer lacks has every text drawn", async () => {
    const print = (ownLine: string) => renderer.toBytes({ ...slipIn("de"), ownLine }, paper);
    const texts = textOf(await print("Bitte im Flur warten")).map((text) => text.toString("latin1"));
    const at = texts.findIndex((text) => text.includes("Bitte im Flur warten"));
    expect(texts.slice(0, at).some((text) => text.includes("Bitte nehmen Sie Platz"))).toBe(true);
    expect(textOf(await print("Чекайте"))).toEqual([]);
  });

  test("umlauts are those of the printer's code page", async () => {
    const umlaut = async (codePage: "cp437" | "cp850" | "cp858" | "cp1252") => {
      const lines = textOf(await renderer.toBytes(slipIn("de"), { ...paper, codePage }));
      return lines.find((bytes) => bytes.includes("Wichtig"))?.at("Wichtig: Das Gespr".length);
    };
    expect([await umlaut("cp437"), await umlaut("cp850"), await umlaut("cp858")]).toEqual([0x84, 0x84, 0x84]);
    expect(await umlaut("cp1252")).toBe(0xe4);
  });

  test("what is not cut can be torn off; what is cut is", async () => {
    const cut = await renderer.toBytes(slipIn("de"), paper);
    const uncut = await renderer.toBytes(slipIn("de"), { ...paper, cut: false });
    expect(readPrintout(cut).at(-1)).toEqual({ kind: "cut" });
    expect(readPrintout(uncut).some(({ kind }) => kind === "cut")).toBe(false);
    const feeds = (bytes: Uint8Array) => bytes.subarray(-400).filter((byte) => byte === 0x0a).length;
    expect(feeds(uncut)).toBeGreaterThanOrEqual(5);
  });

  test("no code for a phone where none reaches the server, and no caption", async () => {
    const slip = { ...slipIn("de"), phone: null };
    const bytes = await renderer.toBytes(slip, paper);
    expect(pictures(bytes).filter(({ width }) => width < 576 && width > 100)).toEqual([]);
    expect(Buffer.concat(textOf(bytes)).includes("Handy")).toBe(false);
  });

  test("a logo is fitted in; what is no picture, or would unfold into gigabytes, is left out", async () => {
    const count = async (logo: string | null) =>
      pictures(await renderer.toBytes(slipIn("de"), { ...paper, logo })).length;
    const plain = await count(null);
    const logo = encodePng(drawBitmap(1_200, 300, (x) => x % 2 === 0)).toString("base64");
    expect(await count(logo)).toBe(plain + 2);
    const bomb = encodePng(drawBitmap(8, 8, () => true));
    bomb.writeUInt32BE(1_000_000, 16);
    for (const wrong of [bomb.toString("base64"), Buffer.from("GIF89a").toString("base64"), ""]) {
      expect(await count(wrong)).toBe(plain);
    }
    const broken = Buffer.from(logo, "base64").subarray(0, 60).toString("base64");
    expect(await count(broken)).toBeGreaterThanOrEqual(plain);
  });

  test.each(lobbyLocales)("for the browser, $code is one picture of 72 mm", async ({ code }) => {
    const [type, data = ""] = (await renderer.toPage(slipIn(code))).split(",");
    expect(type).toBe("data:image/png;base64");
    expect(Buffer.from(data, "base64").readUInt32BE(16)).toBe(72 * dotsPerMm);
  });
});
