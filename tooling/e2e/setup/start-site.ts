import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { freePort } from "./free-port.ts";
import { startProcess } from "./start-process.ts";
import type { RunningServer } from "./start-process.ts";

const site = fileURLToPath(new URL("../../../apps/site/", import.meta.url));
const next = join(site, "node_modules/next/dist/bin/next");
const tsdown = join(site, "node_modules/tsdown/dist/run.mjs");
const built = join(site, ".next");
/** What a running site writes beside what was built: answers kept and pages already made. */
const WRITTEN_LATER = /\/\.next\/(cache|server\/route-cache)$/;

/** Bearer token of the sites that tests start. */
export const REVALIDATE_TOKEN = "only-for-browser-tests-0123456789";

/**
 * Starts the built site on a copy without pages, so that no other run's numbers can stand in it; builds it first when
 * it never was.
 * @throws {Error} with what was printed, when it can't be built
 */
export async function startSite(apiUrl: string): Promise<RunningServer> {
  if (!existsSync(join(built, "BUILD_ID"))) buildSite();
  const folder = mkdtempSync(join(tmpdir(), "altseason-e2e-site-"));
  cpSync(built, join(folder, ".next"), {
    recursive: true,
    filter: (path) => !WRITTEN_LATER.test(path),
  });
  for (const name of ["node_modules", "public", "src", "package.json", "next.config.ts", "tsconfig.json"]) {
    symlinkSync(join(site, name), join(folder, name));
  }
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const server = await startProcess({
    name: "site",
    args: ["src/server.ts", "--port", String(port)],
    cwd: folder,
    env: {
      NODE_ENV: "production",
      NEXT_TELEMETRY_DISABLED: "1",
      ALTSEASON_API_URL: apiUrl,
      SITE_ORIGIN: url,
      REVALIDATE_TOKEN,
    },
    url,
    readyUrl: `${url}/icon.svg`,
    timeoutMs: 30_000,
  });
  return {
    url,
    stop: async () => {
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function buildSite(): void {
  for (const args of [[tsdown], [next, "build"], ["src/server/compress-static.ts"]]) {
    const { status, stdout, stderr } = spawnSync(process.execPath, args, {
      cwd: site,
      env: { ...process.env, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" },
      encoding: "utf8",
    });
    if (status !== 0) throw new Error(`site: expected it to build, got:\n${stdout}${stderr}`);
  }
}
