import { readFileSync } from "node:fs";
import { join } from "node:path";

/** The build that `next build` left in `dir`; null: there is none. */
export function readPageVersion(dir: string): string | null {
  return readBuilt(dir, "BUILD_ID")?.trim() || null;
}

/** The service worker of that build, which stores its pages; null: there is none, as in development. */
export function readServiceWorker(dir: string): string | null {
  return readBuilt(dir, "service-worker.js");
}

function readBuilt(dir: string, file: string): string | null {
  try {
    return readFileSync(join(dir, ".next", file), "utf8");
  } catch {
    return null;
  }
}
