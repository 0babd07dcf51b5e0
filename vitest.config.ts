import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";

const isCi = process.env["CI"] === "true";

export default defineConfig({
  test: {
    passWithNoTests: false,
    // Vitest leaves one core alone; on two that is half. Many tests wait for processes of their own anyway.
    maxWorkers: Math.max(2, availableParallelism()),
    testTimeout: 30_000,
    hookTimeout: 60_000,
    reporters: isCi ? ["default", "json"] : ["default"],
    outputFile: { json: ".turbo/tests/unit.json" },
    projects: [
      { extends: true, test: { name: "packages", include: ["packages/*/src/**/*.test.ts"] } },
      { extends: true, test: { name: "apps", include: ["apps/*/src/**/*.test.{ts,tsx}"] } },
      {
        extends: true,
        test: { name: "tooling", include: ["tooling/{checks,start,generators,bench}/**/*.test.ts"] },
      },
    ],
  },
});
