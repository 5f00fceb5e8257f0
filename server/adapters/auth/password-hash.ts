import { randomBytes, scrypt, timingSafeEqual } from "node:crypto";

/** One of OWASP's equally strong scrypt settings, the one for small machines: 16 MiB for about a fifth of a second. */
const cost = { N: 2 ** 14, r: 8, p: 5, maxmem: 32 * 1024 * 1024 };
const keyBytes = 32;

/** Two at a time: a flood of sign-ins must not take the threads that write the queue to disk (R28). */
const maxParallel = 2;
let running = 0;
const waiting: (() => void)[] = [];

/** `scrypt$N$r$p$salt$key`, so that a later stronger cost can stand beside older hashes. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16);
  const key = await deriveKey(password, salt);
  return ["scrypt", cost.N, cost.r, cost.p, salt.toString("base64url"), key.toString("base64url")].join("$");
}

export async function verifyPassword({ hash, password }: { hash: string; password: string }): Promise<boolean> {
  const [name, N, r, p, salt, key] = hash.split("$");
  if (name !== "scrypt" || salt === undefined || key === undefined) return false;
  const stored = Buffer.from(key, "base64url");
  const given = await deriveKey(password, Buffer.from(salt, "base64url"), {
    ...cost,
    N: Number(N),
    r: Number(r),
    p: Number(p),
  });
  return stored.length === given.length && timingSafeEqual(stored, given);
}

async function deriveKey(password: string, salt: Buffer, options = cost): Promise<Buffer> {
  if (running >= maxParallel) await new Promise<void>((resolve) => waiting.push(resolve));
  else running += 1;
  try {
    return await new Promise<Buffer>((resolve, reject) => {
      // The same letters typed on two keyboards are the same password.
      scrypt(password.normalize("NFKC"), salt, keyBytes, options, (error, key) =>
        error ? reject(error) : resolve(key),
      );
    });
  } finally {
    const next = waiting.shift();
    if (next) next();
    else running -= 1;
  }
}
