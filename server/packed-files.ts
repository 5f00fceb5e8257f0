import { createReadStream, existsSync, statSync } from "node:fs";
import type { IncomingMessage, ServerResponse } from "node:http";
import path from "node:path";
import { pipeline } from "node:stream";

const types: Readonly<Record<string, string>> = {
  ".js": "application/javascript; charset=UTF-8",
  ".css": "text/css; charset=UTF-8",
};

/**
 * Answers for scripts and styles that were packed with the build (scripts/pack-pages.ts): a fifth smaller than what
 * Next packs while somebody waits. Their names are hashes of their contents, so a browser keeps them.
 *
 * @returns false where there is no such file or the browser does not take it; nothing was answered then.
 */
export function answerPacked(folder: string, request: IncomingMessage, response: ServerResponse): boolean {
  const name = /^\/_next\/static\/(chunks\/[\w.~-]+)$/.exec(request.url ?? "")?.[1];
  const type = types[path.extname(name ?? "")];
  if (!name || !type || request.method !== "GET" || !/\bbr\b/.test(`${request.headers["accept-encoding"]}`))
    return false;
  const file = path.join(folder, `${name}.br`);
  if (!existsSync(file)) return false;
  response.writeHead(200, {
    "content-type": type,
    "content-encoding": "br",
    "content-length": statSync(file).size,
    "cache-control": "public, max-age=31536000, immutable",
    vary: "Accept-Encoding",
  });
  // A browser that goes away in the middle, or a build replaced meanwhile: nobody is left to tell.
  pipeline(createReadStream(file), response, () => undefined);
  return true;
}
