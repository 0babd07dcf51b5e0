import type { NextConfig } from "next";

/** Addresses that have no language. */
const WITHOUT_LANGUAGE = "api|compare-days|embed|feeds|icons|md|og|v1|_next";
/** Pages with a parameter that their plain address leaves out: as one they aren't rendered while building, when no API runs. */
const WITH_DEFAULT = "seasons|dominance|signals|compare";
/** A day is a page by its ISO date alone. */
const DAY = ":day(\\d{4}-\\d{2}-\\d{2})";

const config: NextConfig = {
  poweredByHeader: false,
  // The server in front of Next compresses and sets the headers of security.
  compress: false,
  reactStrictMode: true,
  experimental: { sri: { algorithm: "sha256" }, globalNotFound: true },
  turbopack: { resolveAlias: { "next-intl/config": "./src/i18n/request.ts" } },
  // `/` shows the API's default variant, as a parameter for the same reason.
  rewrites: async () => ({
    beforeFiles: [
      { source: "/", destination: "/en/v/default" },
      { source: "/:locale(de)", destination: "/:locale/v/default" },
      { source: "/:path(.+)\\.md", destination: "/md/:path" },
      { source: `/:page(${WITH_DEFAULT})`, destination: "/en/:page/default" },
      { source: `/:locale(de)/:page(${WITH_DEFAULT})`, destination: "/:locale/:page/default" },
      { source: `/${DAY}`, destination: "/en/days/:day/default" },
      { source: `/${DAY}/:variant`, destination: "/en/days/:day/:variant" },
      { source: `/:locale(de)/${DAY}`, destination: "/:locale/days/:day/default" },
      { source: `/:locale(de)/${DAY}/:variant`, destination: "/:locale/days/:day/:variant" },
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
    { source: `/:page(${WITH_DEFAULT})/default`, destination: "/:page", permanent: false },
    {
      source: `/:locale(de)/:page(${WITH_DEFAULT})/default`,
      destination: "/:locale/:page",
      permanent: false,
    },
    { source: "/en", destination: "/", permanent: true },
    { source: "/en/:path+", destination: "/:path+", permanent: true },
  ],
};

export default config;
