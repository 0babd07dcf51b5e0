import { defineConfig } from "vitest/config";

const isCi = process.env["CI"] === "true";

/** Several API processes on Postgres and Redis at once: minutes, and ports 8790 to 8795. */
export default defineConfig({
  test: {
    name: "fleet",
    root: import.meta.dirname,
    include: ["src/fleet/*.fleet.ts"],
    fileParallelism: false,
    passWithNoTests: false,
    hookTimeout: 180_000,
    reporters: isCi ? ["default", "json"] : ["default"],
    outputFile: { json: "../../.turbo/tests/fleet.json" },
  },
});
