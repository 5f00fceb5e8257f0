export type CaseReference = string & { readonly __brand: "CaseReference" };

/**
 * Digits and letters that are mistaken for no other, spoken, typed or written by hand; without vowels, so that no word
 * comes of them. Five of them: 23^5 = 6,436,343 references (F1).
 */
export const referenceSigns = "23456789CDFHKMNPQRTVWXY";
const signCount = 5;
const signsBeforeHyphen = 2;

/** What people read or type for a sign that is one of ours. */
const confused: Readonly<Record<string, string>> = {
  "0": "Q",
  O: "Q",
  "1": "7",
  I: "7",
  L: "7",
  B: "8",
  G: "6",
  S: "5",
  U: "V",
  Z: "2",
};

/** A reference such as `K7-3MQ`. `below(n)` answers with a random integer in [0, n): one never follows from another (F1). */
export function makeReference(below: (limit: number) => number): CaseReference {
  const signs = Array.from({ length: signCount }, () => referenceSigns.charAt(below(referenceSigns.length)));
  return withHyphen(signs.join(""));
}

/**
 * The reference somebody means: in small letters, without the hyphen or with blanks, with a sign mistaken for another
 * (F1). Null: no reference can be meant.
 */
export function readReference(typed: string): CaseReference | null {
  const signs = [...typed.toUpperCase()]
    .filter((sign) => !/[\s\-–—_.]/.test(sign))
    .map((sign) => confused[sign] ?? sign);
  const isReference = signs.length === signCount && signs.every((sign) => referenceSigns.includes(sign));
  return isReference ? withHyphen(signs.join("")) : null;
}

function withHyphen(signs: string): CaseReference {
  return `${signs.slice(0, signsBeforeHyphen)}-${signs.slice(signsBeforeHyphen)}` as CaseReference;
}
