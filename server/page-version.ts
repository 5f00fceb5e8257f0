import { readFileSync } from "node:fs";
import { join } from "node:path";

/** The build that `next build` left in `dir`; null: there is none. */
export function readPageVersion(dir: string): string | null {
  try {
    return readFileSync(join(dir, ".next", "BUILD_ID"), "utf8").trim() || null;
  } catch {
    return null;
  }
}
