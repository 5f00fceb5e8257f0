import { createHash } from "node:crypto";
import type { Clock } from "#server/application/ports.ts";

/** A code of an authenticator app fits for its own half minute and the ones before and after. */
const keepMs = 120_000;

export type UsedCodes = {
  /** False: this person has used this code already. */
  use(userId: string, code: string): boolean;
};

/** In memory: after a restart a code of the last minute could count twice, for whoever saw it and knows the password. */
export function createUsedCodes(clock: Clock): UsedCodes {
  const used = new Map<string, number>();
  return {
    use(userId, code) {
      const now = Date.parse(clock.now());
      for (const [key, at] of used) if (Math.abs(now - at) > keepMs) used.delete(key);
      const key = createHash("sha256").update(`${userId}\n${code}`).digest("base64url");
      if (used.has(key)) return false;
      used.set(key, now);
      return true;
    },
  };
}
