import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { build } from "esbuild";
import type { StoredBuild } from "#app/_worker/stored-build.ts";

/** Pages that survive without the server; everything else is never stored. */
const storedPages = ["kiosk", "display"] as const;
const addressInText = /(?:static\/(?:chunks|media)|\.\.\/media)\/[\w.~-]+/g;

/** Everything the stored pages of a finished Next build load, now or later: found in what Next says of them. */
export function listStoredPages(nextFolder: string, version: string): StoredBuild {
  const pages = storedPages.map((name) => [`/${name}`, filesOfPage(nextFolder, name)] as const);
  return { version, pages: Object.fromEntries(pages) };
}

/** A chunk names the chunks it loads later (languages), a style sheet its fonts; so it goes on until nothing is new. */
function filesOfPage(nextFolder: string, name: string): readonly string[] {
  const folder = path.join(nextFolder, "server/app", name);
  const waiting = ["page_client-reference-manifest.js", "page/build-manifest.json"].flatMap((file) =>
    filesNamedIn(readFileSync(path.join(folder, file), "utf8")),
  );
  const found = new Set<string>();
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    const absolute = path.join(nextFolder, file);
    if (found.has(file) || !existsSync(absolute)) continue;
    found.add(file);
    if (/\.(js|css)$/.test(file)) waiting.push(...filesNamedIn(readFileSync(absolute, "utf8")));
  }
  return [...found].toSorted().map((file) => `/_next/${file}`);
}

function filesNamedIn(text: string): readonly string[] {
  return (text.match(addressInText) ?? []).map((name) => name.replace("../media/", "static/media/"));
}

/** @throws where esbuild cannot build it. */
export async function buildServiceWorker(stored: StoredBuild, outfile: string): Promise<void> {
  await build({
    entryPoints: ["app/_worker/service-worker.ts"],
    outfile,
    bundle: true,
    minify: true,
    format: "iife",
    target: "chrome120",
    define: { STORED_BUILD: JSON.stringify(stored) },
    logLevel: "silent",
  });
}
