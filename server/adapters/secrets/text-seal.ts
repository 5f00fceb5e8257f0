import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";
import type { TextSeal } from "#server/application/notes/note-store.ts";
import { err, ok } from "#server/domain/result.ts";
import { type KeySource, keyIdOf, makeSecretKey, readSecretKey } from "./secret-key.ts";

const algorithm = "aes-256-gcm";
/** NIST SP 800-38D: 96 bits, random; one key may seal 2^32 texts this way. */
const nonceBytes = 12;
const tagBytes = 16;

/** AES-256-GCM. The key is read each time: notes are rare, and a file that is put back works at once. */
export function createTextSeal(source: KeySource): TextSeal {
  function findKey(): Buffer | null {
    try {
      return readSecretKey(source);
    } catch {
      // Unreadable or damaged: for whoever wants to read a note, it is not there.
      return null;
    }
  }

  return {
    keyId() {
      const key = findKey();
      return key && keyIdOf(key);
    },
    makeKey: () => makeSecretKey(source),
    seal(text, context) {
      const key = findKey();
      if (!key) return err("note_key_missing");
      const nonce = randomBytes(nonceBytes);
      const cipher = createCipheriv(algorithm, key, nonce).setAAD(Buffer.from(context, "utf8"));
      const body = Buffer.concat([cipher.update(text, "utf8"), cipher.final()]);
      const sealed = Buffer.concat([nonce, body, cipher.getAuthTag()]).toString("base64");
      return ok({ sealed, keyId: keyIdOf(key) });
    },
    open({ sealed, keyId }, context) {
      const key = findKey();
      if (!key) return err("note_key_missing");
      if (keyIdOf(key) !== keyId) return err("note_key_wrong");
      const bytes = Buffer.from(sealed, "base64");
      if (bytes.length < nonceBytes + tagBytes) return err("note_unreadable");
      const decipher = createDecipheriv(algorithm, key, bytes.subarray(0, nonceBytes), { authTagLength: tagBytes })
        .setAAD(Buffer.from(context, "utf8"))
        .setAuthTag(bytes.subarray(-tagBytes));
      try {
        const body = decipher.update(bytes.subarray(nonceBytes, -tagBytes));
        return ok(Buffer.concat([body, decipher.final()]).toString("utf8"));
      } catch {
        return err("note_unreadable");
      }
    },
  };
}
