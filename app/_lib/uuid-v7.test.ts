import { expect, test } from "vitest";
import { ticketId } from "#server/protocol/values.ts";
import { createUuidV7 } from "./uuid-v7.ts";

test("[D2] an id made at the tap is one the server's schema takes", () => {
  for (let i = 0; i < 500; i += 1) expect(ticketId.safeParse(createUuidV7()).success).toBe(true);
});

test("[D2] the first 48 bits are the time of the tap in milliseconds", () => {
  const now = Date.parse("2026-11-23T08:00:00.123Z");
  expect(Number.parseInt(createUuidV7(now).replaceAll("-", "").slice(0, 12), 16)).toBe(now);
});

test("[D2] two taps in one millisecond get two ids", () => {
  const now = Date.parse("2026-11-23T08:00:00.123Z");
  expect(new Set(Array.from({ length: 2_000 }, () => createUuidV7(now))).size).toBe(2_000);
});

test("[D2] an id made later sorts after an earlier one", () => {
  expect(createUuidV7(1_000_000_000_000) < createUuidV7(1_000_000_000_001)).toBe(true);
});
