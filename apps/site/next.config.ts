import type { NextConfig } from "next";
import { securityHeaders } from "./src/security-headers.ts";

const config: NextConfig = {
  poweredByHeader: false,
  reactStrictMode: true,
  experimental: { sri: { algorithm: "sha256" } },
  // `/` shows the API's default variant. As a parameter it isn't rendered while building, when no API runs.
  rewrites: async () => ({ beforeFiles: [{ source: "/", destination: "/v/default" }] }),
  redirects: async () => [{ source: "/v/default", destination: "/", permanent: false }],
  headers: async () => [
    {
      source: "/:path*",
      headers: securityHeaders({ isDevelopment: process.env.NODE_ENV === "development" }),
    },
  ],
};

export default config;
