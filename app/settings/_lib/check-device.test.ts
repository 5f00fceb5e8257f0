import { describe, expect, test } from "vitest";
import {
  type DisplayConfig,
  defaultDisplayConfig,
  defaultKioskConfig,
  type KioskConfig,
} from "#server/domain/device-config.ts";
import { deviceSetup } from "#server/protocol/device-config.ts";
import {
  checkDisplay,
  checkKiosk,
  deviceLimits,
  finishDisplay,
  finishKiosk,
  readNumber,
  readPanel,
} from "./check-device.ts";
import { type DisplayDraft, draftDisplay, draftKiosk, type KioskDraft, mmPerCm, mmPerMetre } from "./device-draft.ts";

const printer = { host: "10.0.0.9", port: 9100, paperMm: 58, codePage: "cp850", cut: false, logo: null } as const;
const deskId = "00000000-0000-4000-8000-0000000000d1";

const kiosk = (patch: Partial<KioskDraft> = {}): KioskDraft => ({
  ...draftKiosk(defaultKioskConfig, "de-DE"),
  ...patch,
});
const display = (patch: Partial<DisplayDraft> = {}): DisplayDraft => ({
  ...draftDisplay(defaultDisplayConfig, [deskId], "de-DE"),
  ...patch,
});

describe("what comes out of the form", () => {
  test.each<KioskConfig>([
    defaultKioskConfig,
    { ...defaultKioskConfig, panel: { diagonalInches: 21.5, viewingDistanceMm: 555 }, bottomEdgeMm: 905, printer },
    { ...defaultKioskConfig, browserPrint: true, scheme: "dark", volume: 10, exploreByTouch: true, steadyKeys: true },
  ])("a kiosk as it went in", (config) => {
    for (const locale of ["de-DE", "en-GB"]) expect(finishKiosk(draftKiosk(config, locale))).toEqual(config);
  });

  test.each<DisplayConfig>([
    defaultDisplayConfig,
    { ...defaultDisplayConfig, deskIds: [deskId], columns: 2, placeWord: "chamber", volume: 0 },
    { ...defaultDisplayConfig, panel: { diagonalInches: 85, viewingDistanceMm: 7_250 }, english: false },
  ])("a display as it went in", (config) => {
    for (const locale of ["de-DE", "en-GB"]) {
      expect(finishDisplay(draftDisplay(config, [deskId], locale))).toEqual(config);
    }
  });

  test("numbers are written as people of that language write them, and read either way", () => {
    const config = { ...defaultKioskConfig, panel: { diagonalInches: 21.5, viewingDistanceMm: 600 } };
    expect(draftKiosk(config, "de-DE").panel).toEqual({ diagonalInches: "21,5", viewingDistance: "60" });
    expect(draftKiosk(config, "en-GB").panel.diagonalInches).toBe("21.5");
    expect([readNumber("21,5"), readNumber(" 21.5 "), readNumber("21,5,1"), readNumber("1e3"), readNumber("")]).toEqual(
      [21.5, 21.5, null, null, null],
    );
  });

  test("a printer is kept in the form while another way is chosen, and not stored", () => {
    const draft = { ...draftKiosk({ ...defaultKioskConfig, printer }, "de-DE"), printWay: "browser" as const };
    expect(finishKiosk(draft)).toMatchObject({ printer: null, browserPrint: true });
    expect(finishKiosk({ ...draft, printWay: "network" })).toMatchObject({ printer, browserPrint: false });
  });

  test("a desk that is gone is not chosen any more, and nothing is not a choice", () => {
    const draft = draftDisplay({ ...defaultDisplayConfig, deskIds: ["gone"] }, [deskId], "de-DE");
    expect(draft).toMatchObject({ showsAllDesks: false, deskIds: [] });
    expect([...checkDisplay(draft)]).toEqual([["deskIds", { code: "needDesk" }]]);
    expect(finishDisplay(draft)).toBeNull();
  });
});

describe("the form and the protocol agree", () => {
  const takesKiosk = (config: unknown) => deviceSetup.safeParse({ kind: "kiosk", config }).success;

  test.each([
    ["diagonalInches", (value: number) => ({ panel: { ...defaultKioskConfig.panel, diagonalInches: value } })],
    ["viewingDistanceMm", (value: number) => ({ panel: { ...defaultKioskConfig.panel, viewingDistanceMm: value } })],
    ["bottomEdgeMm", (value: number) => ({ bottomEdgeMm: value })],
    ["port", (value: number) => ({ printer: { ...printer, port: value } })],
  ] as const)("on the limits of %s", (name, patch) => {
    const [min, max] = deviceLimits[name];
    for (const value of [min - 1, min, max, max + 1]) {
      const config = { ...defaultKioskConfig, ...patch(value) } as KioskConfig;
      expect([value, checkKiosk(draftKiosk(config, "de-DE")).size === 0]).toEqual([value, takesKiosk(config)]);
    }
  });

  test.each(["", " ", "drucker", "drucker.lan", "10.0.0.9", "fe80::1", "http://x", "a b", "-x", "x-", "x:9100", "ä"])(
    "on the host %j",
    (host) => {
      const draft = kiosk({ printWay: "network", printer: { ...kiosk().printer, host } });
      const isRight = takesKiosk({ ...defaultKioskConfig, printer: { ...printer, host } });
      expect(checkKiosk(draft).has("printer.host")).toBe(!isRight);
    },
  );
});

test("what is wrong is named field by field, with its limits in the unit of the field", () => {
  const draft = kiosk({
    panel: { diagonalInches: "5", viewingDistance: "6 m" },
    bottomEdgeCm: "",
    printWay: "network",
    printer: { ...kiosk().printer, host: "", port: "0" },
  });
  expect(Object.fromEntries(checkKiosk(draft))).toEqual({
    "panel.diagonalInches": { code: "number", min: 7, max: 120 },
    "panel.viewingDistance": { code: "number", min: 30, max: 1_500 },
    bottomEdgeCm: { code: "number", min: 0, max: 200 },
    "printer.host": { code: "required" },
    "printer.port": { code: "range", min: 1, max: 65_535 },
  });
  expect(finishKiosk(draft)).toBeNull();
  expect([...checkDisplay(display({ panel: { diagonalInches: "43", viewingDistance: "16" } }))]).toEqual([
    ["panel.viewingDistance", { code: "number", min: 0.3, max: 15 }],
  ]);
});

test("[A59] what follows from a panel is said as soon as its numbers are right", () => {
  expect(readPanel({ diagonalInches: "43", viewingDistance: "5" }, mmPerMetre)).toEqual({
    diagonalInches: 43,
    viewingDistanceMm: 5_000,
  });
  expect(readPanel({ diagonalInches: "4", viewingDistance: "60" }, mmPerCm)).toBeNull();
});
