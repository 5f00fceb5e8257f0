import { createHash } from "node:crypto";
import type { Random } from "./ports.ts";

/** RFC 8628: consonants only, so that no word appears and nothing looks like a digit; 20^8 is 34.5 bits (R29). */
const userCodeAlphabet = "BCDFGHJKLMNPQRSTVWXZ";
const userCodeLength = 8;

/** 256 bits, base64url. */
export function newSecret(random: Random): string {
  return random.token() + random.token();
}

/** Only this is stored: reading the database gives nobody a device's or a link's rights. */
export function hashSecret(secret: string): string {
  return createHash("sha256").update(secret).digest("hex");
}

/** Eight letters, without the hyphen they are shown with. */
export function newUserCode(random: Random): string {
  const letters = Array.from({ length: userCodeLength }, () => userCodeAlphabet[random.below(userCodeAlphabet.length)]);
  return letters.join("");
}

export function formatUserCode(code: string): string {
  return `${code.slice(0, 4)}-${code.slice(4)}`;
}

/** What somebody typed, as it would be stored; null where it cannot be a code. */
export function parseUserCode(typed: string): string | null {
  const letters = typed.toUpperCase().replaceAll(/[\s-]/g, "");
  return letters.length === userCodeLength && [...letters].every((l) => userCodeAlphabet.includes(l)) ? letters : null;
}
