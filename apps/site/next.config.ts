import type { NextConfig } from "next";

/** Addresses that have no language. */
const WITHOUT_LANGUAGE = "api|embed|feeds|icons|md|og|v1|_next";

const config: NextConfig = {
  poweredByHeader: false,
  // The server in front of Next compresses and sets the headers of security.
  compress: false,
  reactStrictMode: true,
  experimental: { sri: { algorithm: "sha256" }, globalNotFound: true },
  turbopack: { resolveAlias: { "next-intl/config": "./src/i18n/request.ts" } },
  // `/` shows the API's default variant. As a parameter it isn't rendered while building, when no API runs.
  rewrites: async () => ({
    beforeFiles: [
      { source: "/", destination: "/en/v/default" },
      { source: "/:locale(de)", destination: "/:locale/v/default" },
      { source: "/:path(.+)\\.md", destination: "/md/:path" },
    ],
    afterFiles: [
      {
        source: `/:path((?!(?:en|de|${WITHOUT_LANGUAGE})(?:/|$)).+)`,
        destination: "/en/:path",
      },
    ],
    fallback: [],
  }),
  redirects: async () => [
    { source: "/v/default", destination: "/", permanent: false },
    { source: "/de/v/default", destination: "/de", permanent: false },
    { source: "/en", destination: "/", permanent: true },
    { source: "/en/:path+", destination: "/:path+", permanent: true },
  ],
};

export default config;
