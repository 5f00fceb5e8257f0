import { expect, test } from "vitest";
import { buildCatalogue, emergency, rent, rentLimit, testDate } from "#tests/support/builders.ts";
import type { Concern } from "./catalogue.ts";
import { findKioskConcern, isValidOn, kioskConcerns, kioskTiles, tileOf } from "./catalogue.ts";
import type { ConcernCode } from "./ticket.ts";

const catalogue = buildCatalogue();
const expired = "ALT" as ConcernCode;

test("[V3] an entry holds from its first day to its last, both included", () => {
  const entry = { validFrom: "2026-07-01", validTo: "2026-12-31" };
  expect(["2026-06-30", "2026-07-01", "2026-12-31", "2027-01-01"].map((d) => isValidOn(entry, d))).toEqual([
    false,
    true,
    true,
    false,
  ]);
  expect(isValidOn({ validFrom: null, validTo: null }, testDate)).toBe(true);
});

test("[V3] the kiosk offers the first-level entries that are for it and valid on the day, in their order", () => {
  expect(kioskTiles(catalogue, testDate).map((c) => c.code)).toEqual([emergency, rent]);
  expect(kioskTiles(catalogue, "2026-06-30").map((c) => c.code)).toEqual([emergency, rent, expired]);
});

test("[V3] below its tiles a kiosk offers what is for it and valid on the day, and nothing whose tile is not offered", () => {
  const below = (code: string, parent: string, patch: Partial<Concern> = {}): Concern => {
    const [entry] = catalogue.concerns.filter((c) => c.code === rent);
    return { ...entry!, code: code as ConcernCode, parent: parent as ConcernCode, ...patch };
  };
  const entries = [
    below("KDU-02", rent, { order: 2 }),
    below("KDU-01", rent, { order: 1 }),
    below("KDU-03", rent, { validTo: "2026-06-30" }),
    below("KDU-04", rent, { kiosk: false }),
    below("INT-01", "INT"),
  ];
  const offered = kioskConcerns({ ...catalogue, concerns: [...entries, ...catalogue.concerns] }, testDate);
  const codes: string[] = offered.map((c) => c.code);
  expect(codes).toEqual([emergency, rent, "KDU-01", "KDU-02"]);
});

test("[V3] a code that is unknown, not for the kiosk, or no longer valid is refused; a code is never reused", () => {
  expect(findKioskConcern(catalogue, rent, testDate)).toMatchObject({ ok: true, value: { code: rent } });
  for (const code of [rentLimit, expired, "XXX" as ConcernCode]) {
    expect(findKioskConcern(catalogue, code, testDate)).toEqual({ ok: false, code: "unknown_concern" });
  }
  const codes = catalogue.concerns.map((c) => c.code);
  expect(new Set(codes).size).toBe(codes.length);
});

test("[V3] statistics count by first level", () => {
  expect([rentLimit, rent, "GONE-01"].map((code) => tileOf(catalogue, code as ConcernCode))).toEqual([
    rent,
    rent,
    "GONE-01",
  ]);
});
