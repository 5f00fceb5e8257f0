import { createHash, randomBytes } from "node:crypto";
import { closeSync, fsyncSync, linkSync, mkdirSync, openSync, readFileSync, rmSync, writeSync } from "node:fs";
import path from "node:path";

/** Where the key is: given in the environment, or a file of its own outside of the database. */
export type KeySource = { key: string | null; file: string };

const keyBytes = 32;

/** @returns null where there is none. @throws where the file cannot be read, or holds no key. */
export function readSecretKey({ key, file }: KeySource): Buffer | null {
  if (key !== null) return decodeKey(key);
  let text: string;
  try {
    text = readFileSync(file, "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return null;
    throw error;
  }
  return decodeKey(text.trim());
}

/**
 * Makes the file, readable by its owner only. Written whole under another name first, so that nobody ever finds half a
 * key; linked, not renamed, so that one that is there is never replaced.
 */
export function makeSecretKey(source: KeySource): void {
  if (readSecretKey(source) !== null) return;
  const folder = path.dirname(source.file);
  mkdirSync(folder, { recursive: true });
  const draft = `${source.file}.${randomBytes(6).toString("hex")}`;
  try {
    const descriptor = openSync(draft, "wx", 0o600);
    writeSync(descriptor, `${randomBytes(keyBytes).toString("base64url")}\n`);
    fsyncSync(descriptor);
    closeSync(descriptor);
    linkSync(draft, source.file);
    flushFolder(folder);
  } catch (error) {
    // Another server made it in the same moment.
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
  } finally {
    rmSync(draft, { force: true });
  }
}

/** Says which key it is, and nothing about it. */
export function keyIdOf(key: Buffer): string {
  return createHash("sha256").update("wartemarke note key\n").update(key).digest("hex").slice(0, 16);
}

/** 32 bytes: base64, with or without its two letters for addresses, or 64 hexadecimal digits. */
function decodeKey(text: string): Buffer {
  const key = /^[0-9a-f]{64}$/i.test(text) ? Buffer.from(text, "hex") : Buffer.from(text, "base64");
  if (key.length !== keyBytes) throw new Error("not a key of 32 bytes");
  return key;
}

function flushFolder(folder: string): void {
  const descriptor = openSync(folder, "r");
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}
