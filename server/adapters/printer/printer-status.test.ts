import { describe, expect, test } from "vitest";
import { askStatus, createStatusReader, faultOf } from "./printer-status.ts";

const well = { printer: 0x12, offlineCause: 0x12, paper: 0x12 };

describe("[K3] what a printer says of itself", () => {
  test("three questions in real time", () => {
    expect([...askStatus("printer"), ...askStatus("offlineCause"), ...askStatus("paper")]).toEqual([
      0x10, 0x04, 1, 0x10, 0x04, 2, 0x10, 0x04, 4,
    ]);
  });

  test.each([
    [well, null],
    [{ ...well, printer: 0x1a }, "offline"],
    [{ ...well, printer: 0x1a, offlineCause: 0x16 }, "cover_open"],
    [{ ...well, printer: 0x1a, offlineCause: 0x32 }, "paper_out"],
    [{ ...well, paper: 0x72 }, "paper_out"],
    // Near the end of the roll it still prints.
    [{ ...well, paper: 0x1e }, null],
    [{ printer: 0x1a, offlineCause: 0x16, paper: 0x72 }, "cover_open"],
  ] as const)("%o: %s", (status, fault) => {
    expect(faultOf(status)).toBe(fault);
  });

  test("answers are told apart from the end of a slip, and from reports nobody asked for, also in pieces", () => {
    const read = createStatusReader();
    expect(read(Uint8Array.of(0x12, 0x00))).toEqual([
      { kind: "status", byte: 0x12 },
      { kind: "done", byte: 0x00 },
    ]);
    expect(read(Uint8Array.of(0x10, 0x00))).toEqual([]);
    expect(read(Uint8Array.of(0x00, 0x0f, 0x16))).toEqual([{ kind: "status", byte: 0x16 }]);
  });
});
