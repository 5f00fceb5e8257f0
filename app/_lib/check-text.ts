export type TextProblem = { code: "tooLong"; max: number } | { code: "required" | "characters" };

/** The limits of `text` in server/protocol/registers.ts; a test holds the two together. */
export function checkText(text: string, max: number): TextProblem | null {
  const trimmed = text.trim();
  if (trimmed === "") return { code: "required" };
  if (trimmed.length > max) return { code: "tooLong", max };
  return /^(?:[^\p{C}]|[\n\u200c\u200d])+$/u.test(trimmed) ? null : { code: "characters" };
}
