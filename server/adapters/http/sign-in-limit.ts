import { createHash } from "node:crypto";
import type { Clock } from "#server/application/ports.ts";
import { createTokenBucket } from "#server/application/token-bucket.ts";

/** R28: ten wrong passwords in a quarter of an hour for one name from one address; nobody else is locked out by them. */
const attempts = { burst: 10, perMinute: 10 / 15 };
/** Hashing is slow on purpose: this bounds what all sign-ins together may cost. */
const attemptsOfAll = { burst: 60, perMinute: 60 };

export type SignInLimit = {
  /** Counts one attempt; false: too many. */
  allows(username: string, address: string): boolean;
  /** A right password clears the count. */
  succeeded(username: string, address: string): void;
};

/** In memory only, and only as a hash: an address is stored nowhere (P12). */
export function createSignInLimit(clock: Clock): SignInLimit {
  const perPerson = createTokenBucket(attempts);
  const overall = createTokenBucket(attemptsOfAll);
  const keyOf = (username: string, address: string) =>
    createHash("sha256").update(`${username.trim().toLowerCase()}\n${address}`).digest("base64url");

  return {
    allows(username, address) {
      const now = Date.parse(clock.now());
      return perPerson.take(keyOf(username, address), now) && overall.take("all", now);
    },
    succeeded: (username, address) => perPerson.forget(keyOf(username, address)),
  };
}
