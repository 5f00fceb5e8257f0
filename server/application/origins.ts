/**
 * R24: exactly these origins may open a connection or change anything. The configured one; and where the server is
 * only reached from its own machine, the other spelling of that machine.
 */
export function allowedOrigins(publicUrl: string): ReadonlySet<string> {
  const { origin, protocol, hostname, port } = new URL(publicUrl);
  const twin = { localhost: "127.0.0.1", "127.0.0.1": "localhost" }[hostname];
  return new Set(twin ? [origin, `${protocol}//${twin}${port ? `:${port}` : ""}`] : [origin]);
}

/** Compared letter by letter: no parsing, so nothing to be parsed in two ways. A missing origin is no origin. */
export function isAllowedOrigin(origins: ReadonlySet<string>, origin: string | undefined): boolean {
  return origin !== undefined && origins.has(origin);
}
