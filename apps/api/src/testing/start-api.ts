import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pino } from "pino";
import { compose } from "../compose.ts";
import { readEnv } from "../env.ts";

/** A whole API in this process, without a port. */
export interface StartedApi {
  /** Asks it, as from this machine. */
  readonly ask: (path: string, init?: RequestInit) => Promise<Response>;
  readonly close: () => Promise<void>;
}

const LOCAL = { incoming: { socket: { remoteAddress: "127.0.0.1", remotePort: 9, remoteFamily: "IPv4" } } };

/** Starts an API with settings over a data directory of its own. */
export async function startApi(
  settings: Readonly<Record<string, string>>,
  now?: () => number,
): Promise<StartedApi> {
  const folder = mkdtempSync(join(tmpdir(), "altseason-api-"));
  const env = readEnv({ DATA_DIR: join(folder, "data"), ...settings });
  const log = pino({ level: "silent" });
  const api = compose(env, now === undefined ? { log } : { log, now });
  await api.start();
  return {
    ask: async (path, init) => api.app.request(path, init, LOCAL),
    async close() {
      api.endStreams();
      await api.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
