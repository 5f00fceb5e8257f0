import { readFileSync } from "node:fs";

let known: ReadonlySet<string> | null = null;

/** One of 13,000 that everybody tries first, in lower case (R27). Offline: the list stands beside this file. */
export function isCommonPassword(word: string): boolean {
  known ??= new Set(
    readFileSync(new URL("./common-passwords.txt", import.meta.url), "utf8")
      .split("\n")
      .filter((line) => line !== "" && !line.startsWith("# ")),
  );
  return known.has(word);
}
