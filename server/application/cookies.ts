import type { DeviceKind } from "#server/protocol/values.ts";

/** One cookie a kind, so that one browser can be kiosk, display and console at once. */
export const deviceCookies = { kiosk: "wm_device_kiosk", display: "wm_device_display" } as const satisfies Record<
  DeviceKind,
  string
>;

/** A paired device stays paired for 400 days, the longest a browser keeps a cookie; renewed by pairing again. */
export const deviceCookieSeconds = 400 * 24 * 60 * 60;

/** The first value of a cookie in a `Cookie` header. */
export function readCookie(header: string | null | undefined, name: string): string | null {
  for (const part of (header ?? "").split(";")) {
    const at = part.indexOf("=");
    if (at > 0 && part.slice(0, at).trim() === name) return part.slice(at + 1).trim();
  }
  return null;
}
