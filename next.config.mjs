/** Given by scripts/build-pages.ts: short hash of all sources. Written into the pages, which tell it to the server. */
const pageVersion = process.env.PAGE_VERSION;

/** @type {import("next").NextConfig} */
const config = {
  ...(pageVersion ? { env: { PAGE_VERSION: pageVersion }, generateBuildId: () => pageVersion } : {}),
  // Our own server sets every header, for pages, files and answers alike (server/adapters/http/security-headers.ts).
  poweredByHeader: false,
  reactStrictMode: true,
  // Nothing is fetched from elsewhere, and nobody resizes pictures on a lobby's small machine.
  images: { unoptimized: true },
  devIndicators: false,
  // Addresses of phone pages hold a token: no request is logged, not even in development (P12).
  logging: { incomingRequests: false },
  // Without the parser of all of ICU's message syntax: 9.5 KB less on every first load.
  turbopack: { resolveAlias: { "use-intl/format-message": "./app/_i18n/format-message.ts" } },
  // `npm run check` checks the types of the whole project; a start must not wait for that.
  typescript: { ignoreBuildErrors: true },
};

export default config;
