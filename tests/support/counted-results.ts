import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";

/** What a test program found, for the last lines of `npm test`. Tests are named by file and title. */
export type CountedResults = {
  passed: number;
  skipped: number;
  failed: string[];
  /** Among those that passed: at the second try only. */
  unsteady: string[];
};

export function writeResults(file: string, results: CountedResults): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, JSON.stringify(results));
}

/** Null: the program came to no end. */
export function readResults(file: string): CountedResults | null {
  try {
    return JSON.parse(readFileSync(file, "utf8")) as CountedResults;
  } catch {
    return null;
  }
}
