/** A logo of this size still fits into one message, as base64 (server/protocol/device-config.ts). */
export const maxLogoBytes = 7 * 1_024;

const pngSignature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

export type LogoRead = { ok: true; base64: string } | { ok: false; code: "logoType" | "logoSize" };

/** A file somebody chose, as base64 without a data prefix. What it says of its type is not believed. */
export async function readLogo(file: Blob): Promise<LogoRead> {
  if (file.size > maxLogoBytes) return { ok: false, code: "logoSize" };
  const bytes = new Uint8Array(await file.arrayBuffer());
  if (!pngSignature.every((byte, at) => bytes[at] === byte)) return { ok: false, code: "logoType" };
  return { ok: true, base64: btoa(String.fromCharCode(...bytes)) };
}
