import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";
import type { ViteUserConfig } from "vitest/config";

const isCi = process.env["CI"] === "true";

/** Browser tests: one API and one site for all files, run one after the other so that measured times mean something. */
const config: ViteUserConfig = defineConfig({
  test: {
    root: fileURLToPath(new URL(".", import.meta.url)),
    include: ["*.test.ts"],
    globalSetup: ["setup/global-setup.ts"],
    fileParallelism: false,
    testTimeout: 60_000,
    hookTimeout: 120_000,
    passWithNoTests: false,
    reporters: isCi ? ["default", "json"] : ["default"],
    outputFile: { json: fileURLToPath(new URL("../../.turbo/tests/e2e.json", import.meta.url)) },
  },
});

export default config;
