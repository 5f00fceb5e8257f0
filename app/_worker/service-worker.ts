import { belongsTogether, outdatedCaches, pageCacheName, type StoredBuild, voiceCacheName } from "./stored-build.ts";
import { voiceAhead } from "./voice-ahead.ts";

declare const self: ServiceWorkerGlobalScope;
/** Written in by scripts/build-service-worker.ts. */
declare const STORED_BUILD: StoredBuild;

/** Nobody waits longer than this for a server that does not answer; with it the kiosk says so within five seconds. */
const pageTimeoutMs = 3_000;
/** The voice is stored in the background, at a pace that leaves the server's to whoever listens. */
const voicePauseMs = 500;

/** The one page this worker answers for: `/kiosk` or `/display`. */
const path = new URL(self.registration.scope).pathname;
const { version } = STORED_BUILD;
const files = STORED_BUILD.pages[path] ?? [];
const spokenAhead = path === "/kiosk" ? voiceAhead() : [];

self.addEventListener("install", (event) => {
  // A screen is never closed: a worker that waits for it would wait for ever.
  void self.skipWaiting();
  event.waitUntil(storeBuild());
});

self.addEventListener("activate", (event) => event.waitUntil(takeOver()));

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== "GET" || url.origin !== self.location.origin) return;
  if (request.mode === "navigate" && url.pathname === path) event.respondWith(answerPage(event));
  else if (url.pathname.startsWith("/_next/static/") || spokenAhead.includes(url.pathname + url.search))
    event.respondWith(answerFile(request));
});

/** All or nothing. @throws where something is missing: the worker before stays, and the next page tries again. */
async function storeBuild(): Promise<void> {
  const name = pageCacheName(path, version);
  try {
    const cache = await caches.open(name);
    await Promise.all([storePage(cache), ...files.map((file) => storeFile(cache, file))]);
  } catch (error) {
    await caches.delete(name);
    throw error;
  }
}

/** Asked for without cookies: what is stored was made for nobody (P17). */
async function storePage(cache: Cache): Promise<void> {
  const page = await fetch(path, { cache: "no-store", credentials: "omit" });
  if (!page.ok || !belongsTogether(await page.clone().text(), files)) throw new Error(`${path} is of another build`);
  await cache.put(path, page);
}

async function storeFile(cache: Cache, file: string): Promise<void> {
  const answer = (await caches.match(file)) ?? (await fetch(file, { credentials: "omit" }));
  if (!answer.ok) throw new Error(`${file}: ${answer.status}`);
  await cache.put(file, answer);
}

async function takeOver(): Promise<void> {
  await self.clients.claim();
  const names = outdatedCaches(await caches.keys(), path, version);
  await Promise.all(names.map((name) => caches.delete(name)));
}

/** The server's page, else the stored one: both with their own headers, so that nonce and policy fit. */
async function answerPage(event: FetchEvent): Promise<Response> {
  const asked = fetch(event.request);
  const answer = await Promise.race([asked.catch(() => null), wait(pageTimeoutMs)]);
  if (answer && (answer.ok || answer.type === "opaqueredirect")) {
    event.waitUntil(storeVoice());
    return answer;
  }
  const cache = await caches.open(pageCacheName(path, version));
  return (await cache.match(path)) ?? asked;
}

/** Every address names its content: whichever build stored it, it is the right one. */
async function answerFile(request: Request): Promise<Response> {
  return (await caches.match(request)) ?? fetch(request);
}

/** Stops at the first clip the server does not give: a kiosk that is not paired yet tries with its next page. */
async function storeVoice(): Promise<void> {
  const cache = await caches.open(voiceCacheName(path, version));
  for (const address of spokenAhead) {
    if (await cache.match(address)) continue;
    await wait(voicePauseMs);
    const clip = await fetch(address).catch(() => null);
    if (!clip?.ok) return;
    await cache.put(address, clip);
  }
}

function wait(ms: number): Promise<null> {
  return new Promise((resolve) => setTimeout(() => resolve(null), ms));
}
