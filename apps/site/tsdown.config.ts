import { defineConfig } from "tsdown";

/** What pages load by a name that stays: the web component for other sites, and the service worker. */
export default defineConfig(
  [
    { entry: { altseason: "src/embed/altseason-index.ts" }, outDir: "public/embed" },
    { entry: { sw: "src/service-worker/service-worker.ts" }, outDir: "public" },
  ].map((bundle) => ({
    ...bundle,
    format: "iife" as const,
    platform: "browser" as const,
    target: "es2022",
    minify: true,
    dts: false,
    clean: false,
    outputOptions: { entryFileNames: "[name].js" },
  })),
);
