import { expect, test } from "vitest";
import { readPairingCode } from "./pairing-code.ts";

test("[R29] a code counts however it is typed", () => {
  for (const text of ["BCDF-GHJK", "bcdfghjk", " bcdf ghjk ", "BCDF–GHJK"]) {
    expect(readPairingCode(text)).toBe("BCDF-GHJK");
  }
});

test("[R29] what cannot be a code is not sent", () => {
  for (const text of ["", "BCDF-GHJ", "BCDF-GHJKL", "ABCD-EFGH", "12345678"]) expect(readPairingCode(text)).toBeNull();
});
