import { mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { createTextSeal } from "./text-seal.ts";

const key = "00".repeat(32);
let folder = "";
let file = "";
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "wartemarke-key-"));
  file = path.join(folder, "data", "secret.key");
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe("[P14] sealing", () => {
  const seal = createTextSeal({ key, file: "" });

  function sealed(text: string, context = "main note 1") {
    const result = seal.seal(text, context);
    if (!result.ok) throw new Error(result.code);
    return result.value;
  }

  test("what was sealed opens with the same key in the same place, in any script", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 1000 }), fc.string(), (text, context) => {
        expect(seal.open(sealed(text, context), context)).toEqual({ ok: true, value: text });
      }),
    );
  });

  test("a text never looks the same twice, and nothing of it can be read", () => {
    const text = "Ruft Montag wieder an.";
    const [one, two] = [sealed(text), sealed(text)];
    expect(one.sealed).not.toBe(two.sealed);
    expect(Buffer.from(one.sealed, "base64").toString("latin1")).not.toContain("Montag");
    expect(one.keyId).toMatch(/^[0-9a-f]{16}$/);
  });

  test("a changed byte, a cut, another place: it does not open, and nothing of it comes out", () => {
    const stored = sealed("Ruft Montag wieder an.");
    const bytes = Buffer.from(stored.sealed, "base64");
    for (let index = 0; index < bytes.length; index += 1) {
      const changed = Buffer.from(bytes);
      changed[index] = (changed[index] ?? 0) ^ 1;
      expect(seal.open({ ...stored, sealed: changed.toString("base64") }, "main note 1")).toEqual({
        ok: false,
        code: "note_unreadable",
      });
    }
    for (const length of [0, 11, 28, bytes.length - 1]) {
      const cut = { ...stored, sealed: bytes.subarray(0, length).toString("base64") };
      expect(seal.open(cut, "main note 1")).toMatchObject({ code: "note_unreadable" });
    }
    expect(seal.open(stored, "main note 2")).toMatchObject({ code: "note_unreadable" });
  });

  test("another key is told from a damaged text", () => {
    const other = createTextSeal({ key: "11".repeat(32), file: "" });
    expect(other.open(sealed("x"), "main note 1")).toEqual({ ok: false, code: "note_key_wrong" });
  });
});

describe("[P14] the key file", () => {
  test("is made once, for its owner only, whole, and never replaced", () => {
    const seal = createTextSeal({ key: null, file });
    expect(seal.keyId()).toBeNull();
    expect(seal.seal("x", "c")).toEqual({ ok: false, code: "note_key_missing" });
    seal.makeKey();
    const first = readFileSync(file, "utf8");
    expect(Buffer.from(first.trim(), "base64url")).toHaveLength(32);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    seal.makeKey();
    createTextSeal({ key: null, file }).makeKey();
    expect(readFileSync(file, "utf8")).toBe(first);
    expect(readdirSync(path.dirname(file))).toEqual(["secret.key"]);
  });

  test("gone, damaged or unreadable: nothing opens and nothing is sealed; put back, everything opens", () => {
    const seal = createTextSeal({ key: null, file });
    seal.makeKey();
    const stored = seal.seal("x", "c");
    if (!stored.ok) throw new Error(stored.code);
    renameSync(file, `${file}.away`);
    expect(seal.open(stored.value, "c")).toEqual({ ok: false, code: "note_key_missing" });
    writeFileSync(file, "damaged\n");
    expect(seal.open(stored.value, "c")).toEqual({ ok: false, code: "note_key_missing" });
    expect(() => seal.makeKey()).toThrow("not a key");
    expect(readFileSync(file, "utf8")).toBe("damaged\n");
    rmSync(file);
    renameSync(`${file}.away`, file);
    expect(seal.open(stored.value, "c")).toEqual({ ok: true, value: "x" });
  });

  test("a place where it cannot be is told, not worked around", () => {
    const taken = path.join(folder, "taken");
    writeFileSync(taken, "");
    const seal = createTextSeal({ key: null, file: path.join(taken, "secret.key") });
    expect(() => seal.makeKey()).toThrow("ENOTDIR");
    expect(seal.keyId()).toBeNull();
  });
});
