import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { promisify } from "node:util";
import { brotliCompress } from "node:zlib";

const compress = promisify(brotliCompress);

/** Packs scripts and styles of a build once, as small as it goes, for `server/packed-files.ts`. */
export async function packPages(buildFolder: string): Promise<void> {
  const [from, to] = ["static/chunks", "packed/chunks"].map((folder) => path.join(buildFolder, folder));
  if (!from || !to) return;
  rmSync(to, { recursive: true, force: true });
  mkdirSync(to, { recursive: true });
  const names = readdirSync(from).filter((name) => /\.(js|css)$/.test(name));
  await Promise.all(
    names.map(async (name) =>
      writeFileSync(path.join(to, `${name}.br`), await compress(readFileSync(path.join(from, name)))),
    ),
  );
}
