/** Characters. Length is what counts (R27): nobody is made to mix signs. */
export const passwordLength = { min: 8, recommended: 15, max: 128 };

export type PasswordProblem = "password_too_short" | "password_too_long" | "password_too_common";

/** Words of this trade and place, which somebody who wants in tries first. */
const contextWords = [
  ...["ombudsstelle", "ombudsperson", "ombudsmann", "ombudsfrau", "ombud", "wartemarke", "jobcenter", "arbeitsagentur"],
  ...[
    "sozialamt",
    "bürgergeld",
    "buergergeld",
    "grundsicherung",
    "dresden",
    "sachsen",
    "rathaus",
    "behörde",
    "behoerde",
  ],
  ...["passwort", "kennwort", "password", "administrator", "admin", "willkommen", "welcome"],
];

/** What even a page knows to be common; the server has the long list. */
const mostCommon = new Set(
  "12345678 123456789 1234567890 qwertzuiop qwertyuiop hallo123 iloveyou schatz123 sommer2026 winter2026".split(" "),
);

/** Letters beside the known words that make a phrase of its own. */
const ownLetters = 4;

/**
 * R27: 8 to 128 characters, none of the passwords everybody has, and not merely the names of this place and person.
 *
 * @param own name, user name, name of the office: whatever is known of who chooses it.
 */
export function checkPassword(
  password: string,
  own: readonly string[],
  isCommon: (word: string) => boolean = (word) => mostCommon.has(word),
): PasswordProblem | null {
  const length = [...password].length;
  if (length < passwordLength.min) return "password_too_short";
  if (length > passwordLength.max) return "password_too_long";
  const typed = password.normalize("NFKC").toLowerCase();
  const bare = typed.replaceAll(/^[^\p{L}]+|[^\p{L}]+$/gu, "");
  const isListed = isCommon(typed) || (bare.length >= 5 && isCommon(bare));
  if (isListed || isMonotonous(typed) || isMadeOf(typed, [...contextWords, ...wordsOf(own)])) {
    return "password_too_common";
  }
  return null;
}

export type PasswordStrength = "weak" | "enough" | "good";

/** In words beside the field: long is strong. */
export function strengthOf(password: string, own: readonly string[]): PasswordStrength {
  if (checkPassword(password, own) !== null) return "weak";
  return [...password].length >= passwordLength.recommended ? "good" : "enough";
}

function wordsOf(own: readonly string[]): string[] {
  return own
    .flatMap((text) =>
      text
        .normalize("NFKC")
        .toLowerCase()
        .split(/[^\p{L}\p{N}]+/u),
    )
    .filter((word) => word.length >= 3);
}

/** Three different characters at most, or one after the other as on the keyboard's row of digits. */
function isMonotonous(typed: string): boolean {
  const codes = [...typed].map((sign) => sign.codePointAt(0) ?? 0);
  const steps = new Set(codes.slice(1).map((code, i) => code - (codes[i] ?? 0)));
  return new Set(codes).size <= 3 || steps.size === 1;
}

function isMadeOf(typed: string, words: readonly string[]): boolean {
  const longestFirst = words.toSorted((a, b) => b.length - a.length);
  const rest = longestFirst.reduce((left, word) => left.replaceAll(word, " "), typed);
  return rest !== typed && rest.replaceAll(/[^\p{L}]/gu, "").length < ownLetters;
}
