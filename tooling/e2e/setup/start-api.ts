import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { freePort } from "./free-port.ts";
import { startProcess } from "./start-process.ts";
import type { RunningServer } from "./start-process.ts";

/** Starts the API on the demo market with a data folder of its own. */
export async function startApi(): Promise<RunningServer> {
  const folder = mkdtempSync(join(tmpdir(), "altseason-e2e-api-"));
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const server = await startProcess({
    name: "API",
    args: ["src/server.ts"],
    cwd: fileURLToPath(new URL("../../../apps/api/", import.meta.url)),
    env: {
      PORT: String(port),
      DATA_DIR: folder,
      MARKET_DATA_PROVIDER: "demo",
      LOG_LEVEL: "warn",
      RATE_LIMIT_PER_MINUTE: "100000",
    },
    url,
    readyUrl: `${url}/v1/index`,
    timeoutMs: 90_000,
  });
  return {
    url,
    stop: async () => {
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
