/** What a page may load and do: only what comes from here, and only scripts that carry this answer's nonce (R31). */
export function securityHeaders(options: {
  publicUrl: string;
  /** Where phones reach the server, if they do. */
  phoneUrl: string | null;
  nonce: string;
  /** Next's own development pages need `eval`. */
  isDevelopment: boolean;
}): Readonly<Record<string, string>> {
  const { publicUrl, phoneUrl, nonce, isDevelopment } = options;
  const socketOrigins = [...new Set([publicUrl, phoneUrl ?? publicUrl])].map((url) => url.replace(/^http/, "ws"));
  const policy = [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}'${isDevelopment ? " 'unsafe-eval'" : ""}`,
    // React and its components set style attributes; no style comes from what anybody typed.
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    // Older browsers do not count ws: as 'self'.
    `connect-src 'self' ${socketOrigins.join(" ")}`,
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ];
  return {
    "content-security-policy": policy.join("; "),
    "x-content-type-options": "nosniff",
    "referrer-policy": "no-referrer",
    "x-frame-options": "DENY",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "permissions-policy": "camera=(), microphone=(), geolocation=(), interest-cohort=()",
    ...(publicUrl.startsWith("https:") ? { "strict-transport-security": "max-age=31536000" } : {}),
  };
}

/**
 * A phone page's address holds a token: no browser, proxy or search engine keeps page or address. (That the address goes
 * nowhere as a referrer holds for every page.)
 */
export function phoneHeaders(url: string): Readonly<Record<string, string>> {
  return url.startsWith("/t/") ? { "cache-control": "no-store", "x-robots-tag": "noindex, nofollow, noarchive" } : {};
}
