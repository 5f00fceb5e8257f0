/** What one build leaves with a kiosk or display; written into the worker when it is built. */
export type StoredBuild = {
  version: string;
  /** Addresses of everything the page of a path may ever load, by path. */
  pages: Readonly<Record<string, readonly string[]>>;
};

const prefix = "wartemarke";
const staticAddress = /\/_next\/static\/[\w./~-]+/g;

/** One cache a page and build: what is in it belongs together. */
export function pageCacheName(path: string, version: string): string {
  return `${prefix}${path} ${version}`;
}

export function voiceCacheName(path: string, version: string): string {
  return `${pageCacheName(path, version)} voice`;
}

/**
 * Caches that nobody needs any more once `version` answers: all but its own and those of the build before, whose page
 * may still be open and load a language.
 *
 * @param names as `caches.keys()` gives them: oldest first. Those of other pages are left alone.
 */
export function outdatedCaches(names: readonly string[], path: string, version: string): readonly string[] {
  const own = names.filter((name) => name.startsWith(`${prefix}${path} `));
  const before = own.map(versionOf).findLast((other) => other !== version);
  return own.filter((name) => versionOf(name) !== version && versionOf(name) !== before);
}

function versionOf(cacheName: string): string {
  return cacheName.split(" ")[1] ?? "";
}

/** Whether a page loads nothing but `files`: otherwise the server has another build by now. */
export function belongsTogether(html: string, files: readonly string[]): boolean {
  const named = html.match(staticAddress) ?? [];
  return named.length > 0 && named.every((address) => files.includes(address));
}
