import type { Random } from "../ports.ts";

/** No letter that looks like another or like a digit when it is read out or written down. */
const alphabet = "abcdefghjkmnpqrstuvwxyz23456789";

/** Sixteen of 31 signs in groups of four, 79 bits: for one sign-in, to be passed on by hand. */
export function newFirstPassword(random: Random): string {
  const group = () => Array.from({ length: 4 }, () => alphabet[random.below(alphabet.length)]).join("");
  return Array.from({ length: 4 }, group).join("-");
}
