const staffHome = "/console";

/**
 * Where to go after signing in: a path of this origin, whatever the address said. `//host`, `/\host` and control
 * characters are how browsers are led to another origin.
 */
export function parseReturnPath(next: string | null, origin: string): string {
  if (next === null || !/^\/(?![/\\])[^\p{C}\\]*$/u.test(next)) return staffHome;
  const url = new URL(next, origin);
  if (url.origin !== origin || url.pathname.startsWith("/sign-in") || url.pathname.startsWith("/api/"))
    return staffHome;
  return `${url.pathname}${url.search}${url.hash}`;
}

/** The sign-in page that leads back here. */
export function buildSignInPath(from: string): string {
  return `/sign-in?next=${encodeURIComponent(from)}`;
}
