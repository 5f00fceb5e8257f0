import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { buildServiceWorker, listStoredPages } from "#scripts/build-service-worker.ts";
import { packPages } from "#scripts/pack-pages.ts";
import { runStep } from "#scripts/run-step.ts";

const root = fileURLToPath(new URL("..", import.meta.url));
/** Everything a page is made of. */
const sources = ["app", "server/domain", "server/protocol", "server/words", "public"];
const files = [
  "next.config.mjs",
  "postcss.config.mjs",
  "package-lock.json",
  "package.json",
  "tsconfig.json",
  "scripts/build-service-worker.ts",
  "scripts/pack-pages.ts",
];
const buildFolder = path.join(root, ".next");
const stampFile = path.join(buildFolder, "wartemarke-sources");

/** Builds the pages where there is no build, or one of other sources. @throws with the builder's output. */
export async function buildPages(say: (line: string) => void): Promise<void> {
  const stamp = hashSources();
  if (existsSync(path.join(buildFolder, "BUILD_ID")) && readStamp() === stamp) return;
  say("Building the pages (once after every change, about a minute) …");
  const version = stamp.slice(0, 8);
  const outcome = await runStep({
    name: "build",
    command: ["next", "build"],
    env: { NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1", PAGE_VERSION: version },
  });
  if (!outcome.ok) throw new Error(`The pages could not be built:\n${outcome.output}`);
  await packPages(buildFolder);
  const workerFile = path.join(buildFolder, "service-worker.js");
  await buildServiceWorker(listStoredPages(buildFolder, version), workerFile);
  writeFileSync(stampFile, stamp);
}

function readStamp(): string | null {
  return existsSync(stampFile) ? readFileSync(stampFile, "utf8") : null;
}

/** Contents, not times: a fresh clone has new times, a build carried over from elsewhere has old ones. */
function hashSources(): string {
  const hash = createHash("sha256");
  const list = [...sources.flatMap(filesUnder), ...files].filter((file) => existsSync(path.join(root, file)));
  for (const file of list.toSorted())
    hash
      .update(`${file}\0`)
      .update(readFileSync(path.join(root, file)))
      .update("\0");
  return hash.digest("hex");
}

function filesUnder(folder: string): string[] {
  const absolute = path.join(root, folder);
  if (!existsSync(absolute)) return [];
  return readdirSync(absolute, { recursive: true, encoding: "utf8" })
    .map((file) => path.join(folder, file))
    .filter((file) => statSync(path.join(root, file)).isFile() && !/\.test\.tsx?$/.test(file));
}
