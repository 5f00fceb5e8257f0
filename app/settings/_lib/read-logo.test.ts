import { expect, test } from "vitest";
import { printerConfig } from "#server/protocol/device-config.ts";
import { maxLogoBytes, readLogo } from "./read-logo.ts";

const png = (bytes: number) => {
  const data = new Uint8Array(bytes);
  data.set([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return new Blob([data], { type: "image/png" });
};
const printer = { host: "drucker", port: 9100, paperMm: 80, codePage: "cp858", cut: true };

test("the largest logo the form takes fits into the protocol", async () => {
  const read = await readLogo(png(maxLogoBytes));
  expect(read.ok).toBe(true);
  expect(printerConfig.safeParse({ ...printer, logo: read.ok && read.base64 }).success).toBe(true);
});

test("a file that is too large, or no PNG whatever it calls itself, is not taken", async () => {
  expect(await readLogo(png(maxLogoBytes + 1))).toEqual({ ok: false, code: "logoSize" });
  expect(await readLogo(new Blob(["<svg/>"], { type: "image/png" }))).toEqual({ ok: false, code: "logoType" });
  expect(await readLogo(new Blob([]))).toEqual({ ok: false, code: "logoType" });
});
