import { randomInt } from "node:crypto";

/** Nothing that is read as something else from paper: no 0 and o, no 1, i and l. */
const alphabet = "abcdefghjkmnpqrstuvwxyz23456789";

/** Ten of ten signs in two halves, `k7m2p-x9qrt`: 49 bits each, tried at most ten times in a quarter of an hour. */
export function makeRecoveryCodes(): string[] {
  const half = () => Array.from({ length: 5 }, () => alphabet[randomInt(alphabet.length)]).join("");
  return Array.from({ length: 10 }, () => `${half()}-${half()}`);
}
