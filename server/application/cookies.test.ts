import { expect, test } from "vitest";
import { readCookie } from "./cookies.ts";

test("a cookie is found among others, by its whole name", () => {
  const header = "a=1; wm_device_kiosk=secret; b=x=y";
  expect(readCookie(header, "wm_device_kiosk")).toBe("secret");
  expect(readCookie(header, "b")).toBe("x=y");
  expect(readCookie(header, "kiosk")).toBeNull();
  expect(readCookie(header, "wm_device_display")).toBeNull();
});

test.each([undefined, null, "", ";", "=", "a", "=a; ;b"])("%j holds none", (header) => {
  expect(readCookie(header, "a")).toBeNull();
});
