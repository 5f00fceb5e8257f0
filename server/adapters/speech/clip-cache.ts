import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import path from "node:path";
import { crc32 } from "node:zlib";

export type ClipCache = {
  /** Null: not there, not readable, or damaged. */
  read(key: string): Promise<Buffer | null>;
  /** Keeps it if the disk lets it; never throws. */
  write(key: string, file: Buffer): Promise<void>;
};

type Entry = { bytes: number; usedAt: number };

const extension = ".wav";
/** Emptied to this part of the limit, so that not every new clip has to look for an old one. */
const keptPart = 0.9;

/**
 * Clips as files `<key>.wav` in one folder, the least recently used ones deleted beyond `maxBytes`. A clip is written
 * beside and renamed, so that no reader finds half of one, and ends with a checksum: nothing waits for the disk, so that
 * it is there for the queue. When a clip was used stands in memory only: a folder that tells when somebody listened in
 * Farsi tells too much. Where the folder cannot be used there is no cache.
 */
export function createClipCache(folder: string, maxBytes: number): ClipCache {
  const fileOf = (key: string) => path.join(folder, key + extension);
  let index: Promise<Map<string, Entry>> | null = null;
  let written = 0;

  async function readIndex(): Promise<Map<string, Entry>> {
    const names = await readdir(folder).catch(() => []);
    const entries = new Map<string, Entry>();
    for (const name of names) {
      const file = path.join(folder, name);
      if (!name.endsWith(extension)) {
        // Left over by a server that was ended in mid-write.
        await rm(file, { force: true }).catch(() => undefined);
        continue;
      }
      const found = await stat(file).catch(() => null);
      if (found) entries.set(path.basename(name, extension), { bytes: found.size, usedAt: found.mtimeMs });
    }
    return entries;
  }

  async function makeRoom(entries: Map<string, Entry>): Promise<void> {
    let total = [...entries.values()].reduce((sum, { bytes }) => sum + bytes, 0);
    if (total <= maxBytes) return;
    // Of clips from before the start only their age is known.
    const oldestFirst = [...entries].toSorted(([, a], [, b]) => a.usedAt - b.usedAt);
    for (const [key, { bytes }] of oldestFirst) {
      if (total <= maxBytes * keptPart) return;
      await rm(fileOf(key), { force: true });
      entries.delete(key);
      total -= bytes;
    }
  }

  async function keep(key: string, file: Buffer): Promise<void> {
    await mkdir(folder, { recursive: true });
    written += 1;
    const draft = path.join(folder, `${key}.${process.pid}-${written}`);
    try {
      await writeFile(draft, Buffer.concat([file, checksumOf(file)]));
      await rename(draft, fileOf(key));
    } catch (error) {
      await rm(draft, { force: true }).catch(() => undefined);
      throw error;
    }
  }

  return {
    async read(key) {
      index ??= readIndex();
      const entries = await index;
      const kept = await readFile(fileOf(key)).catch(() => null);
      const file = kept && withoutChecksum(kept);
      if (!file) return null;
      entries.set(key, { bytes: kept.length, usedAt: Date.now() });
      return file;
    },
    async write(key, file) {
      try {
        index ??= readIndex();
        const entries = await index;
        await keep(key, file);
        entries.set(key, { bytes: file.length + checksumBytes, usedAt: Date.now() });
        await makeRoom(entries);
      } catch {
        // A full or read-only disk: the clip is spoken all the same, and made again the next time.
      }
    },
  };
}

const checksumBytes = 4;

function checksumOf(file: Buffer): Buffer {
  const checksum = Buffer.alloc(checksumBytes);
  checksum.writeUInt32LE(crc32(file));
  return checksum;
}

/** Null: the file is not what was written. */
function withoutChecksum(kept: Buffer): Buffer | null {
  const file = kept.subarray(0, -checksumBytes);
  return checksumOf(file).equals(kept.subarray(-checksumBytes)) ? file : null;
}
