import { strToU8, zipSync } from "fflate";

export type ZipEntry = { path: string; content: string | Uint8Array; isStored?: boolean };

/** A zip in the order given. Its dates are those of no clock, and of no time zone: the same entries are the same bytes. */
export function zipFiles(entries: readonly ZipEntry[]): Uint8Array {
  const firstOfZip = new Date(1980, 0, 1);
  return zipSync(
    Object.fromEntries(
      entries.map(({ path, content, isStored }) => [
        path,
        [
          typeof content === "string" ? strToU8(content) : content,
          { mtime: firstOfZip, level: isStored ? (0 as const) : (6 as const) },
        ],
      ]),
    ),
  );
}
